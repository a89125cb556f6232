"""People who act in the same moment: one outcome, told to everyone alike (F-39, F-55, F-56, F-57, C-13)."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Awaitable, Iterator
from functools import partial

import msgspec
import pytest

from core.settings import PresenceSettings, Settings
from relay.operate import write
from relay.rulebook import SETTINGS
from relay.store.database import open_database
from relay.store.plan import Unit
from relay.store.rows import SettingRow
from tests.fixtures.postgres import Postgres
from tests.rig.agreed import desk_agrees, window_agrees
from tests.rig.process import RelayProcess, serving
from tests.rig.seats import Desk, Room, Window
from tests.rig.staff import hire
from tests.rig.wire import Json

LOGINS = {"anna": "Анна", "boris": "Борис", "vera": "Вера"}
ROUNDS = 15
QUICK = Settings(presence=PresenceSettings(heartbeat_ms=500, offer_grace_ms=1_000))
WIDE = '{"requests_per_address":{"per_s":1e6,"burst":1000000},"handshakes_per_address":{"per_s":1e6,"burst":1000000}}'


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def relay(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres
) -> Iterator[RelayProcess]:
    """One on each kind of database, with three specialists whose offers lapse after a second."""
    folder = tmp_path_factory.mktemp("races")
    database = f"sqlite:///{folder}/relay.db" if request.param == "sqlite" else postgres.new_database()
    relay = RelayProcess(database, folder, options=("--limits", WIDE))
    relay.command("sample", "--always-open")
    hire(database, LOGINS)
    store(database, SettingRow(name=SETTINGS, value=msgspec.json.encode(QUICK).decode()))
    yield serving(relay)
    assert relay.stop() == 0


def store(url: str, row: SettingRow) -> None:
    database = open_database(url)
    write(database, Unit(rows=(row,)))
    database.close()


@pytest.fixture
async def room(relay: RelayProcess) -> AsyncIterator[Room]:
    async with Room(relay) as room:
        yield room


async def test_of_those_who_claim_at_once_one_wins_and_the_others_learn_who(room: Room) -> None:
    desks = await asyncio.gather(*(room.desk(login) for login in LOGINS))
    for round_ in range(ROUNDS):
        window = await room.window()
        dialogue = (await window.start("Вопрос"))["dialogue"]
        order = {"order": "take"}
        keys = [f"00000000-0000-4000-8000-{round_:06}{place:06}" for place in range(len(desks))]
        claims = [
            desk.ask("act", key=key, dialogue=dialogue, order=order) for desk, key in zip(desks, keys, strict=True)
        ]
        answers = await asyncio.gather(*claims)
        winner = the_only([place for place, answer in enumerate(answers) if answer["type"] == "acted"])
        name = desks[winner].resumed["me"]["name"]
        told = {(answer["code"], answer["name"]) for answer in answers if answer["type"] == "error"}
        assert told == {("taken_by_other", name)}
        assert greeted(await window.lines()) == [name]


def the_only(found: list[int]) -> int:
    assert len(found) == 1
    return found[0]


def greeted(lines: list[Json]) -> list[str]:
    """The names of those whose greeting stands there."""
    return [line["name"] for line in lines if line.get("phrase") == "greeting"]


async def test_two_starts_of_one_citizen_make_one_dialogue(room: Room) -> None:
    for _ in range(ROUNDS):
        first = await room.window()
        second = await room.window(token=first.token)
        answers = await asyncio.gather(first.act("open", text="Первый"), second.act("open", text="Второй"))
        assert sorted(answer.get("code", "acted") for answer in answers) == ["acted", "already_open"]
        shown = [await window.ask("resume") for window in (first, second)]
        assert shown[0]["dialogue"] == shown[1]["dialogue"]
        assert shown[0]["lines"] == shown[1]["lines"]


async def test_one_start_sent_from_two_windows_is_answered_alike(room: Room) -> None:
    key = "00000000-0000-4000-9000-000000000001"
    first = await room.window()
    second = await room.window(token=first.token)
    answers = await asyncio.gather(first.act("open", key=key, text="Раз"), second.act("open", key=key, text="Раз"))
    assert answers[0] == answers[1]
    assert answers[0]["type"] == "acted"


@pytest.mark.parametrize("first", ["word", "end"])
async def test_a_word_sent_while_the_talk_ends_stands_before_the_end_or_is_refused(room: Room, first: str) -> None:
    desk = await room.desk("anna")
    for _ in range(ROUNDS):
        window = await room.window()
        desk.dialogue = (await window.start())["dialogue"]
        await desk.did("take")
        steps = [window.act("say", text="Ещё слово"), desk.act("close")]
        answers = await asyncio.gather(*(steps if first == "word" else steps[::-1]))
        word, end = answers if first == "word" else answers[::-1]
        lines = await window.lines()
        stands = [line["seq"] for line in lines if line.get("message")]
        ends = [line["seq"] for line in lines if line.get("end")]
        assert ends == ([] if end["type"] == "error" else [len(lines)])
        assert stands == ([word["public_seq"]] if word["type"] == "acted" else [])
        assert word["type"] == "acted" or word["code"] == "dialogue_ended"
        assert end["type"] == "acted" or end["code"] == "answer_missing"
        await window_agrees(window, room.relay)


async def test_a_word_sent_while_another_window_leaves_is_stored_or_refused(room: Room) -> None:
    for _ in range(ROUNDS):
        first = await room.window()
        await first.start("Вопрос")
        second = await room.window(token=first.token)
        word, end = await asyncio.gather(first.act("say", text="Ещё слово"), second.act("leave"))
        assert end["type"] == "acted"
        assert word["type"] == "acted" or word["code"] == "dialogue_ended"
        assert word["type"] != "acted" or word["public_seq"] < end["public_seq"]
        for window in (first, second):
            await window_agrees(window, room.relay)


@pytest.mark.parametrize("rival", ["leaves", "closes", "takes"])
async def test_a_transfer_in_the_same_moment_as_something_else_ends_alike_for_all(room: Room, rival: str) -> None:
    owner, target = await room.desk("anna"), await room.desk("boris")
    await target.beat(present=False)
    windows = [await taken(room, owner, text=None if rival == "closes" else "Вопрос") for _ in range(6)]
    for window in windows:
        owner.dialogue = target.dialogue = window.dialogue
        seat, order = {"leaves": (window, "leave"), "closes": (owner, "close"), "takes": (target, "take")}[rival]
        answers = await asyncio.gather(hand_over(owner, target), seat.act(order))
        assert any(answer["type"] != "error" for answer in answers)
    await all_agree(room, [owner, target], windows)


async def test_a_transfer_to_one_who_goes_in_the_same_moment_returns_to_the_queue(room: Room) -> None:
    owner, target = await room.desk("anna"), await room.desk("boris")
    await target.beat(present=False)
    windows = [await taken(room, owner, text="Вопрос") for _ in range(6)]
    moves = []
    for window in windows:
        owner.dialogue = window.dialogue
        moves.append(hand_over(owner, target))
    _, *answers = await asyncio.gather(target.close(), *moves)
    assert [answer and answer["type"] for answer in answers] == ["acted"] * len(windows)
    for window in windows:
        await owner.sees("row", partial(waits, window.dialogue))
    await all_agree(room, [owner], windows)


async def taken(room: Room, owner: Desk, *, text: str | None) -> Window:
    """A citizen whose dialogue is the owner's."""
    window = await room.window()
    await window.start(text)
    owner.dialogue = window.dialogue
    await owner.did("take")
    return window


def hand_over(owner: Desk, target: Desk) -> Awaitable[Json]:
    """The transfer of the dialogue that the owner has at hand now."""
    key, specialist = str(uuid.uuid4()), target.resumed["me"]["id"]
    order = {"order": "transfer", "comment": "Посмотрите", "specialist": specialist}
    return owner.ask("act", key=key, dialogue=owner.dialogue, order=order)


def waits(dialogue: str, item: Json) -> bool:
    """Whether a row says that a dialogue is in the queue again."""
    return bool(item["row"]["dialogue"] == dialogue and item["row"]["phase"] == "waiting")


async def all_agree(room: Room, desks: list[Desk], windows: list[Window]) -> None:
    for window in windows:
        await window_agrees(window, room.relay)
    for desk in desks:
        await desk_agrees(desk, room.relay)
