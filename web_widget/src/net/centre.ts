/** Reads what the relay tells everybody about the centre. */

import type { Centre } from "../protocol";

const PATIENCE_MS = 15_000;

/** Rejects when the relay cannot be reached or does not answer properly. */
export async function readCentre(origin: string): Promise<Centre> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`${origin}/v1/centre`, { credentials: "omit", signal: stop.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as Centre;
  } finally {
    clearTimeout(timer);
  }
}
