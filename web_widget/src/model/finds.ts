/** What was found in held words: read where the citizen is asked, which is fetched when it is needed. */

import type { DataType, Find, Held } from "../protocol";

const REPORTED = 32;

/** A stretch of the words; `type` is null where nothing was found. */
export interface Piece {
  readonly text: string;
  readonly type: DataType | null;
}

/** The whole words in order. Spans count code points, strings count halves of them. */
export function pieces(held: Held): Piece[] {
  const points = Array.from(held.text);
  const all: Piece[] = [];
  let done = 0;
  for (const { start, end, type } of held.spans) {
    all.push({ text: points.slice(done, start).join(""), type: null });
    all.push({ text: points.slice(start, end).join(""), type });
    done = end;
  }
  all.push({ text: points.slice(done).join(""), type: null });
  return all.filter((piece) => piece.text !== "");
}

/** The kinds of what was found, each once. */
export function kinds(held: Held): DataType[] {
  return [...new Set(held.spans.map((span) => span.type))];
}

/** The first e-mail address among the finds; empty if there is none. */
export function foundAddress(held: Held): string {
  return pieces(held).find((piece) => piece.type === "EMAIL")?.text ?? "";
}

/** The finds without their words, as many as one report may hold. */
export function finds(held: Held): Find[] {
  return held.spans.slice(0, REPORTED).map(({ type, level }) => ({ type, level }));
}
