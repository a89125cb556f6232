/** Which screen is to be seen: a function of what is known. */

import type * as wire from "../protocol";
import { opens } from "./outbox";
import type { State } from "./state";

export type Screen = "loading" | "outdated" | "welcome" | "closed" | "talk";

export function screen(state: State, centre: wire.Centre | null): Screen {
  if (state.link === "outdated") return "outdated";
  if (state.dialogue || state.outbox.some((one) => opens(one) && one.progress !== "refused")) return "talk";
  if (!centre) return "loading";
  return (state.service ?? centre.service).open ? "welcome" : "closed";
}
