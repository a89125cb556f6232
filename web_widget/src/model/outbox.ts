/** Orders on their way: pure changes of the list that keeps them. */

import type * as wire from "../protocol";
import type { Outgoing, Progress, State } from "./state";

export function added(state: State, one: Outgoing): State {
  const others = state.outbox.filter((other) => !replaces(one, other));
  return { ...state, outbox: [...others, one], opening: opens(one) ? null : state.opening };
}

export function changed(state: State, key: string, more: Partial<Outgoing>): State {
  return { ...state, outbox: state.outbox.map((one) => (one.key === key ? { ...one, ...more } : one)) };
}

export function marked(state: State, key: string, progress: Progress, error: wire.Error | null = null): State {
  return changed(state, key, { progress, error });
}

export function dropped(state: State, key: string): State {
  const outbox = state.outbox.filter((one) => one.key !== key);
  return outbox.length === state.outbox.length ? state : { ...state, outbox };
}

/** The same key and words, said in a dialogue that turned out to be open already. */
export function saidInstead(state: State, key: string, text: string): State {
  return changed(state, key, { order: say(text) });
}

export function say(text: string): wire.Say {
  return { order: "say", text };
}

/** The one to send now: the oldest that is neither acknowledged nor refused nor held, and has a dialogue to go to. */
export function next(state: State): Outgoing | null {
  const due = (one: Outgoing) => one.progress === "waiting" || one.progress === "unsent";
  return state.outbox.find((one) => due(one) && (opens(one) || one.dialogue || state.dialogue)) ?? null;
}

/** What is to open a dialogue. */
export function opening(state: State): Outgoing | null {
  return state.outbox.find((one) => opens(one) && one.progress !== "refused") ?? null;
}

export function opens(one: Outgoing): boolean {
  return one.order.order === "open" || one.order.order === "leave_question";
}

/** The words that the citizen wants to have in the conversation; null for other orders. */
export function words(one: Outgoing): string | null {
  const order = one.order;
  return "text" in order && order.text ? order.text : null;
}

/** The words as they stand in the conversation; null while they are held, and for other orders. */
export function shown(one: Outgoing): string | null {
  const text = one.progress === "held" ? null : words(one);
  return text && one.choice === "masked" ? (one.held?.masked ?? text) : text;
}

/** The newest order of a kind, for the form that sent it. */
export function latest(state: State, kind: wire.CitizenOrder["order"]): Outgoing | null {
  return [...state.outbox].reverse().find((one) => one.order.order === kind) ?? null;
}

/** A refused order makes place for the next of its kind, except words, which stay until the citizen decides. */
function replaces(one: Outgoing, other: Outgoing): boolean {
  return other.progress === "refused" && other.order.order === one.order.order && words(other) === null;
}
