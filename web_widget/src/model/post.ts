/** Sends the citizen's orders one after another, each under its key until the relay has it for certain. */

import { type Choice, type CitizenOrder, type Error, type Held, RETRY } from "../protocol";
import type { Cell } from "./cell";
import type { RelayClock } from "./clock";
import type { Memory } from "./memory";
import { added, changed, dropped, marked, next, opens, saidInstead, words } from "./outbox";
import type { Timers, Wire } from "./ports";
import { inDialogue, type Outgoing, type State } from "./state";
import type { Sync } from "./sync";

const PATIENCE_MS = 10_000;
const AGAIN_MS = 1_000;

export class Post {
  private busy = false;
  private again = false;

  constructor(
    private readonly cell: Cell<State>,
    private readonly parts: {
      wire: Wire;
      clock: RelayClock;
      timers: Timers;
      memory: Memory;
      sync: Sync;
      newKey: () => string;
    },
  ) {}

  /** Told when a refused opening gives the citizen his words back. */
  onReturned: (text: string) => void = () => {};

  /** Send an order to the dialogue at hand; it survives a lost line. */
  send(order: CitizenOrder): void {
    const { clock, memory, newKey } = this.parts;
    const about = { dialogue: this.cell.value.dialogue, at: clock.now(), error: null, held: null, choice: null };
    const one: Outgoing = { key: newKey(), order, progress: "waiting", ...about };
    this.cell.change((state) => added(state, one));
    memory.keepUnsent([one]);
    this.losePatience(one.key);
    this.pump();
  }

  /** What an earlier visit could not send. */
  restore(outbox: readonly Outgoing[]): void {
    for (const one of outbox) {
      this.cell.change((state) => added(state, one));
      this.losePatience(one.key);
    }
  }

  retry(key: string): void {
    this.cell.change((state) => marked(state, key, "waiting"));
    this.losePatience(key);
    this.pump();
  }

  /** Send held words as the citizen chose; `order`: the order as he completed it meanwhile. */
  choose(key: string, choice: Choice, order?: CitizenOrder): void {
    const one = this.cell.value.outbox.find((other) => other.key === key && other.progress === "held");
    if (!one) return;
    const chosen: Outgoing = { ...one, order: order ?? one.order, choice, progress: "waiting" };
    this.cell.change((state) => changed(state, key, chosen));
    this.parts.memory.keepUnsent([chosen]);
    this.losePatience(key);
    this.pump();
  }

  /** Give up what was refused or held; answers its words, so that they can be changed and sent again. */
  withdraw(key: string): string {
    const one = this.cell.value.outbox.find((other) => other.key === key);
    this.settle(key);
    return one ? (words(one) ?? "") : "";
  }

  /** Send what waits; called again meanwhile, it looks once more when it is done. */
  pump(): void {
    this.again = true;
    if (!this.busy) void this.run();
  }

  private async run(): Promise<void> {
    this.busy = true;
    try {
      while (this.again) {
        this.again = false;
        for (let one = this.sendable(); one; one = this.sendable()) if (!(await this.tryOne(one))) break;
      }
    } catch {
      // No answer: a lost line pumps again when it is back, a line that stands must be tried again.
      this.parts.timers.after(AGAIN_MS, () => this.pump());
    } finally {
      this.busy = false;
    }
  }

  private sendable(): Outgoing | null {
    return this.cell.value.link === "online" ? next(this.cell.value) : null;
  }

  /** Whether the next one may follow at once. */
  private async tryOne(one: Outgoing): Promise<boolean> {
    const { wire, sync, timers } = this.parts;
    const dialogue = opens(one) ? null : (one.dialogue ?? this.cell.value.dialogue);
    const choice = one.choice && { choice: one.choice };
    const answer = await wire.request({ type: "act", key: one.key, order: one.order, dialogue, ...choice });
    if (answer.type === "acted") {
      this.acted(one, answer.dialogue);
      if (opens(one)) sync.resume();
      else sync.expect(answer.dialogue, answer.public_seq);
      return true;
    }
    if (answer.type === "held") this.heldBack(one, answer);
    if (answer.type !== "error") return true;
    if (RETRY.includes(answer.code)) {
      timers.after(answer.retry_after_ms ?? AGAIN_MS, () => this.pump());
      return false;
    }
    this.refused(one, answer);
    return answer.code !== "already_open";
  }

  private acted(one: Outgoing, dialogue: string): void {
    if (opens(one)) this.cell.change((state) => inDialogue(state, dialogue));
    if (words(one) === null) this.settle(one.key);
    else this.cell.change((state) => marked(state, one.key, "sent"));
    this.parts.memory.dropUnsent(one.key);
  }

  /** An earlier choice does not hold for what was found now. */
  private heldBack(one: Outgoing, held: Held): void {
    this.cell.change((state) => changed(state, one.key, { progress: "held", held, choice: null }));
    this.parts.memory.keepUnsent([{ ...one, choice: null }]);
  }

  private refused(one: Outgoing, error: Error): void {
    const text = words(one);
    if (!opens(one)) {
      this.parts.memory.dropUnsent(one.key);
      this.cell.change((state) => marked(state, one.key, "refused", error));
    } else if (error.code === "already_open") {
      if (text === null) this.settle(one.key);
      else this.cell.change((state) => saidInstead(state, one.key, text));
      this.parts.sync.resume();
    } else {
      this.settle(one.key);
      this.cell.change((state) => ({ ...state, opening: error }));
      this.onReturned(text ?? "");
    }
  }

  private settle(key: string): void {
    this.cell.change((state) => dropped(state, key));
    this.parts.memory.dropUnsent(key);
  }

  private losePatience(key: string): void {
    this.parts.timers.after(PATIENCE_MS, () => {
      const one = this.cell.value.outbox.find((other) => other.key === key);
      if (one?.progress === "waiting") this.cell.change((state) => marked(state, key, "unsent"));
    });
  }
}
