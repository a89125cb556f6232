"""Questions to the calendar: is it open, when does it open, how much working time lies between two moments."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from core.calendar.data import CalendarData, Hours, Interval, checked
from core.moment import DAY_MS, Moment, from_datetime, to_datetime

HORIZON_DAYS = 731
ONE_DAY = timedelta(days=1)
REMEMBERED_DAYS = 1024
UNBROKEN_MS = 7 * DAY_MS
FIXED_HOLIDAYS = frozenset({*((1, day) for day in range(1, 9)), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)})
"""The statutory holidays (Labour Code, art. 112): days off also in a year without data and at a weekend one works."""

Stretches = tuple[tuple[Moment, Moment], ...]


class NeverOpens(ValueError):
    """No working time within two years: the calendar's data cannot be right."""


class WorkingCalendar:
    """A calendar ready for questions; immutable. Moments are UTC milliseconds, durations milliseconds (L-27)."""

    def __init__(self, data: CalendarData | None = None) -> None:
        self.data = data or CalendarData()
        self.zone = ZoneInfo(self.data.zone)
        self._week = tuple(checked(hours) for hours in self.data.week)
        self._workday = checked(self.data.workday)
        self._edits = {edit.day: checked(edit.hours) for edit in self.data.exceptions}
        self._off = frozenset(day for year in self.data.years for day in year.days_off)
        self._working = frozenset(day for year in self.data.years for day in year.working)
        self._shortened = frozenset(day for year in self.data.years for day in year.shortened)
        self._stretches_on = lru_cache(REMEMBERED_DAYS)(self._as_moments)

    def hours_on(self, day: date) -> Hours:
        """The working hours of a date, in order; empty on a day off."""
        if day in self._edits:
            return self._edits[day]
        if not self.data.keeps_holidays:
            return self._week[day.weekday()]
        if day in self._working:
            hours = self._workday
        elif day in self._off or (day.month, day.day) in FIXED_HOLIDAYS:
            return ()
        else:
            hours = self._week[day.weekday()]
        return self._shorter(hours) if day in self._shortened else hours

    def is_open(self, moment: Moment) -> bool:
        """Whether questions are taken at this moment (R2)."""
        return self._end(moment) is not None

    def closing(self, moment: Moment) -> Moment | None:
        """When the open time that contains the moment ends; None when closed.

        Intervals that touch are one, over midnight too; no more than a week is looked ahead.
        """
        end = self._end(moment)
        return None if end is None else self._unbroken(end)

    def day_end(self, moment: Moment) -> Moment | None:
        """The end of the last interval of the moment's local day, None on a day off; one that goes on over midnight
        ends with the night, as `closing` says.
        """
        stretches = self._stretches_on(to_datetime(moment, self.zone).date())
        return self._unbroken(stretches[-1][1]) if stretches else None

    def next_opening(self, moment: Moment) -> Moment:
        """The moment itself when open, else the next one that is. Raises NeverOpens."""
        start, _ = next(self._stretches(moment))
        return start

    def add_working(self, moment: Moment, duration_ms: int) -> Moment:
        """The moment at which `duration_ms` of working time have passed since `moment`. Raises NeverOpens."""
        left = duration_ms
        stretches = self._stretches(moment)
        start, end = next(stretches)
        while left > end - start:
            left -= end - start
            start, end = next(stretches)
        return Moment(start + left)

    def working_between_ms(self, start: Moment, end: Moment) -> int:
        """The working time between two moments; 0 when the second is not after the first."""
        total, day = 0, to_datetime(start, self.zone).date()
        last = to_datetime(end, self.zone).date()
        while day <= last:
            total += sum(max(0, min(closes, end) - max(opens, start)) for opens, closes in self._stretches_on(day))
            day += ONE_DAY
        return total

    def _end(self, moment: Moment) -> Moment | None:
        """The end of the interval that contains the moment."""
        for opens, closes in self._stretches_on(to_datetime(moment, self.zone).date()):
            if opens <= moment < closes:
                return closes
        return None

    def _unbroken(self, end: Moment) -> Moment:
        limit = end + UNBROKEN_MS
        while end < limit and (further := self._end(end)) is not None:
            end = further
        return end

    def _stretches(self, moment: Moment) -> Iterator[tuple[Moment, Moment]]:
        """The working stretches from a moment on, the first cut to begin with it, without end.

        Raises NeverOpens once there was none for HORIZON_DAYS.
        """
        day, closed_days = to_datetime(moment, self.zone).date(), 0
        while closed_days < HORIZON_DAYS:
            closed_days += 1
            for opens, closes in self._stretches_on(day):
                if moment < closes:
                    closed_days = 0
                    yield max(opens, moment), closes
            day += ONE_DAY
        raise NeverOpens(f"no working hours within {HORIZON_DAYS} days: check the schedule")

    def _as_moments(self, day: date) -> Stretches:
        """A date's intervals as moments, without those that the clocks, put forward, leave no time."""
        every = ((self._at(day, interval.start), self._at(day, interval.end)) for interval in self.hours_on(day))
        return tuple((opens, closes) for opens, closes in every if opens < closes)

    def _at(self, day: date, clock: time) -> Moment:
        return from_datetime(datetime.combine(day, clock, self.zone))

    def _shorter(self, hours: Hours) -> Hours:
        """A shortened day: the last interval ends earlier; one that would end before it starts is dropped."""
        if not hours:
            return hours
        *before, last = hours
        someday = date.min + ONE_DAY
        cut = datetime.combine(someday, last.end) - timedelta(milliseconds=self.data.shortened_by_ms)
        kept = cut > datetime.combine(someday, last.start)
        return (*before, Interval(last.start, cut.time())) if kept else tuple(before)
