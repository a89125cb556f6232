"""Reads answer from their own threads, without a write ever passing through them."""

from collections.abc import Iterator

import peewee
import pytest

from core.moment import Moment
from relay.store.outcome import Unavailable
from relay.store.plan import Unit
from relay.store.reader import Reader
from relay.store.rows import AccountRow, CitizenRow, TokenRow
from tests.relay.store.bed import NOON, Bed, closed, dialogue, event, opened, request, said


@pytest.fixture
def reader(bed: Bed) -> Iterator[Reader]:
    found = Reader(bed.database, threads=2)
    yield found
    found.close()


async def test_events_come_in_order_and_from_where_one_stopped(bed: Bed, reader: Reader) -> None:
    bed.write(said("a", 1), said("a", 2, body="two"), said("b", 1), said("a", 3, body="three"))
    assert [found.text for found in await reader.events("a", 1)] == ["two", "three"]
    assert await reader.events("nobody", 0) == []


async def test_only_open_dialogues_are_open(bed: Bed, reader: Reader) -> None:
    bed.write(opened("a", citizen="c"), opened("b", citizen="d"), closed("a", 2, citizen="c"))
    assert await reader.open_dialogues() == ["b"]
    assert await reader.open_dialogue_of("c") is None
    assert await reader.open_dialogue_of("d") == "b"
    found = await reader.dialogue("a")
    assert found is not None
    assert not found.open


async def test_due_dialogues_come_by_their_moment(bed: Bed, reader: Reader) -> None:
    rows = [dialogue("late", due=30), dialogue("never"), dialogue("soon", due=10), dialogue("then", due=20)]
    bed.write(*(Unit(rows=(row,)) for row in rows))
    assert await reader.due(Moment(20), 10) == ["soon", "then"]
    assert await reader.due(Moment(99), 1) == ["soon"]
    assert await reader.earliest_due() == 10


async def test_no_due_moment_is_none(reader: Reader) -> None:
    assert await reader.earliest_due() is None


async def test_a_citizen_is_found_by_the_hash_of_his_token(bed: Bed, reader: Reader) -> None:
    row = CitizenRow("c", bytes(range(256)), NOON, NOON)
    bed.write(Unit(rows=(row,)))
    assert await reader.citizen_by_token(bytes(range(256))) == row
    assert await reader.citizen_by_token(b"other") is None


async def test_staff_are_found_by_login_by_id_and_by_token(bed: Bed, reader: Reader) -> None:
    row = AccountRow("1", "ivanova", "Иванова", "specialist", "hash", 1, NOON, None)
    token = TokenRow(b"\x00hash", "1", 1, NOON, NOON, NOON, None, "рабочее место")
    bed.write(Unit(rows=(row, token)))
    assert await reader.account(login="ivanova") == await reader.account(account="1") == row
    assert await reader.token(b"\x00hash") == token
    assert await reader.all(AccountRow) == [row]


async def test_the_register_of_a_period_comes_page_by_page_in_the_order_of_questions(bed: Bed, reader: Reader) -> None:
    rows = tuple(request(name, number, asked=number * 10) for name in "ba" for number in (1, 2, 3))
    bed.write(Unit((event("a", 1),), rows))
    found = [entry async for entry in reader.register(Moment(10), Moment(30), page=3)]
    assert [(entry.row.asked, entry.row.dialogue) for entry in found] == [(10, "a"), (10, "b"), (20, "a"), (20, "b")]
    assert all(entry.year == 2026 for entry in found)


async def test_counts_are_figures_for_gauges(bed: Bed, reader: Reader) -> None:
    bed.write(opened("a"), said("b", 1), closed("a", 2))
    assert await reader.counts() == {"position": 3, "open_dialogues": 0}


async def test_a_reading_connection_cannot_write(bed: Bed, reader: Reader) -> None:
    with pytest.raises((peewee.DatabaseError, Unavailable)):
        await reader.run(lambda db: db.execute_sql("DELETE FROM event").rowcount)
    assert bed.write(said("a", 1))
