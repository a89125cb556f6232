/** Every text of the widget that is not data of the centre, in Russian. */

const plural = new Intl.PluralRules("ru");

function counted(count: number, one: string, few: string, many: string): string {
  const form = plural.select(count);
  return `${count} ${form === "one" ? one : form === "few" ? few : many}`;
}

export const ru = {
  locale: "ru",
  title: "Онлайн-консультант",
  loading: "Загружаем…",
  loadingFailed: "Не удалось связаться с сервером. Проверьте, есть ли интернет.",
  again: "Повторить",
  outdated: "Эта страница открыта давно и устарела. Обновите её, чтобы продолжить.",
  reload: "Обновить страницу",
  minimise: "Свернуть",

  openUntil: (time: string) => `Сейчас открыто до ${time}`,
  openNow: "Сейчас открыто",
  closedUntil: (time: string) => `Сейчас закрыто. Откроемся ${time}`,
  closedNow: "Сейчас закрыто",
  centreTime: " по времени центра",
  today: (time: string) => `сегодня в ${time}`,
  tomorrow: (time: string) => `завтра в ${time}`,
  onDay: (day: string, time: string) => `${day} в ${time}`,

  more: "Ещё",
  contacts: "Телефоны и адреса",
  phone: "Телефон",
  branches: "Адреса приёма",
  policy: "Политика обработки персональных данных",
  formal: "Подать обращение",

  question: "Ваш вопрос",
  questionHint: "Можно начать и без вопроса.",
  start: "Начать диалог",
  storage: "Сохранить переписку на этом устройстве",
  storageWithout: "Необязательно. Без этого переписка пропадёт, когда Вы закроете или обновите страницу.",
  emailShort: "Согласие на обработку адреса электронной почты",
  otherConsent: "Согласие",
  consentText: "Полный текст согласия",

  leaveTitle: "Оставьте вопрос",
  leaveHint: "Ответ придёт на электронную почту в течение 24 часов после открытия.",
  address: "Адрес электронной почты",
  leave: "Отправить вопрос",
  toLeave: "Оставить вопрос",

  log: "Переписка",
  live: "Новые сообщения",
  history: "Предыдущие сообщения",
  you: "Вы",
  automatic: "автоматически",
  corrected: "исправлено",
  withdrawn: "Сообщение отозвано специалистом.",
  correctedNow: (text: string) => `Сообщение исправлено: ${text}`,
  withdrawnNow: "Специалист отозвал сообщение.",
  consultant: (name: string) => (name ? `${name}, специалист` : "Специалист"),
  service: "Сообщение службы",
  answerKinds: {
    link: "Ответ: где узнать",
    consultation: "Ответ: консультация",
    refusal: "Отказ в ответе",
  },
  sources: { section: "Раздел сайта", hotline: "Горячая линия", visit: "Личный приём" },
  reason: "Причина",
  byEmail: "Отправлено на Вашу электронную почту.",
  ended: {
    specialist: "Специалист завершил разговор.",
    citizen_left: "Вы завершили разговор.",
    citizen_silent: "Разговор завершён: от Вас долго не было сообщений.",
    day_ended: "Разговор завершён: рабочий день закончился.",
  },
  marks: {
    sending: "отправляется…",
    unsent: "не отправлено",
    refused: "не принято",
    sent: "отправлено",
    delivered: "доставлено",
    read: "прочитано",
  },
  gone: "скрыто",
  retry: "Повторить",
  edit: "Изменить",
  askAnew: "Задать как новый вопрос",

  message: "Ваше сообщение",
  send: "Отправить",
  left: (count: number) => `Осталось ${counted(count, "знак", "знака", "знаков")}`,
  tooLong: (count: number) =>
    `Сообщение длиннее, чем можно, на ${counted(count, "знак", "знака", "знаков")}. Сократите его или отправьте частями.`,
  empty: "Напишите вопрос.",
  toEnd: "К новым сообщениям ↓",

  waiting: "Ищем свободного специалиста.",
  place: (place: number) =>
    place === 1 ? "Вы следующий в очереди." : `Вы ${place}-й в очереди. Ожидайте, вопрос не потеряется.`,
  inWork: (name: string) => (name ? `${name} готовит ответ.` : "Специалист готовит ответ."),
  typing: (name: string) => (name ? `${name} печатает…` : "Специалист печатает…"),
  promiseChat: (time: string) => `Ответ придёт сюда не позднее: ${time}.`,
  keepOpen: " Не закрывайте страницу.",
  promiseEmail: (time: string) => `Ответ придёт на электронную почту не позднее: ${time}.`,
  lost: "Соединение потеряно. Восстанавливаем, Ваши сообщения сохранятся.",
  restored: "Соединение восстановлено.",
  closes: (time: string) => `Разговор завершится в ${time}, если Вы не ответите.`,
  stay: "Продолжить",
  newMessages: (count: number) => counted(count, "новое сообщение", "новых сообщения", "новых сообщений"),

  addressTitle: "Ответ по электронной почте",
  giveAddress: "Отправить адрес",
  hasAddress: "Адрес получен.",

  end: "Завершить разговор",
  endSure: "Ваш вопрос ещё без ответа. Завершить разговор?",
  endYes: "Да, завершить",
  no: "Нет",
  renew: "Новый вопрос",
  quiet: "Не озвучивать новые сообщения",
  forget: "Завершить и забыть",
  forgetSure: "Разговор завершится, переписка исчезнет с этого устройства. Вернуть её будет нельзя.",
  forgetYes: "Да, забыть",

  errors: {
    text_empty: "Напишите текст.",
    text_too_long: "Текст слишком длинный. Сократите его или отправьте частями.",
    address_invalid: "Проверьте адрес электронной почты: например, anna@example.ru.",
    address_missing: "Укажите адрес электронной почты.",
    consent_missing: "Чтобы мы могли написать Вам на почту, нужно Ваше согласие.",
    dialogue_ended: "Этот разговор уже завершён. Задайте вопрос заново, текст сохранится.",
    not_found: "Этот разговор не найден. Задайте вопрос заново, текст сохранится.",
    outside_hours: "Мы уже закрылись. Оставьте вопрос, ответ придёт на электронную почту.",
    inside_hours: "Мы уже открылись. Начните диалог, ответ придёт сюда.",
    score_invalid: "Выберите оценку от 1 до 5.",
    wrong_stage: "Сейчас это сделать нельзя.",
    not_yet: "Сейчас это сделать нельзя.",
    too_large: "Текст слишком длинный. Сократите его или отправьте частями.",
    storage_full: "Сервер сейчас не может принять сообщение. Позвоните нам.",
    other: "Не получилось. Попробуйте ещё раз или позвоните нам.",
  } as Record<string, string>,
};

export type Texts = typeof ru;
