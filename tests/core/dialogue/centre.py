"""The centre of the dialogue's tests: its rules, its people, moments of one Monday."""

from pathlib import Path

import msgspec

from core.calendar import CalendarData, WorkingCalendar
from core.dialogue.context import Actor, Party, Rules
from core.moment import Moment
from core.permissions import Role, rights_of
from core.phrases import Phrases
from core.settings import Settings
from tests.core.calendar.years import at, centre

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "phrases" / "ru.json"
PHRASES = msgspec.json.decode(SHIPPED.read_bytes(), type=Phrases)
CALENDAR = centre()
NEVER = WorkingCalendar(CalendarData(week=((),) * 7))
MORNING = at("2026-11-23 10:00")
"""A Monday, long before the break."""

EVENING = at("2026-11-23 18:00")
NEXT_OPENING = at("2026-11-24 09:00")

CITIZEN = Actor(Party.CITIZEN, id="citizen")
STRANGER = Actor(Party.CITIZEN, id="stranger")


def staff(name: str, role: Role = Role.SPECIALIST) -> Actor:
    """A member of the staff; his id is his name in lower case."""
    return Actor(Party.STAFF, id=name.lower(), name=name, rights=rights_of(role))


ANNA, BORIS = staff("Anna"), staff("Boris")
MANAGER = staff("Maria", Role.MANAGER)
ADMINISTRATOR = staff("Adam", Role.ADMINISTRATOR)
BOTH = frozenset({ANNA.id, BORIS.id})


def rules(*, calendar: WorkingCalendar = CALENDAR, settings: Settings | None = None) -> Rules:
    return Rules(calendar=calendar, phrases=PHRASES, settings=settings or Settings())


def after(seconds: float, *, since: Moment = MORNING) -> Moment:
    """So many seconds after ten o'clock."""
    return Moment(since + round(seconds * 1000))
