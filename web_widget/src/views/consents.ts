/** Consents: each its own box, never ticked beforehand, its whole text beside it. */

import { EMAIL, STORAGE } from "../model/chat";
import type { Consent, ConsentText } from "../protocol";
import type { Texts } from "../texts/ru";
import { el, uniqueId } from "./element";
import { linked } from "./links";

export interface Consents {
  readonly node: HTMLElement;
  readonly boxes: readonly HTMLInputElement[];
  ticked(): Consent[];
}

export function consents(texts: Texts, all: readonly ConsentText[], wanted: (purpose: string) => boolean): Consents {
  const shown = all.filter((one) => wanted(one.purpose)).map((one) => box(texts, one));
  return {
    node: el("div", { class: "consents" }, ...shown.map((one) => one.node)),
    boxes: shown.map((one) => one.input),
    ticked: () => shown.filter((one) => one.input.checked).map((one) => one.consent),
  };
}

function box(texts: Texts, one: ConsentText) {
  const id = uniqueId("consent");
  const input = el("input", { type: "checkbox", id, "data-purpose": one.purpose });
  const optional = one.purpose === STORAGE ? el("p", { class: "note" }, texts.storageWithout) : null;
  const whole = el(
    "details",
    {},
    el("summary", {}, texts.consentText),
    el("p", { class: "legal" }, ...linked(one.text)),
  );
  const label = el("label", { for: id }, title(texts, one.purpose));
  const node = el("div", { class: "consent" }, el("div", { class: "tick" }, input, label), optional, whole);
  const { purpose, version, text_sha256 } = one;
  return { node, input, consent: { purpose, version, text_sha256 } };
}

function title(texts: Texts, purpose: string): string {
  if (purpose === STORAGE) return texts.storage;
  return purpose === EMAIL ? texts.emailShort : texts.otherConsent;
}
