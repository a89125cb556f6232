/** One message of the conversation, and one that is still on its way. */

import { type Mark, markOfLine, markOfOutgoing } from "../model/marks";
import { shown } from "../model/outbox";
import type { Outgoing } from "../model/state";
import type { AnswerView, Line, Stand } from "../protocol";
import type { Moments } from "../texts/moments";
import type { Texts } from "../texts/ru";
import { el, write } from "./element";
import { link, linked, spoken } from "./links";

export interface Bubble {
  readonly node: HTMLElement;
  mark(mark: Mark | null): void;
  /** The words are these now; what stands there already is left alone. */
  say(text: string): void;
  /** A line as its specialist last left it. */
  amend(line: Line): void;
}

interface Looks {
  readonly texts: Texts;
  readonly moments: Moments;
  readonly now: () => number;
}

export function lineBubble(line: Line, stand: Stand | null, looks: Looks): Bubble {
  const { texts } = looks;
  const kind = line.answer
    ? line.answer.kind === "refusal"
      ? "answer declined"
      : "answer"
    : line.author === "specialist" && line.phrase
      ? "phrase"
      : line.author;
  const who =
    line.author === "citizen"
      ? texts.you
      : line.author === "specialist" || line.name
        ? texts.consultant(line.name ?? "")
        : texts.service;
  const text = line.end ? texts.ended[line.end] : wordsOf(line, texts);
  const extra = line.answer ? answerParts(line.answer, texts) : NOTHING;
  const automatic = Boolean(line.phrase) && line.author === "specialist";
  const bubble = frame({ kind, who, at: line.at, automatic, text }, looks, extra);
  bubble.mark(markOfLine(line, stand));
  bubble.amend(line);
  return bubble;
}

function wordsOf(line: Line, texts: Texts): string {
  return line.withdrawn ? texts.withdrawn : (line.text ?? "");
}

export function outgoingBubble(one: Outgoing, looks: Looks): Bubble {
  const about = { kind: "citizen", who: looks.texts.you, at: one.at, automatic: false, text: shown(one) ?? "" };
  const bubble = frame(about, looks, NOTHING);
  bubble.mark(markOfOutgoing(one));
  return bubble;
}

interface About {
  readonly kind: string;
  readonly who: string;
  readonly at: number;
  readonly automatic: boolean;
  readonly text: string;
}

/** What stands before and after the words. */
interface Extra {
  readonly head: Node | null;
  readonly tail: readonly Node[];
}

const NOTHING: Extra = { head: null, tail: [] };

function frame({ kind, who, at, automatic, text }: About, looks: Looks, extra: Extra): Bubble {
  const { texts, moments } = looks;
  const time = el("time", at ? { datetime: new Date(at).toISOString() } : {}, at ? moments.own(at, looks.now()) : "");
  const mark = el("p", { class: "mark", hidden: true });
  const colon = el("span", { class: "unseen" }, ": ");
  const corrected = el("span", {});
  const head = el(
    "p",
    { class: "who" },
    el("span", {}, who),
    ", ",
    time,
    automatic ? `, ${texts.automatic}` : null,
    corrected,
    colon,
  );
  const body = el("p", { class: "words" }, ...spoken(text, texts.gone));
  const node = el("article", { class: `bubble ${kind}` }, head, extra.head, text ? body : null, ...extra.tail, mark);
  let said = text;
  function say(now: string): void {
    if (now !== said) body.replaceChildren(...spoken(now, texts.gone));
    said = now;
  }
  return {
    node,
    say,
    amend(line) {
      if (!line.corrected && !line.withdrawn) return;
      node.setAttribute("aria-live", "off");
      say(wordsOf(line, texts));
      write(corrected, line.withdrawn ? "" : `, ${texts.corrected}`);
      node.classList.toggle("withdrawn", Boolean(line.withdrawn));
    },
    mark(value) {
      mark.hidden = value === null;
      mark.dataset.mark = value ?? "";
      write(mark, value ? texts.marks[value] : "");
    },
  };
}

function answerParts(answer: AnswerView, texts: Texts): Extra {
  const tail: Node[] = [];
  if (answer.title) {
    const title = (answer.url && link(answer.url, answer.title)) || answer.title;
    const label = answer.source ? `${texts.sources[answer.source]}: ` : "";
    tail.push(el("p", { class: "source" }, label, title));
  }
  for (const { id, said } of answer.forms ?? [])
    tail.push(el("p", { class: "source" }, el("a", { href: `/v1/attachments/${id}` }, said)));
  if (answer.reason)
    tail.push(el("p", { class: "reason" }, el("strong", {}, `${texts.reason}: `), ...linked(answer.reason)));
  if (answer.channel === "email") tail.push(el("p", { class: "note" }, texts.byEmail));
  return { head: el("p", { class: "kind" }, texts.answerKinds[answer.kind]), tail };
}
