/** What the window knows, as one immutable value; changed by the pure functions beside it. */

import type * as wire from "../protocol";

export type Link = "connecting" | "online" | "lost" | "outdated";

/**
 * `waiting`: on its way or about to be; `unsent`: still not acknowledged after a while, tried again by itself;
 * `held`: personal data were found in its words (R14), the citizen must choose.
 */
export type Progress = "waiting" | "unsent" | "sent" | "refused" | "held";

/**
 * An order of the citizen that is not seen in the history yet; the key makes it happen once.
 * `held`: what was found when the relay last held it; `choice`: what the citizen chose then, it goes with every attempt.
 */
export interface Outgoing {
  readonly key: string;
  readonly order: wire.CitizenOrder;
  readonly dialogue: string | null;
  readonly at: number;
  readonly progress: Progress;
  readonly error: wire.Error | null;
  readonly held: wire.Held | null;
  readonly choice: wire.Choice | null;
}

/** `generation` counts whole loads: lines up to `old` came with the last one and are not announced. */
export interface State {
  readonly link: Link;
  readonly epoch: string | null;
  readonly service: wire.Service | null;
  readonly dialogue: string | null;
  readonly stand: wire.Stand | null;
  readonly lines: readonly wire.Line[];
  readonly generation: number;
  readonly old: number;
  readonly outbox: readonly Outgoing[];
  readonly typing: string | null;
  /** Why the last attempt to open a dialogue was refused. */
  readonly opening: wire.Error | null;
  /** Until when the chat is closed to this citizen. */
  readonly blocked: number | null;
}

export const EMPTY: State = {
  link: "connecting",
  epoch: null,
  service: null,
  dialogue: null,
  stand: null,
  lines: [],
  generation: 0,
  old: 0,
  outbox: [],
  typing: null,
  opening: null,
  blocked: null,
};

/** The last public number held. */
export function held(state: State): number {
  return state.lines[state.lines.length - 1]?.seq ?? 0;
}

/** No dialogue: what a new question starts from. What is not sent stays. */
export function withoutDialogue(state: State): State {
  return { ...state, dialogue: null, stand: null, lines: [], old: 0, typing: null, generation: state.generation + 1 };
}

export function inDialogue(state: State, dialogue: string): State {
  return state.dialogue === dialogue ? state : { ...withoutDialogue(state), dialogue };
}

/** The unread lines of others, when the citizen has seen up to `read`; words taken back are nothing to read. */
export function unread(state: State, read: number): number {
  const news = (line: wire.Line) => line.author !== "citizen" && !line.end && !line.withdrawn;
  return state.lines.filter((line) => line.seq > read && news(line)).length;
}
