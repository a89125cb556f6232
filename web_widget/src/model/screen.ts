/** Which screen is to be seen: a function of what is known. */

import type * as wire from "../protocol";
import { opening } from "./outbox";
import type { State } from "./state";

export type Screen = "loading" | "outdated" | "welcome" | "closed" | "talk";

/** The first page stays until the relay has answered at once, be it that the question is held; a slow line shows it sent. */
export function screen(state: State, centre: wire.Centre | null, now: Screen = "loading"): Screen {
  if (state.link === "outdated") return "outdated";
  const one = opening(state);
  const slow = now === "talk" || state.link !== "online" || one?.progress === "unsent";
  if (state.dialogue || (one && one.progress !== "held" && slow)) return "talk";
  if (!centre) return "loading";
  return (state.service ?? centre.service).open ? "welcome" : "closed";
}
