"""Several opinions made one: each on the scale of its own best answers, then a weighted sum."""

from collections.abc import Iterable

import numpy as np

from core.search.postings import Scores

BEST = 100
"""Answers whose spread is the scale: in a large library nearly all answers have no word of the question, and a scale
made of them all would let one common word outweigh the meaning."""


def standard(scores: Scores) -> Scores:
    """Scores less the mean of the hundred best, by their standard deviation; all zero when those are all the same."""
    best = np.sort(scores if len(scores) <= BEST else np.partition(scores, -BEST)[-BEST:])
    spread = float(best.std())
    if not spread > 0:
        return np.zeros_like(scores)
    return np.asarray((scores - best.mean()) / spread)


def fused(opinions: Iterable[tuple[float, Scores]]) -> Scores:
    """The weighted sum of opinions on the same answers."""
    return np.asarray(sum(weight * standard(scores) for weight, scores in opinions))


def highest(scores: Scores, limit: int) -> list[int]:
    """The places of the highest scores in no order: at least as many as the limit, more where scores are equal at the
    limit, none that are minus infinity.
    """
    least = np.partition(scores, -limit)[-limit] if limit < len(scores) else -np.inf
    return [int(place) for place in np.flatnonzero((scores >= least) & (scores > -np.inf))]
