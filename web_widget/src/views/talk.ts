/** The conversation: how it stands, the log, what is asked of the citizen, the composer, the ways out. */

import type { Chat } from "../model/chat";
import type { Centre, Line } from "../protocol";
import type { Moments } from "../texts/moments";
import type { Texts } from "../texts/ru";
import { addressField } from "./address";
import { composer, type Field } from "./composer";
import { el, show } from "./element";
import { holding } from "./holding";
import { log } from "./log";
import { mailing, staying } from "./prompts";
import { type Part, rating } from "./rating";
import type { Refused } from "./refusal";
import { standing } from "./standing";
import { sure } from "./sure";
import type { Page } from "./welcome";

interface Parts {
  readonly chat: Chat;
  readonly centre: Centre;
  readonly texts: Texts;
  readonly moments: Moments;
  readonly heading: HTMLElement;
  readonly said: (count: number) => void;
  readonly amended: (line: Line) => void;
}

export function talk({ chat, centre, texts, moments, heading, said, amended }: Parts): Page {
  const now = () => chat.clock.now();
  const over = () => Boolean(chat.state.value.stand?.over);
  const renew = el("button", { type: "button", class: "primary", onclick: () => chat.renew() }, texts.renew);
  const refuge = (): HTMLElement => (over() ? renew : field.area.isConnected ? field.area : heading);
  const end = sure({
    act: texts.end,
    question: texts.endSure,
    yes: texts.endYes,
    no: texts.no,
    needed: () => unanswered(chat),
    done: () => chat.post.send({ order: "leave" }),
    refuge,
  });
  const field = composer({
    ...{ texts, draft: chat.draft, beside: end.node },
    write: (text) => chat.write(text),
    say: (text) => chat.say(text),
  });
  const asked = prompts({ chat, centre, texts, moments, refuge, field });
  const messages = log({
    texts,
    moments,
    now,
    said,
    amended,
    refused: refusedActs(chat, field),
    after: asked.map((part) => part.node),
  });
  const stay = staying(texts, moments, { now, extend: () => chat.post.send({ order: "extend" }), refuge });
  const quiet = el("input", { type: "checkbox", id: "quiet", onchange: () => messages.quiet(quiet.checked) });
  const mute = el("div", { class: "tick quiet" }, quiet, el("label", { for: "quiet" }, texts.quiet));
  const parts = [standing(chat, texts, moments), ...asked, messages, stay];
  const shown = [parts[0]?.node ?? null, messages.node, stay.node, renew, field.node];
  return {
    node: el("div", { class: "page talk" }, ...shown),
    options: mute,
    entry: refuge,
    render() {
      const state = chat.state.value;
      for (const part of parts) part.render(state);
      renew.hidden = !over();
      show(field.node, !over(), () => renew);
      end.visible(!over() && state.dialogue !== null);
    },
  };
}

function prompts({
  chat,
  centre,
  texts,
  refuge,
  field,
}: Omit<Parts, "heading" | "said" | "amended"> & { refuge: () => HTMLElement; field: Field }): Part[] {
  const rated = rating(texts, {
    rate: (score, comment) => chat.post.send({ order: "rate", score, comment }),
    refuge,
  });
  const held = holding({
    texts,
    address: () => addressField(texts, centre),
    refuge,
    choose({ key, order }, choice, given) {
      const over = Boolean(chat.state.value.stand?.over);
      if (choice === "change" && over && order.order !== "rate") chat.renew();
      else chat.choose(key, choice, given);
      if (choice !== "change") return;
      if (order.order === "rate") rated.focus();
      else field.area.focus();
    },
    report: () =>
      chat.state.value.stand?.over ? null : (finds) => chat.post.send({ order: "report_false_alarm", finds }),
  });
  return [
    held,
    mailing(texts, centre, {
      give: (address, consent) => chat.post.send({ order: "give_contact", address, consent }),
      refuge,
    }),
    rated,
  ];
}

function refusedActs(chat: Chat, field: Field): Refused {
  return {
    retry: (key) => chat.post.retry(key),
    edit(key) {
      chat.edit(key);
      field.area.focus();
    },
    askAnew(key) {
      chat.edit(key);
      chat.renew();
    },
  };
}

/** Whether a question would be left without its answer. */
function unanswered(chat: Chat): boolean {
  const { stand, outbox } = chat.state.value;
  return outbox.length > 0 || Boolean(stand?.in_work || stand?.place || (stand && !stand.may_rate));
}
