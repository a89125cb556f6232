/** The whole chat without its looks: what the citizen can do, and what there is to see. */

import type { Choice, Consent } from "../protocol";
import { Cell } from "./cell";
import { RelayClock } from "./clock";
import { Memory } from "./memory";
import type { Shelf, Timers, Wire } from "./ports";
import { Post } from "./post";
import { Reader } from "./reader";
import { EMPTY, type State, withoutDialogue } from "./state";
import { Sync } from "./sync";

/** The purpose of the consent to keep things on this device. */
export const STORAGE = "storage";
/** The purpose of the consent without which no address is taken. */
export const EMAIL = "email";

/** An address for the answer, with the consent to use it. */
export interface Given {
  readonly address: string;
  readonly consent: Consent;
}

const TYPING_EVERY_MS = 3_000;

export class Chat {
  readonly state: Cell<State>;
  readonly draft: Cell<string>;
  readonly clock: RelayClock;
  readonly memory: Memory;
  readonly sync: Sync;
  readonly post: Post;
  readonly reader: Reader;
  /** Path of the site's page that the chat stands on. */
  page = "";
  private typed = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: { wire: Wire; timers: Timers; shelf: Shelf; newKey: () => string }) {
    const { wire, timers, shelf, newKey } = parts;
    this.memory = new Memory(shelf);
    this.state = new Cell<State>({ ...EMPTY, dialogue: this.memory.dialogue });
    this.draft = new Cell(this.memory.draft);
    this.clock = new RelayClock(timers);
    this.sync = new Sync(this.state, { wire, clock: this.clock, timers, memory: this.memory });
    const shared = { wire, clock: this.clock, timers, memory: this.memory, sync: this.sync, newKey };
    this.post = new Post(this.state, shared);
    this.reader = new Reader(this.state, wire);
    this.join();
  }

  /** Start a dialogue (R4), or outside hours leave a question for an answer by e-mail (R2). */
  ask(text: string, consents: readonly Consent[], address: string | null): void {
    if (consents.some((consent) => consent.purpose === STORAGE)) this.memory.allow();
    this.draft.change(() => "");
    const page = this.page;
    if (address !== null) this.post.send({ order: "leave_question", text, address, consents, page });
    else this.post.send({ order: "open", text: text || null, consents, page });
  }

  say(text: string): void {
    this.draft.change(() => "");
    this.post.send({ order: "say", text });
  }

  /** The citizen writes; the relay is told that he does, at most every few seconds, never what. */
  write(text: string): void {
    this.draft.change(() => text);
    const { dialogue, link, stand } = this.state.value;
    const now = this.parts.timers.now();
    if (!dialogue || link !== "online" || stand?.over || !text || now - this.typed < TYPING_EVERY_MS) return;
    this.typed = now;
    this.parts.wire.request({ type: "typing", dialogue }).catch(() => {});
  }

  /** Take back refused or held words, to change them or to ask them anew. */
  edit(key: string): void {
    const text = this.post.withdraw(key);
    this.draft.change((draft) => (draft && text ? `${draft}\n${text}` : draft || text));
  }

  /** What becomes of held words (R14); the address that stood in them may be given apart. */
  choose(key: string, choice: Exclude<Choice, "address">, given: Given | null = null): void {
    const order = this.state.value.outbox.find((one) => one.key === key)?.order;
    if (choice === "change") this.edit(key);
    else if (given && order?.order === "leave_question") {
      const others = order.consents.filter((one) => one.purpose !== EMAIL);
      this.post.choose(key, choice, { ...order, address: given.address, consents: [...others, given.consent] });
    } else {
      this.post.choose(key, choice);
      if (given) this.post.send({ order: "give_contact", ...given });
    }
  }

  /** Leave the ended dialogue and ask something new; words that were held come along. */
  renew(): void {
    for (const one of this.state.value.outbox) if (one.progress === "held") this.edit(one.key);
    this.state.change(withoutDialogue);
    this.sync.resume();
  }

  /** End the conversation and leave nothing on this device. */
  forget(): void {
    const { dialogue, stand, link } = this.state.value;
    if (dialogue && link === "online" && !stand?.over) {
      const leave = { type: "act", key: this.parts.newKey(), order: { order: "leave" }, dialogue } as const;
      this.parts.wire.request(leave).catch(() => {});
    }
    this.memory.forget();
    this.anew();
  }

  /** The storage of this device was changed by another tab. */
  changedElsewhere(name: string | null): void {
    if (this.memory.changedElsewhere(name)) this.anew();
  }

  private anew(): void {
    this.draft.change(() => this.memory.draft);
    this.state.change((state) => ({
      ...EMPTY,
      service: state.service,
      generation: state.generation + 1,
      dialogue: this.memory.dialogue,
    }));
    this.parts.wire.restart();
  }

  private join(): void {
    this.post.restore(this.memory.unsent());
    this.sync.onStep = () => this.post.pump();
    this.post.onReturned = (text) => this.draft.change((draft) => draft || text);
    const keep = () => this.memory.keep(this.state.value.dialogue, this.draft.value);
    this.state.watch(keep);
    this.draft.watch(keep);
  }
}
