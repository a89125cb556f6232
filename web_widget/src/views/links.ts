/** Links inside texts: only addresses that cannot run anything. */

import { el } from "./element";

const FOUND = /(?:https?:\/\/|mailto:|tel:)[^\s<>"«»]+/giu;
const TAIL = /[.,:;!?)\]}'…]+$/u;
const LONGEST = 2_000;
const ALLOWED = ["http:", "https:", "mailto:", "tel:"];

/** A text as text nodes and links. */
export function linked(text: string): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const match of text.matchAll(FOUND)) {
    const address = match[0].slice(0, LONGEST).replace(TAIL, "");
    const anchor = link(address, address);
    if (!anchor) continue;
    nodes.push(document.createTextNode(text.slice(done, match.index)), anchor);
    done = match.index + address.length;
  }
  nodes.push(document.createTextNode(text.slice(done)));
  return nodes;
}

/** What the guard writes in place of personal data. */
const BLOCK = "█████";

/** Words of a conversation: as `linked`, and each block says that something was hidden. */
export function spoken(text: string, gone: string): Node[] {
  const parts = text.split(BLOCK).map(linked);
  return parts.flatMap((part, index) => (index ? [el("span", { class: "gone" }, gone), ...part] : part));
}

/** A link with its words; null for an address that is not to be followed. */
export function link(address: string, words: string): HTMLAnchorElement | null {
  if (!safe(address)) return null;
  const own = address.startsWith("tel:") || address.startsWith("mailto:");
  return el("a", { href: address, rel: "noopener noreferrer nofollow", target: own ? null : "_blank" }, words);
}

export function safe(address: string): boolean {
  try {
    return ALLOWED.includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** A telephone as a link; what is no number stays text. */
export function telephone(number: string): Node {
  const digits = number.replace(/[^\d+]/gu, "");
  return (digits.length > 2 ? link(`tel:${digits}`, number) : null) ?? document.createTextNode(number);
}
