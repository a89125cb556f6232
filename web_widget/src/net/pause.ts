/** How long to wait before the next attempt to connect. */

const FIRST_MS = 400;
const LONGEST_MS = 5_000;

/** Doubles up to five seconds, spread at random; a relay that moves names its own time. `random` in [0, 1). */
export function pause(attempt: number, movingMs: number | null, random: number): number {
  if (movingMs !== null && attempt === 0) return movingMs * (1 + random);
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return longest * (0.5 + random / 2);
}
