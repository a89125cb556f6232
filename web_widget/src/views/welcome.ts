/** The first screen: what this chat is, the hours, consents, the first question; outside hours the question is left. */

import { type Chat, EMAIL } from "../model/chat";
import { opening, opens, words } from "../model/outbox";
import type { Timers } from "../model/ports";
import type { Centre, Service } from "../protocol";
import type { Moments } from "../texts/moments";
import type { Texts } from "../texts/ru";
import { type AddressField, addressField } from "./address";
import { textField } from "./composer";
import { consents } from "./consents";
import { contacts, formal, policy } from "./contacts";
import { el, show, uniqueId, write } from "./element";
import { holding } from "./holding";
import { linked } from "./links";

export interface Page {
  readonly node: HTMLElement;
  render(): void;
  /** What else can be chosen on this page; it stands with the rarely needed things. */
  readonly options?: Node;
  /** Where the focus goes when the page opens. */
  entry(): HTMLElement;
}

interface Parts {
  readonly timers: Timers;
  readonly chat: Chat;
  readonly centre: Centre;
  readonly texts: Texts;
  readonly moments: Moments;
  readonly heading: HTMLElement;
}

/** In working hours. */
export function welcome(parts: Parts): Page {
  return page(parts, false);
}

/** Outside hours: when it opens, whom to call, published answers, a question for an answer by e-mail. */
export function closed(parts: Parts): Page {
  return page(parts, true);
}

function page(parts: Parts, outside: boolean): Page {
  const { chat, centre, texts } = parts;
  const hours = el("p", { class: "hours", role: "status" });
  const refused = el("p", { class: "error", role: "alert", hidden: true });
  const address = outside ? addressField(texts, centre) : null;
  const asking = form(parts, address);
  const toQuestion = (event: Event) => {
    event.preventDefault();
    asking.area.focus();
  };
  const node = el(
    "div",
    { class: "page" },
    hours,
    outside ? el("a", { href: "#ask", onclick: toQuestion }, texts.toLeave) : null,
    el("p", { class: "notice" }, ...linked(centre.notice)),
    policy(texts, centre),
    outside && centre.answers.length ? published(parts) : null,
    refused,
    asking.node,
    el("p", { class: "note" }, ...linked(centre.formal_note)),
    formal(texts, centre),
    outside ? contacts(texts, centre) : null,
  );
  return {
    node,
    entry: () => parts.heading,
    render() {
      const state = chat.state.value;
      write(hours, hoursText(parts, state.service ?? centre.service, chat.clock.now() || centre.now));
      const code = state.opening?.code ?? "";
      write(refused, code ? (texts.errors[code] ?? texts.errors.other ?? "") : "");
      show(refused, code !== "", () => parts.heading);
      asking.render();
    },
  };
}

/** Published answers, whose code is fetched for this screen; without it the question and the telephones remain. */
function published({ texts, timers, centre }: Parts): HTMLElement {
  const node = el("section", {});
  const lent = { el, uniqueId, write, linked, texts, timers };
  import("./public_answers").then(
    (code) => node.append(...code.publicAnswers(lent, centre.answers)),
    () => {},
  );
  return node;
}

interface Form {
  readonly node: HTMLElement;
  readonly area: HTMLElement;
  render(): void;
}

/** While the question is on its way it stands still; when it is held, the choices take the place of the question. */
function form(parts: Parts, address: AddressField | null): Form {
  const { chat, centre, texts } = parts;
  const question = textField({
    label: texts.question,
    texts,
    draft: chat.draft,
    write: (text) => chat.write(text),
    rows: 2,
  });
  const boxes = consents(texts, centre.consents, (purpose) => purpose !== EMAIL);
  const submit = (event: Event) => {
    event.preventDefault();
    if (opening(chat.state.value)) return;
    const text = question.ready(address !== null);
    const given = text === null ? null : (address?.ready() ?? null);
    if (text === null || (address && !given)) return;
    const ticked = given ? [...boxes.ticked(), given.consent] : boxes.ticked();
    chat.ask(text, ticked, given?.address ?? null);
  };
  const held = holding({
    texts,
    address: () => address ?? addressField(texts, centre),
    standing: address !== null,
    only: opens,
    refuge: () => start,
    choose(one, choice, given) {
      chat.choose(one.key, choice, given);
      if (choice === "change") question.area.focus();
    },
    report: () => null,
    ready: render,
  });
  const start = el("button", { type: "submit", class: "primary" }, address ? texts.leave : texts.start);
  const status = el("p", { class: "note", role: "status" });
  const beside = el("div", { class: "start" }, start, address ? null : el("p", { class: "note" }, texts.questionHint));
  const usual = [question.node, boxes.node, beside];

  function render(): void {
    const one = opening(chat.state.value);
    question.area.readOnly = one !== null;
    if (one) question.area.value = words(one) ?? "";
    if (one?.progress !== "held") usual.forEach((part) => (part.hidden = false));
    held.render(chat.state.value);
    const asks = held.node.textContent !== "";
    for (const part of usual) show(part, !asks, () => held.node.querySelector<HTMLElement>("[tabindex], button"));
    write(status, one && !asks ? texts.marks.sending : "");
  }

  const node = el(
    "form",
    { class: "ask", onsubmit: submit, novalidate: true },
    address ? el("h2", {}, texts.leaveTitle) : null,
    address ? el("p", { class: "note" }, texts.leaveHint) : null,
    question.node,
    address?.node ?? null,
    chat.memory.kept ? null : boxes.node,
    beside,
    status,
    held.node,
  );
  return { node, area: question.area, render };
}

/** A centre that does not close today is simply open. */
export function hoursText({ texts, moments }: Pick<Parts, "texts" | "moments">, service: Service, now: number): string {
  const { open, until } = service;
  if (open) return until && moments.today(until, now) ? texts.openUntil(moments.clock(until)) : texts.openNow;
  return service.opens ? texts.closedUntil(moments.day(service.opens, now)) : texts.closedNow;
}
