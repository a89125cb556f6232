"""The store is locked, full, or asked for more than one thing at a time (F-12, F-17, F-20)."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import psycopg
import pytest

from tests.fixtures.postgres import Postgres
from tests.rig.checks import check
from tests.rig.disk import Disk, disk
from tests.rig.health import late, pulses, readiness
from tests.rig.history import History, How, Op
from tests.rig.people import Citizen
from tests.rig.process import RelayProcess
from tests.rig.run import stored
from tests.rig.seats import Room, Window

WIDE = (
    '{"citizen":{"requests":{"per_s":1e6,"burst":1000000},"queue_packets":100000,"queue_bytes":100000000},'
    '"requests_per_address":{"per_s":1e7,"burst":10000000}}'
)


async def started(database: str, folder: Path) -> RelayProcess:
    relay = RelayProcess(database, folder, options=("--limits", WIDE))
    relay.command("sample", "--always-open")
    relay.add_account("anna", name="Анна")
    relay.start()
    await relay.ready()
    return relay


async def test_words_sent_while_the_journal_is_locked_wait_and_then_stand_once(
    tmp_path: Path, postgres: Postgres
) -> None:
    database = postgres.new_database()
    relay, history = await started(database, tmp_path), History()
    citizens = [Citizen(f"c{place}", relay.url, history, place, origin=relay.url) for place in range(6)]
    await asyncio.gather(*(talk(citizen, words=3) for citizen in citizens))
    stalls = await late(relay.url, over_s="0.5")
    with psycopg.connect(database) as other:
        other.execute("LOCK TABLE event IN ACCESS EXCLUSIVE MODE")
        talks = asyncio.gather(*(talk(citizen, words=10) for citizen in citizens))
        took = await pulses(relay.url, until=lambda: len(history.of(Op.SEND, How.INFO)) >= len(citizens))
    await talks
    assert max(took) < 1
    assert await late(relay.url, over_s="0.5") == stalls
    for citizen in citizens:
        await citizen.catch_up()
        await citizen.close()
    assert relay.stop() == 0
    shown = {f"{citizen.name}@{citizen.dialogue}": citizen.shown for citizen in citizens}
    verdict = check(history, await stored(database, [citizen.dialogue for citizen in citizens]), shown)
    assert verdict.faults == []
    assert verdict.sent == 6 * 14


async def talk(citizen: Citizen, *, words: int) -> None:
    if not citizen.dialogue:
        await citizen.open()
    for word in range(words):
        await citizen.say(f"слово {word}")


@pytest.fixture
async def small(tmp_path: Path) -> AsyncIterator[tuple[RelayProcess, Disk]]:
    """A relay whose database and log are on a disk of four megabytes."""
    with disk(tmp_path / "disk", size="4m") as small:
        relay = await started(f"sqlite:///{small.path}/relay.db", small.path)
        yield relay, small
        relay.kill()


async def test_a_full_disk_refuses_words_serves_the_rest_and_heals_by_itself(small: tuple[RelayProcess, Disk]) -> None:
    relay, disk = small
    async with Room(relay) as room:
        window = await room.window()
        await window.start("Вопрос")
        acked = await filled(window)
        disk.fill()
        key = str(uuid.uuid4())
        refused = await window.act("say", key=key, text="Последнее слово")
        assert (refused["code"], refused["fault"]) == ("storage_full", "relay")
        desks = [await room.desk("anna") for _ in range(8)]
        assert all(desk.resumed["rows"][0]["dialogue"] == window.dialogue for desk in desks)
        assert [line["seq"] for line in await window.lines() if line.get("message")] == acked
        await readiness(relay.url, parts={"disk": "red"})
        disk.grow("32m")
        acked.append((await window.did("say", key=key, text="Последнее слово"))["public_seq"])
        await readiness(relay.url, parts={"disk": "ok", "database": "ok"})
    relay.kill()
    relay.start()
    await relay.ready()
    async with Room(relay) as room:
        again = await room.window(token=window.token)
        assert [line["seq"] for line in await again.lines() if line.get("message")] == acked


async def filled(window: Window) -> list[int]:
    """Long words until one is not stored: the numbers of those that stand, the question among them."""
    acked = [1]
    while (answer := await window.act("say", text="я" * 4000))["type"] == "acted":
        acked.append(answer["public_seq"])
    assert answer["code"] == "storage_full"
    return acked


@pytest.fixture(params=["sqlite", "postgresql"])
async def wide(request: pytest.FixtureRequest, tmp_path: Path, postgres: Postgres) -> AsyncIterator[RelayProcess]:
    """A relay without limits on the rate."""
    database = f"sqlite:///{tmp_path}/relay.db" if request.param == "sqlite" else postgres.new_database()
    relay = await started(database, tmp_path)
    yield relay
    assert relay.stop() == 0


async def test_a_thousand_words_sent_at_once_keep_their_order(wide: RelayProcess) -> None:
    async with Room(wide) as room:
        window = await room.window()
        await window.start()
        beside = await room.window(token=window.token)
        words = [str(place) for place in range(1000)]
        answers = await asyncio.gather(*(window.act("say", text=word) for word in words))
        numbers = [answer["public_seq"] for answer in answers]
        assert numbers == sorted(set(numbers))
        assert [line["text"] for line in await window.lines() if line.get("message")] == words
        await beside.sees("line", lambda line: line["text"] == words[-1])
        assert [line["seq"] for line in beside.heard("line")] == numbers
