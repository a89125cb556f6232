/** What is said about published answers, in both languages: fetched with them. */

const ru = {
  title: "Ответы на частые вопросы",
  search: "Найти ответ",
  none: "Ничего не нашлось. Оставьте вопрос.",
};

const en: typeof ru = {
  title: "Answers to frequent questions",
  search: "Find an answer",
  none: "Nothing was found. Please leave a question.",
};

export function answersWords(locale: string): typeof ru {
  return locale === "ru" ? ru : en;
}
