/** Asks what is to become of held words (R14): shows what was found in them, why it matters, and what can be done. */

import type { Given } from "../model/chat";
import { finds, foundAddress, kinds, pieces } from "../model/finds";
import type { Choice, Find, Held } from "../protocol";
import { type HeldTexts, heldTexts } from "../texts/held";
import type { Texts } from "../texts/ru";
import type { AddressField } from "./address";
import type * as element from "./element";
import type * as links from "./links";

/** The building tools come as arguments: imported, they would be cut out of the first load into a file of their own. */
export interface Asking {
  readonly el: typeof element.el;
  readonly spoken: typeof links.spoken;
  readonly texts: Texts;
  readonly field: AddressField;
  /** The field for the address is always there, outside the panel. */
  readonly standing: boolean;
  /** The focus is elsewhere, in the field for a message after the panel. */
  readonly above: boolean;
  choose(choice: Exclude<Choice, "address">, given: Given | null): void;
  readonly report: ((finds: Find[]) => void) | null;
}

export function panel(held: Held, asking: Asking): HTMLElement {
  const { el, field, standing } = asking;
  const texts = heldTexts[asking.texts.locale] ?? heldTexts.ru;
  if (!texts) throw new Error("no texts");
  const found = kinds(held).map((kind) => texts.kinds[kind] ?? texts.other);
  const said = held.level === "certain" ? texts.certain : texts.likely;
  const slot = el("div", { class: "field", hidden: true }, el("p", { class: "note" }, texts.addressNote));
  const address = foundAddress(held);
  const offered = (choice: Choice) => held.choices.includes(choice);
  if (!standing && offered("address")) slot.append(field.node);

  function send(choice: "masked" | "as_is"): void {
    const wanted = standing || !slot.hidden;
    const given = wanted ? field.ready() : null;
    if (given || !wanted) asking.choose(choice, given);
  }

  function mail(): void {
    slot.hidden = standing || !slot.hidden;
    if (!standing) more.setAttribute("aria-expanded", String(!slot.hidden));
    if (slot.hidden && !standing) return;
    field.input.value = address;
    field.input.focus();
  }

  const more = button(el, texts.address, mail);
  if (!standing) more.setAttribute("aria-expanded", "false");
  const primary = button(el, texts.masked, () => send("masked"), "primary");
  const preview = asking.spoken(held.masked, asking.texts.gone);
  const above = asking.above ? el("span", { class: "unseen" }, ` ${texts.above}`) : null;
  return el(
    "div",
    { class: "bubble held", role: "group", tabindex: -1, "aria-label": texts.label },
    el("p", { role: "alert" }, el("strong", {}, said(found.join(", "))), ` ${texts.why}`, above),
    words(held, el, texts),
    slot,
    el(
      "div",
      { class: "row" },
      offered("masked") ? primary : null,
      button(el, texts.change, () => asking.choose("change", null)),
      offered("as_is") ? button(el, texts.as_is, () => send("as_is")) : null,
      offered("address") && address ? more : null,
    ),
    el("details", {}, el("summary", {}, texts.preview), el("p", { class: "words" }, ...preview)),
    asking.report && doubt(held, asking.report, { el, texts, then: primary }),
  );
}

/** The words as they were typed, each find marked and named. */
function words(held: Held, el: Asking["el"], texts: HeldTexts): HTMLElement {
  const name = (kind: string) => el("span", { class: "unseen" }, ` (${texts.kinds[kind] ?? texts.other})`);
  const all = pieces(held).map(({ text, type }) => (type ? el("mark", {}, text, name(type)) : text));
  return el("p", { class: "words" }, ...all);
}

/** A quiet way to say that the guard errs; the choice is still to be made. */
function doubt(
  held: Held,
  report: (finds: Find[]) => void,
  { el, texts, then }: { el: Asking["el"]; texts: HeldTexts; then: HTMLElement },
): HTMLElement {
  const thanks = el("p", { class: "note", role: "status" });
  const tell = button(
    el,
    texts.notPersonal,
    () => {
      report(finds(held));
      thanks.textContent = texts.reported;
      tell.hidden = true;
      then.focus();
    },
    "small plain",
  );
  return el("div", {}, tell, thanks);
}

/** The second press of a double click is meant for what stood there before. */
function button(el: Asking["el"], text: string, act: () => void, looks: string | null = null): HTMLButtonElement {
  const onclick = (event: Event) => {
    if ((event as MouseEvent).detail < 2) act();
  };
  return el("button", { type: "button", class: looks, onclick }, text);
}
