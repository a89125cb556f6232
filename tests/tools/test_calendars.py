"""The production calendars as shipped: fresh, and those of the decrees on moved days off."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from core.calendar import Year
from tools.calendars import FOLDER, production_calendar

SHIPPED = sorted(FOLDER.glob("ru-*.json"))
DAYS = {
    2025: (247, 118),
    2026: (247, 118),
}
"""Working days and days off of a five-day week, as the official production calendars count them."""


def shipped(year: int) -> Year:
    return msgspec.json.decode((FOLDER / f"ru-{year}.json").read_bytes(), type=Year)


def days_of(*numbers: str) -> frozenset[date]:
    return frozenset(date.fromisoformat(number) for number in numbers)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_what_is_shipped_is_what_the_package_knows(file: Path) -> None:
    year = msgspec.json.decode(file.read_bytes(), type=Year)
    made = msgspec.convert(production_calendar(year.year), type=Year)
    assert msgspec.structs.replace(made, source="") == msgspec.structs.replace(year, source="")


def test_the_years_of_the_decrees_name_them() -> None:
    assert "№ 1335" in shipped(2025).source
    assert "№ 1466" in shipped(2026).source


def test_the_days_moved_in_2025_are_those_of_the_decree() -> None:
    year = shipped(2025)
    assert days_of("2025-05-02", "2025-05-08", "2025-06-13", "2025-11-03", "2025-12-31") <= year.days_off
    assert year.working == days_of("2025-11-01")
    assert year.shortened == days_of("2025-03-07", "2025-04-30", "2025-06-11", "2025-11-01")


def test_the_days_moved_in_2026_are_those_of_the_decree() -> None:
    year = shipped(2026)
    assert days_of("2026-01-09", "2026-03-09", "2026-05-11", "2026-12-31") <= year.days_off
    assert year.working == frozenset()
    assert year.shortened == days_of("2026-04-30", "2026-05-08", "2026-06-11", "2026-11-03")


@pytest.mark.parametrize("number", DAYS)
def test_a_year_has_as_many_working_days_as_the_official_calendar_counts(number: int) -> None:
    year, first = shipped(number), date(number, 1, 1)
    days = [first + timedelta(days=offset) for offset in range(365)]
    working = [day for day in days if day in year.working or (day.weekday() < 5 and day not in year.days_off)]
    assert (len(working), 365 - len(working)) == DAYS[number]
