/** The citizen's mark for an answer: five radio buttons, an optional comment; it never stands in the way. */

import type { latest } from "../model/outbox";
import { ratingWords } from "../texts/rating";
import type { Texts } from "../texts/ru";
import type * as elements from "./element";
import type { Part, Rating } from "./rating";

const COMMENT_LIMIT = 1000;
const SCORES = [1, 2, 3, 4, 5];

/** What the frame's own code lends: this code is fetched once there is an answer to rate. */
export interface Lent extends Rating, Pick<typeof elements, "el" | "show" | "uniqueId" | "write"> {
  readonly texts: Texts;
  readonly latest: typeof latest;
}

/** The comment's field is where the citizen goes on when he changes what he wrote. */
export function ratingForm(lent: Lent): Part & { readonly comment: HTMLElement } {
  const { texts, el, show, uniqueId, write, latest } = lent;
  const said = ratingWords(texts.locale);
  const commentId = uniqueId("comment");
  const comment = el("textarea", { id: commentId, rows: 2, maxlength: COMMENT_LIMIT });
  const error = el("p", { class: "error", role: "alert" });
  const thanks = el("p", { class: "thanks", role: "status" });
  const field = el("div", { class: "field" }, el("label", { for: commentId }, said.comment), comment);
  const send = el("button", { type: "submit", class: "primary" }, said.sendRating);
  const rest = el("div", { class: "field", hidden: true }, field, error, send);
  let chosen = 0;
  const scores = scale(lent, (score) => {
    chosen = score;
    rest.hidden = false;
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (chosen) lent.rate(chosen, comment.value.trim());
  };
  const form = el("form", { onsubmit: submit, novalidate: true }, scores, rest);
  const details = el("details", { class: "prompt rating" }, el("summary", {}, said.rate), form);
  let opened = false;

  return {
    node: el("div", {}, details, thanks),
    comment,
    render(state) {
      const stand = state.stand;
      const sent = latest(state, "rate");
      const done = Boolean(stand?.rated) || (sent !== null && sent.progress !== "refused");
      show(details, Boolean(stand?.may_rate) && !done, lent.refuge);
      if (stand?.ask_rating && !opened) details.open = opened = true;
      if (!stand?.may_rate) opened = false;
      write(thanks, stand?.rated ? said.rated(stand.rated) : "");
      if (sent?.error) write(error, texts.errors[sent.error.code] ?? texts.errors.other ?? "");
    },
  };
}

function scale({ texts, el, uniqueId }: Lent, choose: (score: number) => void): HTMLElement {
  const name = uniqueId("score");
  const ticks = SCORES.map((score) => {
    const input = el("input", { type: "radio", name, id: `${name}-${score}`, onchange: () => choose(score) });
    return el("div", { class: "tick" }, input, el("label", { for: input.id }, String(score)));
  });
  return el(
    "fieldset",
    {},
    el("legend", {}, ratingWords(texts.locale).rateLegend),
    el("div", { class: "row" }, ...ticks),
  );
}
