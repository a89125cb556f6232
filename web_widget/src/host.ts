/** The frame's side of the talk with the site's page: only the parent is heard, only its origin is told. */

import { type FromFrame, type FromHost, isFrom } from "./host_words";

export class Host {
  private origin: string | null = null;
  private unread = 0;

  constructor(
    private readonly window: Window,
    private readonly heard: (words: FromHost) => void,
  ) {
    window.addEventListener("message", (event: MessageEvent<unknown>) => this.hear(event));
  }

  /** Whether the chat stands in a site's page; opened by itself it has nothing to minimise to. */
  get there(): boolean {
    return this.window.parent !== this.window;
  }

  tell(words: Omit<FromFrame, "consultant">): void {
    if (words.unread !== undefined) this.unread = words.unread;
    if (this.origin !== null) this.window.parent.postMessage({ consultant: "frame", ...words }, this.origin);
  }

  private hear(event: MessageEvent<unknown>): void {
    if (event.source !== this.window.parent || !isFrom<FromHost>("host", event.data)) return;
    this.origin = event.origin;
    this.heard(event.data);
    this.tell({ unread: this.unread });
  }
}
