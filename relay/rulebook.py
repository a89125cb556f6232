"""The centre's rules in force: calendar, phrases, settings, what the centre says of itself; from the store."""

from typing import TypeVar

import msgspec
from msgspec.structs import replace

from core.calendar import CalendarData, WorkingCalendar, Year
from core.dialogue.context import Lists, Rules
from core.moment import Moment
from core.phrases import Phrases
from core.protocol.shared import Service
from core.settings import Settings
from relay.centre import CENTRE, UNNAMED, Centre
from relay.pulse import service
from relay.store.outcome import Refused
from relay.store.reader import Reader
from relay.store.rows import SettingRow
from resources import Missing, read_bytes

CALENDAR = "calendar"
PHRASES = "phrases"
SETTINGS = "settings"
"""Names of settings; each holds the JSON of its struct."""

YEARS = range(2025, 2035)
"""Years whose production calendar may be among the resources."""

T = TypeVar("T")


class Rulebook:
    """Read at the start, and again after a change. The administrator's calendar wins over the production calendar,
    `policy_url` of the boot options over the centre's own.
    """

    def __init__(self, *, policy_url: str = "") -> None:
        self.centre = UNNAMED
        self.rules = rules({}, zone=UNNAMED.zone)
        self._policy_url = policy_url

    @property
    def settings(self) -> Settings:
        return self.rules.settings

    async def load(self, reader: Reader, *, lists: Lists) -> None:
        """`lists`: what the directory knows. Raises Refused on a setting that cannot be used."""
        stored = {row.name: row.value for row in await reader.all(SettingRow)}
        centre = of(stored, CENTRE, Centre) or UNNAMED
        self.centre = replace(centre, policy_url=self._policy_url or centre.policy_url)
        self.rules = replace(rules(stored, zone=centre.zone), lists=lists)

    def know(self, lists: Lists) -> None:
        """The directory or the library changed."""
        self.rules = replace(self.rules, lists=lists)

    def service(self, now: Moment) -> Service:
        """Whether questions are taken now, until when, or from when."""
        return service(self.rules.calendar, now)


def rules(stored: dict[str, str], *, zone: str) -> Rules:
    data = of(stored, CALENDAR, CalendarData) or CalendarData(zone=zone, years=known_years())
    return Rules(
        calendar=WorkingCalendar(data),
        phrases=phrases(stored),
        settings=of(stored, SETTINGS, Settings) or Settings(),
    )


def phrases(stored: dict[str, str]) -> Phrases:
    """The shipped phrases with the centre's own over them, so that a new version's phrase is never missing."""
    shipped = msgspec.json.decode(read_bytes("phrases/ru.json"), type=dict[str, dict[str, str]])
    own = of(stored, PHRASES, dict[str, dict[str, str]]) or {"texts": {}}
    try:
        return msgspec.convert({"texts": shipped["texts"] | own.get("texts", {})}, Phrases)
    except msgspec.MsgspecError as error:
        raise unusable(PHRASES, error) from None


def known_years() -> tuple[Year, ...]:
    """The Russian production calendar of every year among the resources."""
    return tuple(found for year in YEARS if (found := production_calendar(year)) is not None)


def production_calendar(year: int) -> Year | None:
    try:
        return msgspec.json.decode(read_bytes(f"calendars/ru-{year}.json"), type=Year)
    except Missing:
        return None


def of(stored: dict[str, str], name: str, kind: type[T]) -> T | None:
    """A setting's value, or None where it was never set. Raises Refused when it cannot be used."""
    text = stored.get(name)
    if text is None:
        return None
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise unusable(name, error) from None


def unusable(name: str, error: Exception) -> Refused:
    return Refused(
        f"Настройку «{name}» в базе использовать нельзя: {error}. Исправьте её или удалите, тогда действует обычная.\n"
        f"The setting “{name}” in the database cannot be used: {error}. Mend it, or delete it to get the default."
    )
