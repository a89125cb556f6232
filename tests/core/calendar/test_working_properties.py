"""What holds for every calendar and every moment."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from core.calendar import CalendarData, DatedHours, Interval, WorkingCalendar
from core.calendar.data import Hours
from core.moment import DAY_MS, Moment
from tests.core.calendar.years import at, shipped

ZONES = ("Asia/Yekaterinburg", "Europe/Berlin", "America/Sao_Paulo", "Asia/Beirut", "Australia/Lord_Howe", "UTC")
FIRST, LAST = at("2010-01-01 00:00"), at("2030-01-01 00:00")

moments = st.integers(FIRST, LAST).map(Moment)
durations = st.integers(1, 30 * DAY_MS)


@st.composite
def day_hours(draw: st.DrawFn) -> Hours:
    """Up to three intervals; the last may go on till midnight and touch the next day's."""
    minutes = draw(st.lists(st.integers(0, 24 * 60), min_size=0, max_size=6, unique=True).map(sorted))
    clocks = [time(*divmod(minute % (24 * 60), 60)) for minute in minutes]
    return tuple(Interval(start, end) for start, end in zip(clocks[::2], clocks[1::2], strict=False))


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    """Any week with at least one working day, in zones with and without summer time."""
    week = draw(st.lists(day_hours(), min_size=7, max_size=7))
    week[draw(st.integers(0, 6))] = (Interval(time(10), time(12)),)
    days = draw(st.lists(st.dates(date(2025, 1, 1), date(2028, 1, 1)), max_size=5, unique=True))
    edits = tuple(DatedHours(day=day, hours=draw(day_hours())) for day in days)
    years = draw(st.sampled_from([(), shipped()]))
    return WorkingCalendar(
        CalendarData(zone=draw(st.sampled_from(ZONES)), week=tuple(week), years=years, exceptions=edits)
    )


@given(calendars(), moments, durations)
def test_the_working_time_added_is_the_working_time_between(
    calendar: WorkingCalendar, moment: Moment, duration_ms: int
) -> None:
    assert calendar.working_between_ms(moment, calendar.add_working(moment, duration_ms)) == duration_ms


@given(calendars(), moments)
def test_the_next_opening_is_open_and_not_before_and_nothing_is_open_until_then(
    calendar: WorkingCalendar, moment: Moment
) -> None:
    opens = calendar.next_opening(moment)
    assert opens >= moment
    assert calendar.is_open(opens)
    assert calendar.working_between_ms(moment, opens) == 0


@given(calendars(), moments, st.integers(0, 30 * DAY_MS), durations)
def test_who_starts_later_is_never_done_earlier(
    calendar: WorkingCalendar, moment: Moment, later: int, duration_ms: int
) -> None:
    after = Moment(moment + later)
    assert calendar.next_opening(moment) <= calendar.next_opening(after)
    assert calendar.add_working(moment, duration_ms) <= calendar.add_working(after, duration_ms)


@given(calendars(), moments)
def test_an_open_moment_closes_later_and_is_closed_then_or_goes_on(calendar: WorkingCalendar, moment: Moment) -> None:
    closes = calendar.closing(moment)
    assert calendar.is_open(moment) is (closes is not None)
    if closes is not None:
        assert closes > moment
        assert not calendar.is_open(closes) or closes - moment >= 7 * DAY_MS
        assert calendar.working_between_ms(moment, closes) == closes - moment
