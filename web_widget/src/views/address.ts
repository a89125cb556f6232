/** The field for an e-mail address together with the consent that it needs. */

import { EMAIL } from "../model/chat";
import { type Centre, type Consent, EMAIL_LIMIT } from "../protocol";
import type { Texts } from "../texts/ru";
import { consents } from "./consents";
import { el, uniqueId, write } from "./element";

const LOOKS_RIGHT = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;

export interface AddressField {
  readonly node: HTMLElement;
  readonly input: HTMLInputElement;
  complain(words: string): void;
  /** Address and consent if both are there; else says what is missing, and null. */
  ready(): { address: string; consent: Consent } | null;
}

export function addressField(texts: Texts, centre: Centre): AddressField {
  const [id, errorId] = [uniqueId("address"), uniqueId("error")];
  const input = el("input", {
    id,
    type: "email",
    autocomplete: "email",
    inputmode: "email",
    maxlength: EMAIL_LIMIT,
    "aria-describedby": errorId,
  });
  const error = el("p", { id: errorId, class: "error", role: "alert" });
  const consent = consents(texts, centre.consents, (purpose) => purpose === EMAIL);

  function complain(words: string, where: HTMLElement = input): void {
    write(error, words);
    (where === input ? input : consent.node).after(error);
    if (words && where === input) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  function lacking(): [string, HTMLElement] | null {
    if (!LOOKS_RIGHT.test(input.value.trim())) return [texts.errors.address_invalid ?? "", input];
    return consent.ticked().length ? null : [texts.errors.consent_missing ?? "", consent.boxes[0] ?? input];
  }

  return {
    node: el("div", { class: "field" }, el("label", { for: id }, texts.address), input, error, consent.node),
    input,
    complain,
    ready() {
      const [words, where] = lacking() ?? ["", null];
      complain(words, where ?? input);
      where?.focus();
      const [first] = consent.ticked();
      return words || !first ? null : { address: input.value.trim(), consent: first };
    },
  };
}
