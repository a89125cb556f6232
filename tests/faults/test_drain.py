"""The relay is asked to stop while people talk (F-40): everyone is told, nothing is lost, the exit code is 0."""

import asyncio
import uuid

from tests.rig.process import RelayProcess
from tests.rig.wire import Json, Lost, Wire

CITIZENS = 20


async def talk(wire: Wire, dialogue: str, acked: dict[str, int]) -> None:
    """Speak until the line ends."""
    while True:
        key = str(uuid.uuid4())
        order = {"order": "say", "text": "слово"}
        try:
            answer = await wire.request({"type": "act", "key": key, "dialogue": dialogue, "order": order})
        except Lost:
            return
        if answer["type"] == "acted":
            acked[key] = answer["public_seq"]


async def opened(relay: RelayProcess) -> tuple[Wire, Json, str]:
    wire = await Wire(relay.url, "/citizen", origin=relay.url).open()
    resumed = await wire.request({"type": "resume"})
    order = {"order": "open", "text": "Вопрос"}
    answer = await wire.request({"type": "act", "key": str(uuid.uuid4()), "order": order})
    return wire, resumed, str(answer["dialogue"])


async def test_a_drain_tells_everyone_loses_nothing_and_ends_well(relay: RelayProcess) -> None:
    relay.start()
    await relay.ready()
    guests = [await opened(relay) for _ in range(CITIZENS)]
    acked: list[dict[str, int]] = [{} for _ in guests]
    talks = [talk(wire, dialogue, mine) for (wire, _, dialogue), mine in zip(guests, acked, strict=True)]
    running = asyncio.gather(*talks)
    async with asyncio.timeout(10):
        while not all(acked):
            await guests[0][0].items.get()
    relay.terminate()
    await running
    assert await asyncio.to_thread(relay.wait) == 0
    told = [[item["type"] for item in drained(wire)] for wire, _, _ in guests]
    assert all("moving" in types for types in told)
    relay.start()
    await relay.ready()
    for (wire, resumed, dialogue), mine in zip(guests, acked, strict=True):
        await wire.close()
        async with Wire(relay.url, "/citizen", token=resumed["token"], origin=relay.url) as again:
            shown = await again.request({"type": "resume", "dialogue": dialogue})
        stored = {line["message"]: line["seq"] for line in shown["lines"] if line.get("message")}
        assert mine.items() <= stored.items()


def drained(wire: Wire) -> list[Json]:
    items = []
    while not wire.items.empty():
        items.append(wire.items.get_nowait())
    return items
