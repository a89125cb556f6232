"""What a calendar is made of, as data: weekly hours, the production calendar of each year, dated edits."""

from datetime import date, time
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec.structs import force_setattr

from core.moment import DAY_MS, HOUR_MS

WEEKDAYS = 7


class Interval(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """Working hours of one stretch of a day, local time; `end` is no longer working time.

    Never over midnight: a night is two intervals, the first with the end 00:00, the coming midnight, which is kept as
    the last microsecond of the day (as a moment, midnight itself).
    """

    start: time
    end: time

    def __post_init__(self) -> None:
        if self.end == time.min:
            force_setattr(self, "end", time.max)
        if self.start.tzinfo is not None or self.end.tzinfo is not None:
            raise ValueError("the hours are local time: write them without a zone, as 09:00")
        if self.start >= self.end:
            raise ValueError("an interval must end after it starts, on the same day")


Hours = tuple[Interval, ...]


def checked(hours: Hours) -> Hours:
    """The intervals in order; ValueError when two of them overlap."""
    ordered = tuple(sorted(hours))
    if any(before.end > after.start for before, after in pairwise(ordered)):
        raise ValueError("the intervals of a day must not overlap")
    return ordered


class Year(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The Russian production calendar of one year: days off on weekdays, working days at weekends, shortened days.

    The statutory holidays need not be named: they are days off in every year, unless they stand in `working`.
    """

    year: int
    source: str = ""
    days_off: frozenset[date] = frozenset()
    working: frozenset[date] = frozenset()
    shortened: frozenset[date] = frozenset()


class DatedHours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An administrator's edit: on this date the centre works just these hours; none at all means closed."""

    day: date
    hours: Hours = ()
    note: str = ""

    def __post_init__(self) -> None:
        checked(self.hours)


WORKDAY: Hours = (Interval(time(9), time(13)), Interval(time(14), time(17)))
DEFAULT_WEEK: tuple[Hours, ...] = (*[WORKDAY] * 5, (), ())


class CalendarData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a working calendar knows. `week` starts on Monday; `exceptions` win over `years`, these over `week`.

    `workday` are the hours of a moved working day at a weekend; a shortened day ends `shortened_by_ms` earlier. Where
    `keeps_holidays` is false, days off, moved and shortened days do not count: only `week` and `exceptions` do.
    """

    zone: str = "Asia/Yekaterinburg"
    week: tuple[Hours, ...] = DEFAULT_WEEK
    workday: Hours = WORKDAY
    years: tuple[Year, ...] = ()
    exceptions: tuple[DatedHours, ...] = ()
    shortened_by_ms: int = HOUR_MS
    keeps_holidays: bool = True

    def __post_init__(self) -> None:
        if len(self.week) != WEEKDAYS:
            raise ValueError("the week needs the hours of seven days, Monday first")
        for hours in (*self.week, self.workday):
            checked(hours)
        if not 0 <= self.shortened_by_ms < DAY_MS:
            raise ValueError("shortened_by_ms must not be below 0 and must be less than a day")
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"the time zone {self.zone!r} is unknown: write it as Asia/Yekaterinburg") from None


ROUND_THE_CLOCK = CalendarData(week=((Interval(time.min, time.min),),) * WEEKDAYS, keeps_holidays=False)
"""Always open: for a demonstration or a test, which must not depend on the hour at which it runs."""
