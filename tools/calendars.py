"""Makes resources/calendars/ru-YYYY.json from the `holidays` package: python -m tools.calendars 2025 2026."""

import json
import sys
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import holidays

FOLDER = Path(__file__).parent.parent / "resources" / "calendars"
SATURDAY = 5
DECREES = {
    2025: "Постановление Правительства РФ от 04.10.2024 № 1335",
    2026: "Постановление Правительства РФ от 24.09.2025 № 1466",
}
"""On the moved days off; checked by hand against what the package knows. Of later years the package alone speaks."""

STATUTORY = {*((1, day) for day in range(1, 9)), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)}


def production_calendar(year: int) -> dict[str, Any]:
    """The year's days off on weekdays, working days at weekends and shortened days (Labour Code, art. 95 and 112)."""
    known = holidays.country_holidays("RU", years=[year, year + 1])
    working = {day for day in known.weekend_workdays if day.year == year}

    def works(day: date) -> bool:
        return day in working or (day.weekday() < SATURDAY and day not in known)

    days = [date(year, 1, 1) + timedelta(days=offset) for offset in range(366)]
    days = [day for day in days if day.year == year]
    return {
        "year": year,
        "source": "; ".join([*filter(None, [DECREES.get(year)]), f"holidays {version('holidays')}"]),
        "days_off": [day.isoformat() for day in days if day.weekday() < SATURDAY and day in known],
        "working": [day.isoformat() for day in sorted(working)],
        "shortened": [day.isoformat() for day in days if works(day) and eve(day, working, known)],
    }


def eve(day: date, working: set[date], known: holidays.HolidayBase) -> bool:
    """Whether a statutory holiday follows at once; after a moved working Saturday, at the end of the days off."""
    after = day + timedelta(days=1)
    if day in working:
        while (after.month, after.day) not in STATUTORY and (after.weekday() >= SATURDAY or after in known):
            after += timedelta(days=1)
    return (after.month, after.day) in STATUTORY


def main() -> None:
    """Write one file a year named on the command line."""
    for argument in sys.argv[1:]:
        text = json.dumps(production_calendar(int(argument)), ensure_ascii=False, indent=1)
        (FOLDER / f"ru-{argument}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
