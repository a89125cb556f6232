/** What to do about words that were not sent or not accepted, shown right at them. */

import type { Outgoing } from "../model/state";
import type { Texts } from "../texts/ru";
import { el } from "./element";

export interface Refused {
  retry(key: string): void;
  edit(key: string): void;
  askAnew(key: string): void;
}

const ENDED = ["dialogue_ended", "not_found"];

export function refusal(node: HTMLElement, one: Outgoing, texts: Texts, acts: Refused): void {
  const now = `${one.progress} ${one.error?.code ?? ""}`;
  const there = node.querySelector<HTMLElement>(".refusal");
  if (there?.dataset.now === now) return;
  there?.remove();
  if (one.progress === "unsent") {
    node.append(
      el(
        "div",
        { class: "refusal", "data-now": now },
        button(texts.retry, () => acts.retry(one.key)),
      ),
    );
  } else if (one.progress === "refused") {
    const reason = texts.errors[one.error?.code ?? ""] ?? texts.errors.other ?? "";
    const act = ENDED.includes(one.error?.code ?? "")
      ? button(texts.askAnew, () => acts.askAnew(one.key))
      : button(texts.edit, () => acts.edit(one.key));
    node.append(el("div", { class: "refusal", "data-now": now }, el("p", { role: "alert" }, reason), act));
  }
}

function button(words: string, act: () => void): HTMLButtonElement {
  return el("button", { type: "button", class: "small", onclick: act }, words);
}
