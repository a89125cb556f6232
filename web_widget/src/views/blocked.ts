/** Where it is said that the chat is closed to the citizen; the words are fetched when they are needed. */

import type { State } from "../model/state";
import type { Centre } from "../protocol";
import type { Moments } from "../texts/moments";
import type { Texts } from "../texts/ru";
import { contacts } from "./contacts";
import { el, write } from "./element";
import type { Part } from "./rating";

interface Parts {
  readonly texts: Texts;
  readonly centre: Centre;
  readonly moments: Moments;
  readonly now: () => number;
  /** What is closed with the chat. */
  readonly root: HTMLElement;
  readonly refuge: () => HTMLElement;
}

export function blocked({ texts, centre, moments, now, root, refuge }: Parts): Part {
  const node = el("div", { class: "shut-out", role: "alert" });
  let told: number | null = null;

  async function tell(until: number): Promise<void> {
    try {
      const { words } = await import("../texts/blocked");
      const said = words(texts.locale, moments.day(until, now()));
      if (told === until)
        node.replaceChildren(el("h2", {}, said.title), el("p", {}, said.what), contacts(texts, centre));
    } catch {
      write(node, texts.errors.other ?? "");
    }
  }

  return {
    node,
    render({ blocked: until }: State) {
      if (until === told) return;
      told = until;
      const focused = document.activeElement;
      root.classList.toggle("shut", until !== null);
      if (until === null) node.replaceChildren();
      else void tell(until);
      if (until !== null && focused instanceof HTMLElement && !focused.offsetParent) refuge().focus();
    },
  };
}
