/** How far the citizen's own words have come; never more than is known (P-05). */

import type * as wire from "../protocol";
import type { Outgoing } from "./state";

export type Mark = "sending" | "unsent" | "refused" | "sent" | "delivered" | "read";

export function markOfLine(line: wire.Line, stand: wire.Stand | null): Mark | null {
  if (line.author !== "citizen") return null;
  if (line.seq <= (stand?.read ?? 0)) return "read";
  return line.seq <= (stand?.delivered ?? 0) ? "delivered" : "sent";
}

export function markOfOutgoing(one: Outgoing): Mark {
  return one.progress === "waiting" || one.progress === "held" ? "sending" : one.progress;
}
