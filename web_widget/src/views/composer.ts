/** Where the citizen writes: Enter sends, Shift+Enter starts a new line. */

import type { Cell } from "../model/cell";
import { MESSAGE_LIMIT } from "../protocol";
import type { Texts } from "../texts/ru";
import { el, uniqueId, write } from "./element";

const NEAR = 300;

export interface Field {
  readonly node: HTMLElement;
  readonly area: HTMLTextAreaElement;
  /** The text if it can be sent; else says why not, and null. */
  ready(needed: boolean): string | null;
}

/** A labelled text area with a counter near the end and an error under it, bound to the draft. */
export function textField(parts: {
  label: string;
  texts: Texts;
  draft: Cell<string>;
  write: (text: string) => void;
  rows: number;
}): Field {
  const { texts, draft } = parts;
  const [id, noteId, errorId] = [uniqueId("field"), uniqueId("left"), uniqueId("error")];
  const area = el("textarea", { id, rows: parts.rows, "aria-describedby": `${noteId} ${errorId}` });
  const note = el("p", { id: noteId, class: "note counter" });
  const error = el("p", { id: errorId, class: "error", role: "alert" });
  area.value = draft.value;
  area.addEventListener("input", () => {
    parts.write(area.value);
    count();
    if (left() >= 0) complain("");
  });
  draft.watch((text) => {
    if (area.value !== text) area.value = text;
    count();
  });

  function left(): number {
    return MESSAGE_LIMIT - Array.from(area.value.trim()).length;
  }

  function count(): void {
    write(note, left() <= NEAR && left() >= 0 ? texts.left(left()) : "");
  }

  function complain(words: string): void {
    write(error, words);
    if (words) area.setAttribute("aria-invalid", "true");
    else area.removeAttribute("aria-invalid");
  }

  return {
    node: el("div", { class: "field" }, el("label", { for: id }, parts.label), area, note, error),
    area,
    ready(needed) {
      const text = area.value.trim();
      complain(left() < 0 ? texts.tooLong(-left()) : needed && !text ? texts.empty : "");
      if (!error.textContent) return text;
      area.focus();
      return null;
    },
  };
}

/** The composer of a running conversation. */
export function composer(parts: {
  texts: Texts;
  draft: Cell<string>;
  write: (text: string) => void;
  say: (text: string) => void;
  /** What stands in one row with the button. */
  beside: Node;
}): Field {
  const field = textField({ ...parts, label: parts.texts.message, rows: 2 });
  const send = (event: Event) => {
    event.preventDefault();
    const text = field.area.value.trim() ? field.ready(true) : null;
    if (text !== null) parts.say(text);
    field.area.focus();
  };
  field.area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
  });
  const button = el("button", { type: "submit", class: "primary" }, parts.texts.send);
  const row = el("div", { class: "row" }, button, parts.beside);
  const form = el("form", { class: "composer", onsubmit: send }, field.node, row);
  return { ...field, node: form };
}
