/** What is said to a citizen to whom the chat is closed, in both languages. */

interface Words {
  readonly title: string;
  readonly what: string;
}

export function words(locale: string, until: string): Words {
  if (locale !== "ru")
    return {
      title: "The chat is closed to you for now",
      what: `You can write here again: ${until}. Until then please call us or come in person. Your conversation stays here to read.`,
    };
  return {
    title: "Чат для Вас временно закрыт",
    what: `Написать сюда снова можно будет: ${until}. До этого времени позвоните нам или приходите на личный приём. Переписку можно читать.`,
  };
}
