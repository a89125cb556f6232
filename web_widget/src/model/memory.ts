/** What the window remembers: in memory, and on the device only after the citizen's consent. */

import type { Shelf } from "./ports";
import type { Outgoing } from "./state";

const PREFIX = "consultant.";
const TOKEN = `${PREFIX}token`;
const DIALOGUE = `${PREFIX}dialogue`;
const DRAFT = `${PREFIX}draft`;
const UNSENT = `${PREFIX}unsent.`;

export class Memory {
  token: string | null;
  private allowed: boolean;

  constructor(private readonly shelf: Shelf) {
    this.token = shelf.get(TOKEN);
    this.allowed = this.token !== null;
  }

  /** Whether the citizen agreed to keep things on this device. */
  get kept(): boolean {
    return this.allowed;
  }

  /** The citizen agreed. */
  allow(): void {
    this.allowed = true;
    if (this.token) this.shelf.put(TOKEN, this.token);
  }

  takeToken(token: string): void {
    this.token = token;
    if (this.allowed) this.shelf.put(TOKEN, token);
  }

  get dialogue(): string | null {
    return this.shelf.get(DIALOGUE);
  }

  get draft(): string {
    return this.shelf.get(DRAFT) ?? "";
  }

  keep(dialogue: string | null, draft: string): void {
    if (!this.allowed) return;
    if (dialogue) this.shelf.put(DIALOGUE, dialogue);
    else this.shelf.drop(DIALOGUE);
    if (draft) this.shelf.put(DRAFT, draft);
    else this.shelf.drop(DRAFT);
  }

  /** Each unsent order has its own name, so that two tabs never write over each other. What was found is not kept. */
  keepUnsent(outbox: readonly Outgoing[]): void {
    if (!this.allowed) return;
    for (const one of outbox) this.shelf.put(UNSENT + one.key, JSON.stringify({ ...one, held: null }));
  }

  dropUnsent(key: string): void {
    if (this.allowed) this.shelf.drop(UNSENT + key);
  }

  /** In the order of their keys, which is the order in which they were written. */
  unsent(): Outgoing[] {
    const names = this.shelf.names().filter((name) => name.startsWith(UNSENT));
    return names.sort().flatMap((name) => read(this.shelf.get(name)));
  }

  /** Another tab kept or forgot the citizen; answers whether this tab must start anew. */
  changedElsewhere(name: string | null): boolean {
    if (name !== TOKEN && name !== null) return false;
    const token = this.shelf.get(TOKEN);
    if (token === this.token || (token === null && !this.allowed)) return false;
    this.token = token;
    this.allowed = token !== null;
    return true;
  }

  /** Leave nothing on the device. */
  forget(): void {
    for (const name of this.shelf.names()) if (name.startsWith(PREFIX)) this.shelf.drop(name);
    this.token = null;
    this.allowed = false;
  }
}

function whole(one: Partial<Outgoing>): one is Outgoing {
  return typeof one.key === "string" && typeof one.order === "object";
}

function read(text: string | null): Outgoing[] {
  try {
    const one = JSON.parse(text ?? "") as Partial<Outgoing>;
    return whole(one) ? [{ ...one, progress: "waiting", error: null, held: null, choice: one.choice ?? null }] : [];
  } catch {
    return [];
  }
}
