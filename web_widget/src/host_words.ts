/** What the frame and the site's page say to each other by postMessage; each checks where it comes from. */

/** From the page to the frame. `focus`: the citizen opened the chat just now. */
export interface FromHost {
  readonly consultant: "host";
  readonly page: string;
  readonly open: boolean;
  readonly focus: boolean;
}

/** From the frame to the page. */
export interface FromFrame {
  readonly consultant: "frame";
  readonly unread?: number;
  readonly minimise?: true;
  readonly forgotten?: true;
}

/** Whether a message comes from the one side or the other; whoever asks has checked its origin. */
export function isFrom<T extends FromHost | FromFrame>(side: T["consultant"], words: unknown): words is T {
  return typeof words === "object" && words !== null && "consultant" in words && words.consultant === side;
}
