/** Keeps the window in step with the relay: resumes after every connect and wherever something is missing. */

import type * as wire from "../protocol";
import type { Cell } from "./cell";
import type { RelayClock } from "./clock";
import { pushed, resumed } from "./lines";
import type { Memory } from "./memory";
import type { Timers, Wire } from "./ports";
import { held, type State } from "./state";

const TYPING_MS = 6_000;
const MISSING_MS = 1_000;
const AGAIN_MS = 2_000;
/** Timers of browsers count no further. */
const LONGEST_MS = 2 ** 31 - 1;

export class Sync {
  private running = false;
  private wanted = false;
  private forgetTyping = () => {};
  private callOff = () => {};
  private forgetEnd = () => {};

  constructor(
    private readonly cell: Cell<State>,
    private readonly parts: { wire: Wire; clock: RelayClock; timers: Timers; memory: Memory },
  ) {}

  /** Told once the state is what the relay says, after each resume. */
  onStep: () => void = () => {};

  up(): void {
    this.resume();
  }

  down(): void {
    this.callOff();
    this.cell.change((state) => ({
      ...state,
      link: state.link === "connecting" ? "connecting" : "lost",
      typing: null,
    }));
  }

  outdated(): void {
    this.cell.change((state) => ({ ...state, link: "outdated" }));
  }

  push(batch: wire.Batch): void {
    this.parts.clock.hear(batch.now);
    const folded = pushed(this.cell.value, batch);
    this.cell.change(() => folded.state);
    this.awaitEnd();
    if (batch.items.some((item) => item.type === "typing")) this.expireTyping();
    if (folded.gap) this.resume();
  }

  /** The relay says that this public number exists: unless it comes by itself soon, ask for it. */
  expect(dialogue: string, seq: number): void {
    this.callOff();
    this.callOff = this.parts.timers.after(MISSING_MS, () => {
      const state = this.cell.value;
      if (state.dialogue !== dialogue || held(state) < seq) this.resume();
    });
  }

  resume(): void {
    this.wanted = true;
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.wanted) {
        this.wanted = false;
        await this.ask();
      }
    } catch {
      // The line is lost: the next connect resumes.
    } finally {
      this.running = false;
    }
  }

  private async ask(): Promise<void> {
    const { wire, clock, timers, memory } = this.parts;
    const { epoch, dialogue } = this.cell.value;
    const began = timers.now();
    const answer = await wire.request({ type: "resume", epoch, dialogue, after: held(this.cell.value) });
    if (answer.type === "error") {
      timers.after(answer.retry_after_ms ?? AGAIN_MS, () => this.resume());
      return;
    }
    if (answer.type !== "resumed" || this.cell.value.dialogue !== dialogue) {
      this.wanted = answer.type === "resumed";
      return;
    }
    clock.set(answer.now, timers.now() - began);
    if (answer.token) memory.takeToken(answer.token);
    this.cell.change((state) => resumed(state, answer));
    this.awaitEnd();
    this.onStep();
  }

  /** A chat that was closed to the citizen opens by itself. */
  private awaitEnd(): void {
    const { clock, timers } = this.parts;
    const { blocked } = this.cell.value;
    this.forgetEnd();
    if (blocked === null) return;
    const open = () => this.cell.change((state) => ({ ...state, blocked: null }));
    this.forgetEnd = timers.after(Math.min(blocked - clock.now(), LONGEST_MS), open);
  }

  private expireTyping(): void {
    this.forgetTyping();
    this.forgetTyping = this.parts.timers.after(TYPING_MS, () =>
      this.cell.change((state) => ({ ...state, typing: null })),
    );
  }
}
