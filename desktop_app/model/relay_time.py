"""The relay's time, estimated from what it says; the workstation's own wall clock is never believed (F-22)."""

from collections import deque
from typing import NewType

import msgspec

from core.moment import Moment

Steady = NewType("Steady", int)
"""Milliseconds of a clock that only runs forward and starts anywhere."""

SAMPLES = 8


class Sample(msgspec.Struct, frozen=True):
    """What one question for the time told: `offset` = relay's time − steady time, wrong by at most `error_ms`."""

    offset: int
    error_ms: int


class RelayTime:
    """The newest answers to heartbeats; the quickest of them tells best. A push tells only "at least so late"."""

    def __init__(self) -> None:
        self._samples: deque[Sample] = deque(maxlen=SAMPLES)
        self._least: int | None = None

    def restart(self) -> None:
        """Forget what was learnt: after a new connection the workstation may have slept (F-25)."""
        self._samples.clear()
        self._least = None

    def answered(self, now: Moment, *, sent: Steady, received: Steady) -> None:
        """The relay said `now` at some instant between sending the question and receiving the answer."""
        half = (received - sent) // 2
        self._samples.append(Sample(offset=now - sent - half, error_ms=half))
        self.pushed(now, received=received)

    def pushed(self, now: Moment, *, received: Steady) -> None:
        """The relay's time was `now` when the push began its way: it cannot be earlier on arrival."""
        least = now - received
        self._least = least if self._least is None else max(self._least, least)

    def at(self, steady: Steady) -> Moment | None:
        """The relay's time at an instant, or None while nothing was heard."""
        if self._least is None:
            return None
        best = min(self._samples, key=lambda one: one.error_ms, default=None)
        offset = self._least if best is None else max(best.offset, self._least)
        return Moment(steady + offset)
