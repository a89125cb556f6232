/** Tells the relay how far the window has the dialogue, and how far it was in front of the citizen's eyes. */

import type { Cell } from "./cell";
import type { Wire } from "./ports";
import { held, type State, unread } from "./state";

export class Reader {
  private visible = false;
  private told = "";
  private dialogue: string | null = null;
  private read = 0;

  constructor(
    private readonly cell: Cell<State>,
    private readonly wire: Wire,
  ) {
    cell.watch(() => this.tell());
  }

  /** Told how many lines of others the citizen has not seen. */
  onUnread: (count: number) => void = () => {};

  /** The chat is open and its window is in front. */
  show(visible: boolean): void {
    this.visible = visible;
    this.tell();
  }

  private tell(): void {
    const state = this.cell.value;
    const delivered = held(state);
    if (state.dialogue !== this.dialogue) this.read = 0;
    this.dialogue = state.dialogue;
    if (this.visible) this.read = Math.max(this.read, delivered);
    this.onUnread(unread(state, this.read));
    if (state.link !== "online") this.told = "";
    else if (state.dialogue && delivered) this.send(state.dialogue, delivered);
  }

  private send(dialogue: string, delivered: number): void {
    const words = `${dialogue} ${delivered} ${this.read}`;
    if (words === this.told) return;
    this.told = words;
    this.wire.request({ type: "seen", dialogue, delivered, read: this.read }).catch(() => {
      this.told = "";
    });
  }
}
