"""What a calendar refuses to be made of."""

from datetime import date, time

import msgspec
import pytest

from core.calendar import ROUND_THE_CLOCK, CalendarData, DatedHours, Interval
from core.calendar.data import DEFAULT_WEEK, WORKDAY, checked
from core.moment import DAY_MS


def test_an_interval_ends_after_it_starts() -> None:
    with pytest.raises(ValueError, match="must end after it starts"):
        Interval(time(13), time(13))


def test_an_interval_is_local_time_without_a_zone() -> None:
    with pytest.raises(msgspec.ValidationError, match="without a zone"):
        msgspec.json.decode(b'{"start":"09:00:00Z","end":"13:00:00Z"}', type=Interval)


def test_the_intervals_of_a_day_are_put_in_order_and_may_touch() -> None:
    late, early = Interval(time(13), time(17)), Interval(time(9), time(13))
    assert checked((late, early)) == (early, late)


def test_the_intervals_of_a_day_do_not_overlap() -> None:
    with pytest.raises(ValueError, match="overlap"):
        DatedHours(day=date(2026, 11, 23), hours=(Interval(time(9), time(13)), Interval(time(12), time(17))))


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValueError, match="seven days"):
        CalendarData(week=(WORKDAY,) * 5)


def test_the_default_week_is_that_of_the_regulation() -> None:
    assert [len(hours) for hours in DEFAULT_WEEK] == [2, 2, 2, 2, 2, 0, 0]
    assert (Interval(time(9), time(13)), Interval(time(14), time(17))) == WORKDAY


@pytest.mark.parametrize("zone", ["", "Moon/Base", "Europe", "../etc/passwd", "a\0b", "x" * 5000])
def test_an_unknown_zone_is_refused_with_an_example(zone: str) -> None:
    with pytest.raises(ValueError, match="write it as Asia/Yekaterinburg"):
        CalendarData(zone=zone)


@pytest.mark.parametrize("shortened_by_ms", [-1, DAY_MS])
def test_a_day_is_shortened_by_less_than_a_day(shortened_by_ms: int) -> None:
    with pytest.raises(ValueError, match="shortened_by_ms"):
        CalendarData(shortened_by_ms=shortened_by_ms)


def test_an_end_of_midnight_is_that_of_the_coming_night() -> None:
    assert Interval(time(22), time(0)) == Interval(time(22), time.max)
    with pytest.raises(ValueError, match="overlap"):
        checked((Interval(time(22), time(0)), Interval(time(23), time(23, 30))))


@pytest.mark.parametrize(
    "data", [ROUND_THE_CLOCK, CalendarData(exceptions=(DatedHours(day=date(2026, 12, 31), note="Проветривание"),))]
)
def test_a_calendar_survives_being_stored(data: CalendarData) -> None:
    assert msgspec.json.decode(msgspec.json.encode(data), type=CalendarData) == data
