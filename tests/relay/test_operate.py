"""What an operator's commands write."""

import pytest

from core.calendar import WorkingCalendar
from core.dialogue.context import Lists
from core.moment import DAY_MS, Moment
from core.permissions import Role
from relay import operate
from relay.rulebook import Rulebook
from relay.store.database import open_database
from relay.store.outcome import Refused
from relay.store.reader import Reader
from relay.store.rows import AccountRow, TopicRow
from tests.relay.store.bed import NOON, Bed


def add(url: str, login: str, number: int) -> AccountRow:
    return operate.add_account(
        url, login=login, name="Анна", role=Role.SPECIALIST, password_hash="hash", now=NOON, account=f"id-{number}"
    )


def test_accounts_stand_in_their_stream_one_after_another(database_url: str) -> None:
    add(database_url, "anna", 1)
    add(database_url, "boris", 2)
    bed = Bed(database_url)
    assert [one.event.seq for one in bed.stored("accounts")] == [1, 2]
    assert [row.login for row in bed.rows(AccountRow)] == ["anna", "boris"]
    bed.close()


def test_a_login_is_given_once(database_url: str) -> None:
    add(database_url, "anna", 1)
    with pytest.raises(Refused, match="занято"):
        add(database_url, "ANNA", 2)


def test_filling_twice_gives_the_same_as_once(database_url: str) -> None:
    assert operate.fill(database_url, now=NOON, always_open=False) == operate.fill(
        database_url, now=NOON, always_open=False
    )
    bed = Bed(database_url)
    assert len({row.topic for row in bed.rows(TopicRow)}) == len(bed.rows(TopicRow)) > 10
    bed.close()


@pytest.mark.parametrize(("always", "open_hours"), [(True, 7 * 24), (False, 5 * 7)])
async def test_a_demonstration_is_open_at_any_hour(database_url: str, always: bool, open_hours: int) -> None:  # noqa: FBT001 - a column of a table
    operate.fill(database_url, now=NOON, always_open=always)
    database = open_database(database_url)
    reader, book = Reader(database), Rulebook()
    await book.load(reader, lists=Lists())
    reader.close()
    database.close()
    assert opened(book.rules.calendar, Moment(NOON + 25 * DAY_MS)) == open_hours


def opened(calendar: WorkingCalendar, start: Moment) -> int:
    """How many hours of a week from `start` begin in working time."""
    hour = DAY_MS // 24
    return sum(calendar.is_open(Moment(start + place * hour)) for place in range(7 * 24))
