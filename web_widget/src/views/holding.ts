/** Words that the relay held: each with its panel, whose code is fetched when the first ones are held. */

import type { Given } from "../model/chat";
import type { Outgoing, State } from "../model/state";
import type { Choice, Find } from "../protocol";
import type { Texts } from "../texts/ru";
import type { AddressField } from "./address";
import { el } from "./element";
import { spoken } from "./links";
import type { Part } from "./rating";

interface Parts {
  readonly texts: Texts;
  /** The field for an address that was found: a new one for each panel, or with `standing` the page's own. */
  readonly address: () => AddressField;
  readonly standing?: boolean;
  /** Which orders; all that are held. */
  readonly only?: (one: Outgoing) => boolean;
  /** Where the focus goes from a panel that leaves. */
  readonly refuge: () => HTMLElement;
  choose(one: Outgoing, choice: Exclude<Choice, "address">, given: Given | null): void;
  /** How to tell of a false alarm; null where nobody can be told. */
  report(): ((finds: Find[]) => void) | null;
  /** A panel is there, and takes the focus. */
  ready?(): void;
}

export function holding(parts: Parts): Part {
  const node = el("div", { class: "holding" });
  const shown = new Map<string, { one: Outgoing; panel: HTMLElement }>();

  async function add(one: Outgoing): Promise<void> {
    if (!one.held) return;
    const panel = el("div", {});
    shown.set(one.key, { one, panel });
    node.append(panel);
    const { texts, address, standing = false } = parts;
    const choose = parts.choose.bind(null, one);
    try {
      const asking = await import("./held");
      const shared = { el, spoken, texts, choose, standing };
      const asks = { ...shared, field: address(), above: !parts.ready, report: parts.report() };
      panel.append(asking.panel(one.held, asks));
    } catch {
      const change = () => choose("change", null);
      const edit = el("button", { type: "button", onclick: change }, texts.edit);
      panel.append(el("p", { class: "error", role: "alert" }, texts.errors.other ?? ""), edit);
    }
    parts.ready?.();
    panel.scrollIntoView();
  }

  function drop(key: string, panel: HTMLElement): void {
    shown.delete(key);
    if (panel.contains(document.activeElement)) parts.refuge().focus();
    panel.remove();
  }

  return {
    node,
    render(state: State) {
      const held = state.outbox.filter((one) => one.progress === "held" && (parts.only?.(one) ?? true));
      for (const [key, { one, panel }] of shown) if (!held.some((other) => other.held === one.held)) drop(key, panel);
      for (const one of held) if (!shown.has(one.key)) void add(one);
    },
  };
}
