/** Says statuses to screen readers, each kind not more often than it may (WCAG 4.1.3); the last word wins. */

import type { Timers } from "./ports";

export type Kind = "link" | "place" | "typing" | "message";

const REST_MS: Record<Kind, number> = { link: 0, place: 60_000, typing: 30_000, message: 0 };

export class Announcer {
  private readonly last = new Map<Kind, { text: string; at: number }>();
  private readonly waiting = new Map<Kind, () => void>();

  constructor(
    private readonly timers: Timers,
    private readonly say: (text: string) => void,
  ) {}

  /** The same words of a kind are said once; an empty text takes back what was not said yet. */
  tell(kind: Kind, text: string): void {
    const last = this.last.get(kind);
    this.waiting.get(kind)?.();
    this.waiting.delete(kind);
    if (!text || text === last?.text) return;
    const rest = last ? last.at + REST_MS[kind] - this.timers.now() : 0;
    if (rest <= 0) this.speak(kind, text);
    else if (kind !== "typing")
      this.waiting.set(
        kind,
        this.timers.after(rest, () => this.speak(kind, text)),
      );
  }

  /** Whether anything of a kind was said. */
  said(kind: Kind): boolean {
    return this.last.has(kind);
  }

  private speak(kind: Kind, text: string): void {
    this.waiting.delete(kind);
    this.last.set(kind, { text, at: this.timers.now() });
    this.say(text);
  }
}
