"""When one who touches nothing is warned, and when it is time: for the automatic absence and for the lock."""

import msgspec

from core.moment import MINUTE_MS, SECOND_MS

WARNED_MS = 30 * SECOND_MS
"""So long before it happens a person is warned (WCAG 2.2.1)."""


class Left(msgspec.Struct, frozen=True):
    """What is left of the warning; nothing: it is time."""

    ms: int
    warned_ms: int = WARNED_MS


def left(idle_ms: int | None, *, minutes: int) -> Left | None:
    """How long until one who has been idle for so long counts as gone; None while it is not time to warn, or never."""
    if idle_ms is None or not minutes:
        return None
    rest = minutes * MINUTE_MS - idle_ms
    return Left(ms=max(0, rest)) if rest <= WARNED_MS else None
