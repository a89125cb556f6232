/** Telephones and addresses of the centre: in every state at the same place. */

import type { Centre, Contact } from "../protocol";
import type { Texts } from "../texts/ru";
import { el } from "./element";
import { link, telephone } from "./links";

/** The first telephone; behind a disclosure everything else that is rarely needed, `more` among it. */
export function footer(texts: Texts, centre: Centre, more: readonly Node[]): HTMLElement {
  const first = centre.hotlines.find((one) => one.telephones?.length)?.telephones?.[0];
  const about = el(
    "div",
    { class: "about" },
    ...more,
    policy(texts, centre),
    formal(texts, centre),
    contacts(texts, centre),
  );
  return el(
    "footer",
    {},
    first ? el("p", {}, `${texts.phone}: `, telephone(first)) : null,
    el("details", {}, el("summary", {}, texts.more), about),
  );
}

/** The policy of personal data; null if it has no address. */
export function policy(texts: Texts, centre: Centre): HTMLElement | null {
  return links(link(centre.policy_url, texts.policy));
}

/** Where a formal request is filed; null if that has no address. */
export function formal(texts: Texts, centre: Centre): HTMLElement | null {
  return links(link(centre.formal_url, texts.formal));
}

function links(one: Node | null): HTMLElement | null {
  return one && el("p", { class: "links" }, one);
}

export function contacts(texts: Texts, centre: Centre): HTMLElement {
  return el(
    "section",
    { class: "contacts" },
    el("h2", {}, texts.contacts),
    centre.hours ? el("p", { class: "note" }, centre.hours) : null,
    ...centre.hotlines.map(contact),
    centre.branches.length ? el("h3", {}, texts.branches) : null,
    ...centre.branches.map(contact),
  );
}

function contact(one: Contact): HTMLElement {
  const title = (one.url && link(one.url, one.title)) || one.title;
  return el(
    "div",
    { class: "contact" },
    el("p", { class: "contact-title" }, title),
    ...(one.telephones ?? []).map((number) => el("p", {}, telephone(number))),
    one.address ? el("p", {}, one.address) : null,
    ...(one.hours ?? []).map((hours) => el("p", {}, hours)),
    one.note ? el("p", { class: "note" }, one.note) : null,
  );
}
