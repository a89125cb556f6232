/** What the model needs of the world; the composition root gives it, tests give their own. */

import type { CitizenAnswer, CitizenRequest } from "../protocol";

/** The line broke, or nothing came back in time: whether the relay has the request is unknown. */
export class LineLost extends globalThis.Error {}

export interface Wire {
  /** Rejects with LineLost, with nothing else. */
  request(request: CitizenRequest): Promise<CitizenAnswer>;
  /** Connect anew, with the token as it is now. */
  restart(): void;
}

export interface Timers {
  /** Milliseconds that only grow; not the time of day. */
  now(): number;
  /** Run once, later; the answer calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** A storage of the browser. Each of its acts may fail in private windows; then nothing is kept. */
export interface Shelf {
  get(name: string): string | null;
  put(name: string, value: string): void;
  drop(name: string): void;
  names(): readonly string[];
}
