"""The whole program in a process of its own: it starts, serves, drains and ends (F-40)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pytest

from tests.attacks.raw import Closed, Raw, page, raw, status
from tests.relay.store.bed import Bed
from tests.rig.process import RelayProcess


@pytest.fixture
async def relay(database_url: str, tmp_path: Path) -> AsyncIterator[RelayProcess]:
    relay = RelayProcess(database_url, tmp_path, options=("--demo-page",))
    relay.command("sample", "--always-open")
    relay.add_account("anna", name="Анна")
    relay.start()
    await relay.ready()
    yield relay
    relay.kill()


async def test_a_citizen_asks_and_the_specialist_sees_it(relay: RelayProcess) -> None:
    async with raw(relay.url, origin=None) as desk, raw(relay.url) as citizen:
        await desk.enter("/desk", token=await relay.token("anna"))
        await desk.ask({"type": "resume"}, namespace="/desk")
        await desk.ask({"type": "beat", "present": True}, number=2, namespace="/desk")
        await citizen.enter()
        order = {"order": "open", "text": "Какие документы нужны?"}
        opened = await citizen.ask({"type": "act", "key": str(uuid4()), "order": order})
        assert opened["type"] == "acted"
        frames = ""
        while "Какие документы нужны?" not in frames:
            frames += await desk.next()


async def test_a_relay_that_is_told_to_stop_says_so_and_ends_well(relay: RelayProcess) -> None:
    async with raw(relay.url, origin=None) as desk, raw(relay.url) as citizen:
        await desk.enter("/desk", token=await relay.token("anna"))
        await citizen.enter()
        await citizen.ask({"type": "resume"})
        relay.terminate()
        assert '"type":"moving"' in await citizen.next()
        assert '"type":"moving"' in await desk.next()
        assert await citizen.ended()
        assert (await citizen.socket.receive()).data == 1012
    assert await asyncio.to_thread(relay.wait) == 0


async def test_what_was_acknowledged_before_the_stop_is_there_after_it(relay: RelayProcess, database_url: str) -> None:
    async with raw(relay.url) as citizen:
        await citizen.enter()
        order = {"order": "open", "text": "Вопрос"}
        opened = await citizen.ask({"type": "act", "key": str(uuid4()), "order": order})
        keys = [str(uuid4()) for _ in range(30)]
        for number, key in enumerate(keys, 10):
            await citizen.send(said(number, key, opened["dialogue"]))
        relay.terminate()
        acknowledged = [number async for number in acted(citizen)]
    assert await asyncio.to_thread(relay.wait) == 0
    bed = Bed(database_url)
    stored = set(bed.texts(opened["dialogue"]))
    bed.close()
    assert {f"Слово {number}" for number in acknowledged} <= stored


def said(number: int, key: str, dialogue: str) -> str:
    """A request whose words are its number."""
    order = f'{{"order":"say","text":"Слово {number}"}}'
    return f'42/citizen,{number}["request",{{"type":"act","key":"{key}","dialogue":"{dialogue}","order":{order}}}]'


async def acted(citizen: Raw) -> AsyncIterator[int]:
    """The numbers of the requests that were acknowledged, up to the end."""
    with suppress(Closed):
        while True:
            frame = await citizen.next()
            if frame.startswith("43/") and '"acted"' in frame:
                yield int(frame.split(",")[1].split("[")[0])


async def test_the_widget_the_demo_page_and_the_health_are_served(relay: RelayProcess) -> None:
    assert "/widget/loader.js" in await page(relay.url, "/demo/")
    assert await page(relay.url, "/healthz") == '{"status":"ok"}'
    figures = await page(relay.url, "/metrics")
    assert "relay_sockets" in figures
    assert "relay_loop_lag_seconds_count" in figures
    assert await status(relay.url, "/v1/centre") == 200


async def test_a_taken_port_is_refused_in_words(relay: RelayProcess, tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    second = RelayProcess(f"sqlite:///{tmp_path}/second/relay.db", tmp_path / "second", port=relay.port)
    second.start()
    assert await asyncio.to_thread(second.wait) == 2
    assert "занят" in second.log.read_text()
