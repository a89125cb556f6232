"""When the centre is open: the borders of L-27, the production calendar, an administrator's edits."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.calendar import (
    ROUND_THE_CLOCK,
    CalendarData,
    DatedHours,
    Interval,
    NeverOpens,
    WorkingCalendar,
    Year,
)
from core.calendar.data import WORKDAY
from core.calendar.working import HORIZON_DAYS
from core.moment import DAY_MS, HOUR_MS, MINUTE_MS, Moment, from_datetime
from tests.core.calendar.years import at, centre

LONG = (Interval(time(0), time(23)),)
NIGHT = (Interval(time(0), time(6)), Interval(time(22), time(0)))
BORDERS = [
    ("08:59:59.999", False),
    ("09:00:00.000", True),
    ("12:59:59.999", True),
    ("13:00:00.000", False),
    ("13:59:59.999", False),
    ("14:00:00.000", True),
    ("16:59:59.999", True),
    ("17:00:00.000", False),
]


@pytest.mark.parametrize(("clock", "open_"), BORDERS)
def test_questions_are_taken_from_nine_to_five_with_a_break(clock: str, open_: bool) -> None:  # noqa: FBT001
    assert centre().is_open(at(f"2026-11-23 {clock}")) is open_


@pytest.mark.parametrize(
    ("clock", "opens"),
    [
        ("2026-11-23 08:59:59.999", "2026-11-23 09:00"),
        ("2026-11-23 13:00", "2026-11-23 14:00"),
        ("2026-11-23 17:00", "2026-11-24 09:00"),
        ("2026-11-27 17:00", "2026-11-30 09:00"),
        ("2026-12-30 17:00", "2027-01-11 09:00"),
        ("2027-02-21 12:00", "2027-02-24 09:00"),
    ],
)
def test_the_next_opening_passes_over_breaks_nights_weekends_and_holidays(clock: str, opens: str) -> None:
    assert centre().next_opening(at(clock)) == at(opens)


def test_an_open_moment_is_its_own_next_opening() -> None:
    assert centre().next_opening(at("2026-11-23 10:00")) == at("2026-11-23 10:00")


def test_closing_is_the_end_of_the_interval_and_day_end_that_of_the_last() -> None:
    moment = at("2026-11-23 10:00")
    assert centre().closing(moment) == at("2026-11-23 13:00")
    assert centre().day_end(moment) == at("2026-11-23 17:00")


@pytest.mark.parametrize("day", ["2026-11-28", "2026-11-04", "2027-02-22", "2025-05-02"])
def test_weekends_holidays_and_moved_days_off_are_closed(day: str) -> None:
    assert not centre().is_open(at(f"{day} 10:00"))
    assert centre().day_end(at(f"{day} 10:00")) is None


@pytest.mark.parametrize("day", ["2025-11-01", "2027-02-20"])
def test_a_moved_working_saturday_is_open_and_shortened(day: str) -> None:
    assert centre().is_open(at(f"{day} 10:00"))
    assert centre().day_end(at(f"{day} 10:00")) == at(f"{day} 16:00")


@pytest.mark.parametrize(("day", "open_"), [("2031-01-05", False), ("2031-02-24", True), ("2031-11-04", False)])
def test_a_year_without_data_knows_the_statutory_holidays(day: str, open_: bool) -> None:  # noqa: FBT001
    assert centre().is_open(at(f"{day} 10:00")) is open_


def test_a_holiday_on_a_saturday_one_works_is_a_day_off_also_in_a_year_with_data() -> None:
    calendar = WorkingCalendar(CalendarData(week=(WORKDAY,) * 7, years=(Year(year=2026),)))
    assert calendar.hours_on(date(2026, 5, 9)) == ()
    assert calendar.hours_on(date(2026, 5, 16)) == WORKDAY


def test_the_administrators_edits_win_over_the_production_calendar() -> None:
    edited = centre(
        DatedHours(day=date(2026, 11, 4), hours=(Interval(time(10), time(12)),)),
        DatedHours(day=date(2026, 11, 23)),
        DatedHours(day=date(2027, 2, 20), hours=WORKDAY),
    )
    assert edited.is_open(at("2026-11-04 11:00"))
    assert not edited.is_open(at("2026-11-23 10:00"))
    assert edited.day_end(at("2027-02-20 10:00")) == at("2027-02-20 17:00")


@pytest.mark.parametrize(
    ("shortened_by_ms", "hours"),
    [
        (0, WORKDAY),
        (HOUR_MS, (WORKDAY[0], Interval(time(14), time(16)))),
        (3 * HOUR_MS, (WORKDAY[0],)),
        (20 * HOUR_MS, (WORKDAY[0],)),
    ],
)
def test_a_shortened_day_ends_earlier_by_what_the_data_say(shortened_by_ms: int, hours: tuple[Interval, ...]) -> None:
    day = date(2026, 11, 24)
    data = CalendarData(years=(Year(year=2026, shortened=frozenset({day})),), shortened_by_ms=shortened_by_ms)
    assert WorkingCalendar(data).hours_on(day) == hours


def test_a_shortened_day_off_stays_a_day_off() -> None:
    saturday = date(2026, 11, 28)
    data = CalendarData(years=(Year(year=2026, shortened=frozenset({saturday})),))
    assert WorkingCalendar(data).hours_on(saturday) == ()


def test_working_time_passes_over_the_break_the_night_and_the_weekend() -> None:
    calendar = centre()
    assert calendar.add_working(at("2026-11-27 16:30"), 5 * HOUR_MS) == at("2026-11-30 14:30")
    assert calendar.working_between_ms(at("2026-11-27 16:30"), at("2026-11-30 14:30")) == 5 * HOUR_MS
    assert calendar.working_between_ms(at("2026-11-30 14:30"), at("2026-11-27 16:30")) == 0


def test_working_time_of_years_is_added_as_well() -> None:
    ends = centre().add_working(at("2026-11-23 09:00"), 7000 * HOUR_MS)
    assert centre().working_between_ms(at("2026-11-23 09:00"), ends) == 7000 * HOUR_MS
    assert ends - at("2026-11-23 09:00") > HORIZON_DAYS * DAY_MS


def test_a_calendar_without_hours_says_so_quickly() -> None:
    never = WorkingCalendar(CalendarData(week=((),) * 7))
    for question in (never.next_opening, lambda moment: never.add_working(moment, MINUTE_MS)):
        with pytest.raises(NeverOpens, match="check the schedule"):
            question(at("2026-11-23 10:00"))


def long_days(zone: str) -> WorkingCalendar:
    return WorkingCalendar(CalendarData(zone=zone, week=(LONG,) * 7))


def test_a_day_on_which_the_clocks_go_forward_has_an_hour_less() -> None:
    calendar, zone = long_days("Europe/Berlin"), "Europe/Berlin"
    assert calendar.working_between_ms(at("2026-03-29 00:00", zone=zone), at("2026-03-30 00:00", zone=zone)) == (
        22 * HOUR_MS
    )


def test_an_interval_swallowed_by_the_clocks_going_forward_never_opens() -> None:
    swallowed = (Interval(time(2, 30), time(3)), Interval(time(9), time(10)))
    calendar = WorkingCalendar(CalendarData(zone="Europe/Berlin", week=(swallowed,) * 7))
    night = at("2026-03-29 01:00", zone="Europe/Berlin")
    assert calendar.next_opening(night) == at("2026-03-29 09:00", zone="Europe/Berlin")
    assert calendar.working_between_ms(night, Moment(night + 4 * HOUR_MS)) == 0


def test_the_second_of_two_equal_hours_lies_after_the_closing() -> None:
    calendar = WorkingCalendar(CalendarData(zone="Europe/Berlin", week=((Interval(time(1), time(2, 30)),),) * 7))
    first = at("2026-10-25 02:15", zone="Europe/Berlin")
    assert calendar.is_open(first)
    assert not calendar.is_open(Moment(first + HOUR_MS))


def test_intervals_that_touch_are_one_also_over_midnight() -> None:
    calendar = WorkingCalendar(CalendarData(week=(NIGHT,) * 7))
    assert calendar.is_open(at("2026-11-23 23:59:59.999"))
    assert calendar.closing(at("2026-11-23 23:00")) == at("2026-11-24 06:00")
    assert calendar.day_end(at("2026-11-23 23:00")) == at("2026-11-24 06:00")
    assert calendar.closing(at("2026-11-24 05:00")) == at("2026-11-24 06:00")


def test_a_break_between_two_intervals_is_no_time_at_all_when_they_touch() -> None:
    touching = (Interval(time(9), time(13)), Interval(time(13), time(17)))
    calendar = WorkingCalendar(CalendarData(week=(touching,) * 7))
    assert calendar.closing(at("2026-11-23 10:00")) == at("2026-11-23 17:00")


@pytest.mark.parametrize(
    "clock", ["2026-11-23 00:00", "2026-11-23 23:59:59.999", "2027-01-01 12:00", "2026-11-28 03:00"]
)
def test_round_the_clock_is_open_at_night_at_weekends_and_on_holidays(clock: str) -> None:
    calendar = WorkingCalendar(ROUND_THE_CLOCK)
    closing = calendar.closing(at(clock))
    assert closing is not None
    assert closing >= at(clock) + 7 * DAY_MS
    assert calendar.add_working(at(clock), 100 * DAY_MS) == at(clock) + 100 * DAY_MS


def test_a_centre_that_keeps_no_holidays_keeps_its_week_and_its_edits() -> None:
    closed = DatedHours(day=date(2026, 11, 5))
    data = CalendarData(years=centre().data.years, exceptions=(closed,), keeps_holidays=False)
    calendar = WorkingCalendar(data)
    assert calendar.hours_on(date(2026, 11, 3)) == calendar.hours_on(date(2026, 11, 4)) == WORKDAY
    assert calendar.hours_on(date(2027, 2, 20)) == calendar.hours_on(date(2026, 11, 5)) == ()


def test_more_days_than_are_remembered_are_answered_the_same() -> None:
    calendar, first = centre(), datetime(2026, 1, 1, 5, tzinfo=UTC)
    moments = [from_datetime(first + timedelta(days=offset)) for offset in range(1100)]
    once = [calendar.is_open(moment) for moment in moments]
    assert [calendar.is_open(moment) for moment in moments] == once
