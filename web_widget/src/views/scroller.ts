/** A place that stays at its end while it grows, unless the citizen has scrolled away (W-15). */

import { el } from "./element";

const NEAR = 48;
const GAP = 4;

export interface Scroller {
  readonly node: HTMLElement;
  /** Something new came: follow, or offer the way to it. */
  grown(): void;
  toEnd(): void;
  /** Never scroll by itself. */
  still(still: boolean): void;
}

export function scroller(label: string, toEndWords: string, inside: readonly Node[]): Scroller {
  const content = el("div", { class: "content" }, ...inside);
  const box = el("div", { class: "log", tabindex: 0, role: "region", "aria-label": label }, content);
  const more = el("button", { type: "button", class: "to-end", hidden: true, onclick: () => toEnd() }, toEndWords);
  let stuck = true;
  let still = false;

  /** In a very low window the whole page scrolls. */
  function moving(): Element {
    const own = getComputedStyle(box).overflowY !== "visible";
    return own ? box : (document.scrollingElement ?? box);
  }

  /**
   * The end; or higher, where the newest message begins, lest what stands below push it out of sight. Where the page
   * scrolls, this holds for words that wait for a choice alone.
   */
  function goal(place: Element): number {
    const end = place.scrollHeight - place.clientHeight;
    const bubbles = content.querySelectorAll(".bubble");
    const newest = bubbles[bubbles.length - 1];
    if (!newest || (place !== box && !newest.matches(".held"))) return end;
    const above = newest.getBoundingClientRect().top - (place === box ? box.getBoundingClientRect().top : 0);
    return Math.min(end, place.scrollTop + above - GAP);
  }

  function look(): void {
    const place = moving();
    stuck = goal(place) - place.scrollTop < NEAR;
    if (stuck) more.hidden = true;
  }

  function toEnd(): void {
    const place = moving();
    place.scrollTop = goal(place);
    stuck = true;
    more.hidden = true;
  }

  /** Never back: the citizen may be busy with what stands below. */
  function follow(): void {
    const place = moving();
    if (stuck && !still && goal(place) > place.scrollTop) toEnd();
  }

  box.addEventListener("scroll", look);
  document.addEventListener("scroll", look);
  const watcher = new ResizeObserver(follow);
  for (const grows of [content, box, document.body]) watcher.observe(grows);
  return {
    node: el("div", { class: "log-holder" }, box, more),
    toEnd,
    grown() {
      if (stuck && !still) toEnd();
      else more.hidden = false;
    },
    still(now) {
      still = now;
    },
  };
}
