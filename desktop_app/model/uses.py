"""Which canned answers this specialist uses: each use counts, an old one less and less."""

from collections.abc import Mapping

import msgspec

from core.moment import DAY_MS, Moment

HALF_LIFE_MS = 14 * DAY_MS
KEPT = 500
"""Answers remembered; the least dear go first."""


class Use(msgspec.Struct, frozen=True):
    """How dear an answer was at a moment."""

    worth: float
    at: Moment


class Uses:
    """What was used, by the answers' ids."""

    def __init__(self, kept: Mapping[str, Use]) -> None:
        self.kept = dict(kept)

    def used(self, answer: str, *, at: Moment) -> None:
        self.kept[answer] = Use(worth=self.worth(answer, at=at) + 1, at=at)
        if len(self.kept) > KEPT:
            del self.kept[min(self.kept, key=lambda one: self.worth(one, at=at))]

    def worth(self, answer: str, *, at: Moment) -> float:
        """One use is 1 now and a half in two weeks."""
        use = self.kept.get(answer)
        return 0.0 if use is None else use.worth * 0.5 ** (max(0, at - use.at) / HALF_LIFE_MS)

    def dear(self, *, at: Moment) -> dict[str, float]:
        """The answers used, the dearest first and as 1."""
        worth = {answer: self.worth(answer, at=at) for answer in self.kept}
        most = max(worth.values(), default=1.0)
        return {answer: worth[answer] / most for answer in sorted(worth, key=lambda one: -worth[one])}
