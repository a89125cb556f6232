/** Asks the relay which of the published answers are nearest to what was typed; the words go in the body alone. */

import type { Timers } from "../model/ports";
import type { Found } from "../protocol";

/** Ids, best first; null where the relay cannot say now. */
export type Find = (text: string) => Promise<readonly string[] | null>;

const PAUSE_MS = 250;

/** Waits for a pause in the typing; what was typed meanwhile makes an older question worth nothing. */
export function finder(origin: string, timers: Timers): Find {
  let wish = 0;
  return async (text) => {
    const mine = ++wish;
    await new Promise<void>((go) => timers.after(PAUSE_MS, go));
    if (mine !== wish) return null;
    try {
      const headers = { "Content-Type": "application/json" };
      const body = JSON.stringify({ text, limit: 5 });
      const answer = await fetch(`${origin}/v1/search`, { method: "POST", credentials: "omit", headers, body });
      return answer.ok ? ((await answer.json()) as Found).hits.map((hit) => hit.id) : null;
    } catch {
      return null;
    }
  };
}
