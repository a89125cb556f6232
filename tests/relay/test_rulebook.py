"""The rules in force, from the shipped data or from what an administrator stored."""

import msgspec
import pytest

from core.calendar import CalendarData
from core.dialogue.context import Lists
from core.moment import Moment
from core.phrases import GREETING, Phrase
from core.settings import ClockSettings, Settings
from relay.rulebook import Rulebook
from relay.samples import rows
from relay.store.outcome import Refused
from relay.store.plan import Unit
from relay.store.reader import Reader
from relay.store.rows import SettingRow
from tests.relay.store.bed import NOON, Bed


async def loaded(url: str, *settings: SettingRow, policy_url: str = "") -> Rulebook:
    bed = Bed(url)
    bed.write(Unit(rows=(*rows(NOON), *settings)))
    reader, book = Reader(bed.database), Rulebook(policy_url=policy_url)
    await book.load(reader, lists=Lists())
    reader.close()
    bed.close()
    return book


def test_before_anything_is_stored_the_shipped_rules_hold() -> None:
    book = Rulebook()
    assert book.rules.phrases.texts[Phrase.GREETING] == GREETING
    assert book.settings == Settings()


async def test_the_centre_says_what_was_stored(database_url: str) -> None:
    book = await loaded(database_url)
    assert book.centre.name == "Центр социальных выплат"
    assert book.rules.calendar.zone.key == "Asia/Yekaterinburg"


async def test_a_boot_option_names_another_policy(database_url: str) -> None:
    book = await loaded(database_url, policy_url="https://example.ru/policy")
    assert book.centre.policy_url == "https://example.ru/policy"


async def test_stored_settings_win_over_the_regulations_defaults(database_url: str) -> None:
    longer = Settings(clocks=ClockSettings(answer_limit_ms=30 * 60_000))
    book = await loaded(database_url, SettingRow(name="settings", value=msgspec.json.encode(longer).decode()))
    assert book.settings == longer


async def test_a_stored_calendar_decides_the_hours(database_url: str) -> None:
    closed = CalendarData(zone="Europe/Moscow", week=((),) * 7)
    book = await loaded(database_url, SettingRow(name="calendar", value=msgspec.json.encode(closed).decode()))
    assert not book.rules.calendar.is_open(Moment(NOON + 10 * 86_400_000))
    assert book.rules.calendar.zone.key == "Europe/Moscow"


async def test_a_stored_phrase_wins_and_the_shipped_ones_fill_the_gaps(database_url: str) -> None:
    own = SettingRow(name="phrases", value='{"texts":{"farewell":"Всего доброго!"}}')
    book = await loaded(database_url, own)
    assert book.rules.phrases.texts[Phrase.FAREWELL] == "Всего доброго!"
    assert book.rules.phrases.texts[Phrase.GREETING] == GREETING


@pytest.mark.parametrize(
    ("name", "value"),
    [("settings", '{"presence":{"capacity":0}}'), ("calendar", "[]"), ("phrases", '{"texts":{"greeting":"Привет!"}}')],
)
async def test_a_setting_that_cannot_be_used_is_refused_by_name(database_url: str, name: str, value: str) -> None:
    bed = Bed(database_url)
    bed.write(Unit(rows=(SettingRow(name=name, value=value),)))
    reader = Reader(bed.database)
    with pytest.raises(Refused, match=name):
        await Rulebook().load(reader, lists=Lists())
    reader.close()
    bed.close()
