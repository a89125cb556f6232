/** A button whose act cannot be undone: it asks once, in place. */

import { el, show } from "./element";

export interface Sure {
  readonly node: HTMLElement;
  visible(visible: boolean): void;
}

/** `needed`: whether something would be lost; if not, the act happens at once. */
export function sure(words: {
  act: string;
  question: string;
  yes: string;
  no: string;
  needed: () => boolean;
  done: () => void;
  refuge: () => HTMLElement;
}): Sure {
  const start = el("button", { type: "button", class: "small", onclick: () => ask() }, words.act);
  const yes = el("button", { type: "button", class: "small danger", onclick: () => finish(true) }, words.yes);
  const no = el("button", { type: "button", class: "small", onclick: () => finish(false) }, words.no);
  const panel = el("div", { class: "sure", role: "group", hidden: true }, el("p", {}, words.question), yes, no);
  panel.setAttribute("aria-label", words.act);

  function ask(): void {
    if (!words.needed()) {
      words.done();
      return;
    }
    panel.hidden = false;
    start.hidden = true;
    no.focus();
  }

  function finish(agreed: boolean): void {
    start.hidden = false;
    show(panel, false, () => start);
    if (agreed) words.done();
  }

  const node = el("div", { class: "option" }, start, panel);
  return { node, visible: (visible) => show(node, visible, words.refuge) };
}
