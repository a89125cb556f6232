/** Folding what the relay says into the state: whole loads, missing lines, pushed batches, gaps. */

import type * as wire from "../protocol";
import { held, inDialogue, type State, withoutDialogue } from "./state";

export interface Folded {
  readonly state: State;
  /** Something is missing: ask the relay. */
  readonly gap: boolean;
}

export function resumed(before: State, answer: wire.Resumed): State {
  const blocked = answer.blocked ?? null;
  const state: State = { ...before, link: "online", epoch: answer.epoch, service: answer.service, blocked };
  if (!answer.dialogue) return state.dialogue === null ? state : withoutDialogue(state);
  const lines = answer.lines ?? [];
  const stand = answer.stand ?? null;
  if (!answer.whole) return settle({ ...append(inDialogue(state, answer.dialogue), lines).state, stand });
  const whole = { ...withoutDialogue(state), dialogue: answer.dialogue, stand, lines };
  return settle({ ...whole, old: held(whole) });
}

export function pushed(before: State, batch: wire.Batch): Folded {
  if (before.epoch !== null && batch.epoch !== before.epoch) return { state: before, gap: true };
  let gap = false;
  let state = before;
  for (const item of batch.items) {
    const folded = one(state, item);
    state = folded.state;
    gap = gap || folded.gap;
  }
  return { state: settle(state), gap };
}

function one(state: State, item: wire.CitizenItem): Folded {
  if (item.type === "service") return same({ ...state, service: item.service });
  if (item.type === "moving" || !("dialogue" in item)) return same(state);
  if (item.dialogue !== state.dialogue) return { state, gap: item.type === "line" || item.type === "stand" };
  switch (item.type) {
    case "line":
      return append(state, [item]);
    case "stand":
      return { state: newer(state, item), gap: item.seq > held(state) };
    case "cursor":
      return same(moved(state, item));
    case "typing":
      return same({ ...state, typing: item.name });
    default:
      return same(state);
  }
}

function same(state: State): Folded {
  return { state, gap: false };
}

/** Lines already held are passed over; the first one that does not follow on is a gap. */
function append(state: State, lines: readonly wire.Line[]): Folded {
  const added: wire.Line[] = [];
  let last = held(state);
  let gap = false;
  for (const line of lines) {
    if (line.seq > last + 1) gap = true;
    if (line.seq !== last + 1) continue;
    added.push(line);
    last = line.seq;
  }
  if (!added.length) return { state, gap };
  const typing = added.some((line) => line.author === "specialist") ? null : state.typing;
  return { state: { ...state, lines: added.reduce(joined, state.lines), typing }, gap };
}

/** A line that amends another one changes it, and stands in the history for its number alone. */
function joined(lines: readonly wire.Line[], line: wire.Line): readonly wire.Line[] {
  if (!line.amends) return [...lines, line];
  const changed = line.withdrawn ? { text: "", withdrawn: true } : { text: line.text ?? "", corrected: true };
  return [...lines.map((one) => (one.seq === line.amends ? { ...one, ...changed } : one)), line];
}

function newer(state: State, stand: wire.Stand): State {
  return state.stand !== null && stand.seq < state.stand.seq
    ? state
    : { ...state, stand, blocked: stand.blocked ?? null };
}

function moved(state: State, cursor: wire.Cursor): State {
  const stand = state.stand;
  if (stand === null) return state;
  const delivered = Math.max(stand.delivered ?? 0, cursor.delivered);
  return { ...state, stand: { ...stand, delivered, read: Math.max(stand.read ?? 0, cursor.read) } };
}

/** What stands in the history is no longer on its way. */
function settle(state: State): State {
  const there = new Set(state.lines.map((line) => line.message));
  const outbox = state.outbox.filter((one) => !there.has(one.key));
  return outbox.length === state.outbox.length ? state : { ...state, outbox };
}
