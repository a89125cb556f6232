"""C-13: what a client has put together from the pushed events is what a fresh client is told."""

from typing import Any

from tests.rig.process import RelayProcess
from tests.rig.seats import Desk, Room, Window
from tests.rig.wire import Json

Told = dict[str, Any]


async def window_agrees(window: Window, relay: RelayProcess) -> Told:
    """The citizen's fresh view, equal to the one that his window grew."""
    await window.ask("resume", dialogue=window.dialogue)
    lines = {line["seq"]: line for line in [*window.resumed.get("lines", ()), *window.heard("line")]}
    stands = [window.resumed.get("stand"), *window.heard("stand")]
    grown = {"lines": [lines[seq] for seq in sorted(lines)], "stand": numberless(stands[-1])}
    async with Room(relay) as room:
        fresh = await (await room.window(token=window.token)).ask("resume", dialogue=window.dialogue)
    assert grown == {"lines": fresh["lines"], "stand": numberless(fresh["stand"])}
    assert sorted(lines) == list(range(1, len(lines) + 1))
    return fresh


def numberless(stand: Json | None) -> Json:
    """A stand is told when it changes, whatever number it had then."""
    return {name: value for name, value in (stand or {}).items() if name != "seq"}


async def desk_agrees(desk: Desk, relay: RelayProcess) -> Told:
    """The desk's fresh view, equal to the one it grew; of dialogues that it no longer sees it keeps what it saw."""
    await desk.ask("resume")
    other = await Desk.open(relay, "", token=desk.token)
    await other.close()
    fresh = other.resumed
    assert listed(desk) == {row["dialogue"]: row for row in fresh.get("rows", ())}
    assert colleagues(desk) == {one["id"]: one for one in fresh.get("colleagues", ())}
    streams = recorded(desk)
    for dialogue in {one["dialogue"] for one in fresh.get("recorded", ())}:
        assert streams[dialogue] == [one for one in fresh.get("recorded", ()) if one["dialogue"] == dialogue]
    return fresh


def listed(desk: Desk) -> Told:
    rows = {row["dialogue"]: row for row in desk.resumed.get("rows", ())}
    versions = [desk.resumed["version"]]
    desk.heard("row")
    for item in desk.told:
        if item["type"] in {"row", "row_gone"}:
            versions.append(item["version"])
        if item["type"] == "row":
            rows[item["row"]["dialogue"]] = item["row"]
        elif item["type"] == "row_gone":
            del rows[item["dialogue"]]
    assert versions == list(range(versions[0], versions[0] + len(versions)))
    return rows


def colleagues(desk: Desk) -> Told:
    return {one["id"]: one for one in (*desk.resumed.get("colleagues", ()), *desk.heard("colleague"))}


def recorded(desk: Desk) -> dict[str, list[Json]]:
    streams: dict[str, dict[int, Json]] = {}
    for one in (*desk.resumed.get("recorded", ()), *desk.heard("recorded")):
        streams.setdefault(one["dialogue"], {})[one["seq"]] = one
    return {dialogue: [events[seq] for seq in sorted(events)] for dialogue, events in streams.items()}
