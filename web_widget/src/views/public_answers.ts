/** Published answers, searched by the relay as one types, for the time when nobody can be asked (R2, R12). */

import type { Timers } from "../model/ports";
import { finder } from "../net/search";
import type { PublicAnswer } from "../protocol";
import { answersWords } from "../texts/public_answers";
import type { Texts } from "../texts/ru";
import type * as elements from "./element";
import type { linked } from "./links";

const SHOWN = 5;

/** What the frame's own code lends: this code is fetched outside hours alone. */
interface Lent extends Pick<typeof elements, "el" | "uniqueId" | "write"> {
  readonly linked: typeof linked;
  readonly texts: Texts;
  readonly timers: Timers;
}

export function publicAnswers(
  { el, uniqueId, write, linked, texts, timers }: Lent,
  answers: readonly PublicAnswer[],
): readonly Node[] {
  const said = answersWords(texts.locale);
  const id = uniqueId("find");
  const find = finder(location.origin, timers);
  const list = el("div", { class: "answers" });
  const none = el("p", { class: "note", role: "status" });
  const input = el("input", { id, type: "search", autocomplete: "off", maxlength: 400, oninput: () => void search() });
  let wish = 0;

  function show(found: readonly PublicAnswer[]): void {
    list.replaceChildren(...found.slice(0, SHOWN).map(shown));
    write(none, found.length ? "" : said.none);
  }

  /** What was typed last is shown; where the relay cannot say, the answers that contain it. */
  async function search(): Promise<void> {
    const mine = ++wish;
    const text = input.value.trim();
    const ids = text ? await find(text) : [];
    if (mine !== wish) return;
    const plain = ({ title, text: words }: PublicAnswer) =>
      `${title} ${words}`.toLowerCase().includes(text.toLowerCase());
    show(text && ids ? ids.flatMap((one) => answers.filter(({ id: known }) => known === one)) : answers.filter(plain));
  }

  function shown(answer: PublicAnswer): HTMLElement {
    return el("details", {}, el("summary", {}, answer.title), el("p", { class: "words" }, ...linked(answer.text)));
  }

  show(answers);
  const title = el("h2", {}, said.title);
  const field = el("div", { class: "field" }, el("label", { for: id }, said.search), input);
  return [title, field, none, list];
}
