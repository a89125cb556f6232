/** Published answers with a plain filter, for the time when nobody can be asked (R2). */

import type { PublicAnswer } from "../protocol";
import type { Texts } from "../texts/ru";
import { el, uniqueId } from "./element";
import { linked } from "./links";

const SHOWN = 5;

export function publicAnswers(texts: Texts, answers: readonly PublicAnswer[]): HTMLElement | null {
  if (!answers.length) return null;
  const id = uniqueId("find");
  const list = el("div", { class: "answers" });
  const none = el("p", { class: "note", role: "status" });
  const input = el("input", { id, type: "search", autocomplete: "off", oninput: () => render() });

  function render(): void {
    const found = matching(answers, input.value);
    list.replaceChildren(...found.slice(0, SHOWN).map(shown));
    none.textContent = found.length ? "" : texts.answersNone;
  }

  render();
  const title = el("h2", {}, texts.answersTitle);
  const field = el("div", { class: "field" }, el("label", { for: id }, texts.answersSearch), input);
  return el("section", {}, title, field, none, list);
}

/** Answers in which every word of the query begins some word; all of them for an empty query. */
export function matching(answers: readonly PublicAnswer[], query: string): PublicAnswer[] {
  const wanted = split(query).map((word) => word.slice(0, Math.max(3, word.length - 2)));
  return answers.filter((answer) => {
    const there = split(`${answer.title} ${answer.text}`);
    return wanted.every((word) => there.some((other) => other.startsWith(word)));
  });
}

function split(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/ё/gu, "е")
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}

function shown(answer: PublicAnswer): HTMLElement {
  return el("details", {}, el("summary", {}, answer.title), el("p", { class: "words" }, ...linked(answer.text)));
}
