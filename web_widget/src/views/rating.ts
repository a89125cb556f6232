/** The place of the citizen's mark for an answer; its code is fetched once there is an answer to rate. */

import { latest } from "../model/outbox";
import type { State } from "../model/state";
import type { Texts } from "../texts/ru";
import { el, show, uniqueId, write } from "./element";

export interface Part {
  readonly node: HTMLElement;
  render(state: State): void;
}

export interface Rating {
  readonly rate: (score: number, comment: string) => void;
  readonly refuge: () => HTMLElement;
}

/** `focus`: to the comment, where the citizen goes on when he changes what he wrote. */
export function rating(texts: Texts, parts: Rating): Part & { focus(): void } {
  const node = el("div", {});
  let form: (Part & { readonly comment: HTMLElement }) | null = null;
  let asked = false;
  let last: State | null = null;

  /** Where the code cannot be fetched, the next change of the dialogue tries again. */
  async function bring(): Promise<void> {
    asked = true;
    try {
      const code = await import("./rating_form");
      form = code.ratingForm({ ...parts, texts, el, show, uniqueId, write, latest });
      node.append(form.node);
      if (last) form.render(last);
    } catch {
      asked = false;
    }
  }

  return {
    node,
    focus: () => form?.comment.focus(),
    render(state) {
      last = state;
      form?.render(state);
      if (!asked && state.stand?.may_rate) void bring();
    },
  };
}
