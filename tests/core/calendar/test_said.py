"""How an opening is said."""

from zoneinfo import ZoneInfo

import pytest

from core.calendar.said import opening_said
from tests.core.calendar.years import ZONE, at


@pytest.mark.parametrize(
    ("opens", "said"),
    [
        ("2026-11-23 14:00", "сегодня в 14:00"),
        ("2026-11-24 09:00", "завтра в 09:00"),
        ("2026-11-25 09:00", "в среду, 25 ноября, в 09:00"),
        ("2026-12-01 09:00", "во вторник, 1 декабря, в 09:00"),
        ("2027-01-11 09:00", "в понедельник, 11 января, в 09:00"),
    ],
)
def test_an_opening_is_said_as_one_says_it(opens: str, said: str) -> None:
    assert opening_said(at(opens), now=at("2026-11-23 13:10"), zone=ZoneInfo(ZONE)) == said


def test_today_and_tomorrow_are_those_of_the_centre_not_of_greenwich() -> None:
    late = at("2026-11-23 01:00")
    assert opening_said(at("2026-11-23 09:00"), now=late, zone=ZoneInfo(ZONE)) == "сегодня в 09:00"


def test_where_no_opening_is_known_none_is_promised() -> None:
    assert opening_said(None, now=at("2026-11-23 13:10"), zone=ZoneInfo(ZONE)) == "в ближайшее рабочее время"
