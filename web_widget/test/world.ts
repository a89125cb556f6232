/** A world for the model: time that stands still until it is moved, a relay that answers what a test says. */

import { Chat } from "../src/model/chat";
import { LineLost, type Shelf, type Timers, type Wire } from "../src/model/ports";
import type * as wire from "../src/protocol";

export const DIALOGUE = "0190c000-0000-7000-8000-00000000000d";
export const EPOCH = "epoch-1";
export const NOW = 1_800_000_000_000;

export class StillTime implements Timers {
  private moment = 0;
  private waiting: { at: number; run: () => void }[] = [];

  now(): number {
    return this.moment;
  }

  after(ms: number, run: () => void): () => void {
    const one = { at: this.moment + ms, run };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  }

  pass(ms: number): void {
    this.moment += ms;
    const due = this.waiting.filter((one) => one.at <= this.moment);
    this.waiting = this.waiting.filter((one) => one.at > this.moment);
    for (const one of due) one.run();
  }
}

export class Device implements Shelf {
  readonly kept = new Map<string, string>();
  get = (name: string) => this.kept.get(name) ?? null;
  put = (name: string, value: string) => void this.kept.set(name, value);
  drop = (name: string) => void this.kept.delete(name);
  names = () => [...this.kept.keys()];
}

type Reply = wire.CitizenAnswer | "lost" | "silent";

/** Keeps every request; answers from `replies` by the request's type, the last one again and again. */
export class Relay implements Wire {
  readonly asked: wire.CitizenRequest[] = [];
  replies: Partial<Record<wire.CitizenRequest["type"], Reply[]>> = {};
  restarts = 0;

  request(request: wire.CitizenRequest): Promise<wire.CitizenAnswer> {
    this.asked.push(request);
    const replies = this.replies[request.type] ?? [];
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply === "silent") return new Promise(() => {});
    if (reply === "lost") return Promise.reject(new LineLost());
    return Promise.resolve(reply ?? { type: "done" });
  }

  restart(): void {
    this.restarts += 1;
  }

  of<T extends wire.CitizenRequest["type"]>(type: T): Extract<wire.CitizenRequest, { type: T }>[] {
    return this.asked.filter((one): one is Extract<wire.CitizenRequest, { type: T }> => one.type === type);
  }
}

export class World {
  readonly time = new StillTime();
  readonly device = new Device();
  readonly relay = new Relay();
  private keys = 0;
  chat = this.visit();

  /** The page is loaded (again). */
  visit(): Chat {
    const newKey = () => key(++this.keys);
    this.chat = new Chat({ wire: this.relay, timers: this.time, shelf: this.device, newKey });
    return this.chat;
  }

  /** The line is up, and the relay says where the citizen stands. */
  async up(answer: wire.Resumed = resumed()): Promise<void> {
    this.relay.replies.resume = [answer];
    this.chat.sync.up();
    await settled();
  }

  async push(...items: wire.CitizenItem[]): Promise<void> {
    this.chat.sync.push({ epoch: EPOCH, now: NOW, items });
    await settled();
  }

  get lines(): number[] {
    return this.chat.state.value.lines.map((line) => line.seq);
  }

  get progress(): string[] {
    return this.chat.state.value.outbox.map((one) => one.progress);
  }
}

export function key(number: number): string {
  return `0190c000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

export function resumed(more: Partial<wire.Resumed> = {}): wire.Resumed {
  return { type: "resumed", epoch: EPOCH, now: NOW, service: { open: true }, whole: true, ...more };
}

export function line(seq: number, more: Partial<wire.Line> = {}): wire.Line {
  return { type: "line", dialogue: DIALOGUE, seq, at: NOW, author: "specialist", name: "Анна", text: "Да", ...more };
}

export function stand(seq: number, more: Partial<wire.Stand> = {}): wire.Stand {
  return { type: "stand", dialogue: DIALOGUE, seq, ...more };
}

export function acted(publicSeq: number): wire.Acted {
  return { type: "acted", dialogue: DIALOGUE, seq: publicSeq, public_seq: publicSeq, at: NOW };
}

/** Held for a СНИЛС, certain, unless told otherwise. */
export function held(more: Partial<wire.Held> = {}): wire.Held {
  const text = "Мой СНИЛС 112-233-445 95";
  const spans = [{ start: 10, end: 24, type: "SNILS", level: "certain" }] as const;
  const rest = { masked: "Мой СНИЛС █████", level: "certain", choices: ["masked", "change"] } as const;
  return { type: "held", field: "text", text, spans, ...rest, ...more };
}

/** In a dialogue with these lines, on line. */
export async function talking(lines: number): Promise<World> {
  const world = new World();
  const all = Array.from({ length: lines }, (_, index) => line(index + 1));
  await world.up(resumed({ dialogue: DIALOGUE, stand: stand(lines), lines: all, token: "t".repeat(43) }));
  return world;
}

/** Every promise that can be kept now is kept. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
