/** The conversation as a log: each message is one added node, old ones are never read out again. */

import { markOfLine, markOfOutgoing } from "../model/marks";
import { shown as said } from "../model/outbox";
import { held, type Outgoing, type State } from "../model/state";
import type { Line } from "../protocol";
import type { Moments } from "../texts/moments";
import type { Texts } from "../texts/ru";
import { type Bubble, lineBubble, outgoingBubble } from "./bubble";
import { el } from "./element";
import { type Refused, refusal } from "./refusal";
import { scroller } from "./scroller";

const FLOOD = 4;

export interface Log {
  readonly node: HTMLElement;
  render(state: State): void;
  quiet(quiet: boolean): void;
}

interface Parts {
  readonly texts: Texts;
  readonly moments: Moments;
  readonly now: () => number;
  readonly refused: Refused;
  readonly said: (count: number) => void;
  /** A message that was read before is another one now, or none. */
  readonly amended: (line: Line) => void;
  /** What the citizen is asked for stands after the last message. */
  readonly after: readonly Node[];
}

export function log(parts: Parts): Log {
  const { texts, moments } = parts;
  const history = el("div", { class: "history", role: "group", "aria-label": texts.history });
  const live = el("div", { class: "live", role: "log", "aria-label": texts.live });
  live.setAttribute("aria-live", "polite");
  live.setAttribute("aria-relevant", "additions");
  const scroll = scroller(texts.log, texts.toEnd, [history, live, ...parts.after]);
  const shown = new Map<number, Bubble>();
  const pending = new Map<string, Bubble>();
  const looks = { texts, moments, now: parts.now };
  let generation = -1;
  let changed = 0;
  let silent = false;

  function clear(state: State): void {
    generation = state.generation;
    changed = 0;
    shown.clear();
    pending.clear();
    history.replaceChildren();
    live.replaceChildren();
  }

  /** Answers how many lines of others are new. */
  function addLines(state: State): number {
    let added = 0;
    for (const line of state.lines) {
      if (line.amends) continue;
      const there = shown.get(line.seq) ?? confirmed(line);
      if (there) there.mark(markOfLine(line, state.stand));
      else if (add(line, state)) added += 1;
    }
    return added;
  }

  /** What was changed while one looks: said once, in one status, and the log itself keeps silent about it. */
  function amend(state: State): void {
    const fresh = state.lines.filter((line) => line.amends && line.seq > changed);
    changed = held(state);
    if (!fresh.length) return;
    for (const line of state.lines) if (line.corrected || line.withdrawn) shown.get(line.seq)?.amend(line);
    const last = fresh.filter((line) => line.seq > state.old).pop();
    if (last && !silent) parts.amended(last);
  }

  function add(line: Line, state: State): boolean {
    const bubble = lineBubble(line, state.stand, looks);
    const old = line.seq <= state.old;
    shown.set(line.seq, bubble);
    if (old) history.append(bubble.node);
    else live.insertBefore(bubble.node, firstPending());
    return !old && line.author !== "citizen";
  }

  /** The citizen's own words came back: the node that showed them on their way stays, and says what was kept. */
  function confirmed(line: Line): Bubble | null {
    const bubble = line.message ? pending.get(line.message) : undefined;
    if (!line.message || !bubble) return null;
    const first = firstPending();
    if (first !== bubble.node) live.insertBefore(bubble.node, first);
    delete bubble.node.dataset.pending;
    bubble.node.querySelector(".refusal")?.remove();
    bubble.say(line.text ?? "");
    pending.delete(line.message);
    shown.set(line.seq, bubble);
    return bubble;
  }

  function firstPending(): HTMLElement | null {
    return live.querySelector("[data-pending]");
  }

  /** Answers whether the citizen's own words were added. */
  function addOutgoing(state: State): boolean {
    const outbox = state.outbox.filter((one) => said(one) !== null);
    const before = pending.size;
    for (const one of outbox) {
      const bubble = pending.get(one.key) ?? send(one);
      bubble.mark(markOfOutgoing(one));
      refusal(bubble.node, one, texts, parts.refused);
    }
    const grown = pending.size > before;
    for (const [key, bubble] of pending) {
      if (outbox.some((one) => one.key === key)) continue;
      pending.delete(key);
      bubble.node.remove();
    }
    return grown;
  }

  function send(one: Outgoing): Bubble {
    const bubble = outgoingBubble(one, looks);
    bubble.node.dataset.pending = one.key;
    pending.set(one.key, bubble);
    live.append(bubble.node);
    return bubble;
  }

  function hush(added: number): void {
    live.setAttribute("aria-live", "off");
    parts.said(added);
    requestAnimationFrame(() => requestAnimationFrame(() => live.setAttribute("aria-live", silent ? "off" : "polite")));
  }

  return {
    node: scroll.node,
    quiet(quiet) {
      silent = quiet;
      scroll.still(quiet);
      live.setAttribute("aria-live", quiet ? "off" : "polite");
    },
    render(state) {
      const whole = state.generation !== generation;
      if (whole) clear(state);
      const news = state.lines.filter((line) => line.seq > state.old && !line.amends && !shown.has(line.seq)).length;
      if (news > FLOOD && !silent) hush(news);
      const added = addLines(state);
      amend(state);
      if (addOutgoing(state) || whole) scroll.toEnd();
      else if (added) scroll.grown();
    },
  };
}
