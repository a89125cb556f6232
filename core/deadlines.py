"""A regulated clock as a row of moments: started, amber, due, stopped; nothing here knows the present."""

from contextlib import suppress
from enum import StrEnum

import msgspec

from core.calendar import NeverOpens, WorkingCalendar
from core.moment import Moment
from core.settings import ClockSettings


class Clock(StrEnum):
    """The three clocks of the regulation: taking up (R5), answering (R7), a complex answer (R9)."""

    TAKE_UP = "take_up"
    ANSWER = "answer"
    COMPLEX = "complex"


class Urgency(StrEnum):
    """How a running clock is shown: never by colour alone."""

    CALM = "calm"
    WARNING = "warning"
    BREACH = "breach"


class Deadline(msgspec.Struct, frozen=True):
    """One run of one clock. `warned` and `breached` say that the mark was journaled, at the journal's moment."""

    started: Moment
    warn: Moment
    due: Moment
    warned: bool = False
    breached: bool = False
    stopped: Moment | None = None

    @property
    def running(self) -> bool:
        return self.stopped is None

    @property
    def next_mark(self) -> Moment | None:
        """The next moment at which something must be journaled, or None when nothing is left to fire."""
        if self.stopped is not None or self.breached:
            return None
        return self.due if self.warned else self.warn

    @property
    def kept(self) -> bool | None:
        """Whether the deadline was kept: stopped before the due moment; None while the clock runs unbreached."""
        if self.breached:
            return False
        return None if self.stopped is None else self.stopped < self.due

    def urgency(self, moment: Moment) -> Urgency:
        """How the clock stands at a moment of the relay's time; a stopped clock stands as it stopped."""
        at = moment if self.stopped is None else self.stopped
        if at >= self.due:
            return Urgency.BREACH
        return Urgency.WARNING if at >= self.warn else Urgency.CALM


def take_up(started: Moment, *, clocks: ClockSettings) -> Deadline:
    """The clock from the question to its taking into work (R5); real time."""
    return Deadline(
        started=started,
        warn=Moment(started + clocks.take_up_warn_ms),
        due=Moment(started + clocks.take_up_limit_ms),
    )


def answer(started: Moment, *, clocks: ClockSettings) -> Deadline:
    """The clock from taking into work to the answer (R7); real time."""
    return Deadline(
        started=started,
        warn=Moment(started + clocks.answer_warn_ms),
        due=Moment(started + clocks.answer_limit_ms),
    )


def complex_answer(started: Moment, *, clocks: ClockSettings, calendar: WorkingCalendar) -> Deadline:
    """The clock of a deferred request (R9): by calendar, or by working time where the centre says so.

    Where the schedule never opens again, by calendar as well: a duty is never without its clock.
    """
    warn, due = Moment(started + clocks.complex_warn_ms), Moment(started + clocks.complex_limit_ms)
    if clocks.complex_in_working_time:
        with suppress(NeverOpens):
            warn, due = (
                calendar.add_working(started, clocks.complex_warn_ms),
                calendar.add_working(started, clocks.complex_limit_ms),
            )
    return Deadline(started=started, warn=warn, due=due)
