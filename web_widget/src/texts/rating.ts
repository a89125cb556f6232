/** What is said about the citizen's mark, in both languages: fetched with its form. */

const ru = {
  rate: "Оценить ответ",
  rateLegend: "Помог ли Вам ответ? 1 — совсем не помог, 5 — очень помог",
  comment: "Комментарий (необязательно)",
  sendRating: "Отправить оценку",
  rated: (score: number) => `Спасибо! Ваша оценка: ${score}.`,
};

const en: typeof ru = {
  rate: "Rate the answer",
  rateLegend: "Did the answer help you? 1 — not at all, 5 — very much",
  comment: "Comment (optional)",
  sendRating: "Send the rating",
  rated: (score) => `Thank you! Your mark: ${score}.`,
};

export function ratingWords(locale: string): typeof ru {
  return locale === "ru" ? ru : en;
}
