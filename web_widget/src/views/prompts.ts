/** What the citizen may be asked for during a conversation: to stay, an address. */

import { latest } from "../model/outbox";
import type { Centre, Consent } from "../protocol";
import type { Moments } from "../texts/moments";
import type { Texts } from "../texts/ru";
import { addressField } from "./address";
import { el, show, write } from "./element";
import type { Part } from "./rating";

type Refuge = () => HTMLElement;

/** The conversation ends soon, unless the citizen says that he is still here (WCAG 2.2.1). */
export function staying(
  texts: Texts,
  moments: Moments,
  parts: { now: () => number; extend: () => void; refuge: Refuge },
): Part {
  const words = el("p", { role: "alert" });
  const button = el("button", { type: "button", class: "primary", onclick: parts.extend }, texts.stay);
  const node = el("div", { class: "prompt urgent", hidden: true }, words, button);
  return {
    node,
    render(state) {
      const closes = state.stand?.closes;
      const pressed = latest(state, "extend");
      const visible = Boolean(closes) && !(pressed && pressed.progress !== "refused");
      show(node, visible, parts.refuge);
      write(words, visible && closes ? texts.closes(moments.own(closes, parts.now())) : "");
    },
  };
}

/** The specialist offered an answer by e-mail (R9), or an address that was given by itself has to be mended. */
export function mailing(
  texts: Texts,
  centre: Centre,
  parts: { give: (address: string, consent: Consent) => void; refuge: Refuge },
): Part {
  const field = addressField(texts, centre);
  const submit = (event: Event) => {
    event.preventDefault();
    const given = field.ready();
    if (given) parts.give(given.address, given.consent);
  };
  const send = el("button", { type: "submit", class: "primary" }, texts.giveAddress);
  const form = el("form", { class: "prompt", onsubmit: submit, novalidate: true, hidden: true }, field.node, send);
  form.prepend(el("h2", {}, texts.addressTitle));
  const done = el("p", { class: "thanks", role: "status" });
  let asked = false;
  return {
    node: el("div", {}, form, done),
    render(state) {
      const sent = latest(state, "give_contact");
      const under_way = sent !== null && sent.progress !== "refused";
      asked = asked || Boolean(state.stand?.ask_address) || sent !== null;
      const wanted = Boolean(state.stand?.ask_address) || Boolean(sent?.error);
      show(form, wanted && !under_way && !state.stand?.over, parts.refuge);
      write(done, asked && state.stand?.has_address ? texts.hasAddress : "");
      if (sent?.error) field.complain(texts.errors[sent.error.code] ?? texts.errors.other ?? "");
    },
  };
}
