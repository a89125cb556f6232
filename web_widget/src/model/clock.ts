/** The relay's time as this window estimates it: countdowns never use the citizen's own clock. */

import type { Timers } from "./ports";

export class RelayClock {
  private offset: number | null = null;

  constructor(private readonly timers: Timers) {}

  /** The relay said `now` in answer to a request that was under way for `trip` milliseconds. */
  set(now: number, trip: number): void {
    this.offset = now + trip / 2 - this.timers.now();
  }

  /** The relay said `now` by itself: it is at least that late, so only a later estimate is believed. */
  hear(now: number): void {
    const offset = now - this.timers.now();
    if (this.offset === null || offset > this.offset) this.offset = offset;
  }

  /** The relay's time in UTC milliseconds; 0 while nothing was heard of it. */
  now(): number {
    return this.offset === null ? 0 : Math.round(this.timers.now() + this.offset);
  }
}
