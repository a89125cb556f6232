"""Calendars for the tests: the Russian production calendar as shipped, and moments as a person writes them."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from core.calendar import CalendarData, DatedHours, WorkingCalendar, Year
from core.moment import Moment, from_datetime

ZONE = "Asia/Yekaterinburg"
SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "calendars"


def shipped() -> tuple[Year, ...]:
    """The years as they stand in `resources/calendars`."""
    return tuple(msgspec.json.decode(file.read_bytes(), type=Year) for file in sorted(SHIPPED.glob("ru-*.json")))


def centre(*exceptions: DatedHours) -> WorkingCalendar:
    """The centre's calendar with the shipped years and an administrator's edits."""
    return WorkingCalendar(CalendarData(zone=ZONE, years=shipped(), exceptions=exceptions))


def at(local: str, *, zone: str = ZONE) -> Moment:
    """The moment of local time such as `2026-11-23 09:00`; the first of two where the clocks are put back."""
    return from_datetime(datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)))
