"""Nobody reaches what is another's, and no word makes the relay call anywhere (A-07, A-09, A-11 to A-17)."""

import hashlib
import uuid
from collections.abc import AsyncIterator, Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from core.dialogue.commands import CitizenOrder, DeskOrder
from core.permissions import Role
from core.protocol.citizen import CitizenRequest
from core.protocol.desk import DeskRequest
from relay.accounts import tokens
from relay.citizens import identity
from tests.attacks.conftest import Start, serving
from tests.attacks.raw import raw
from tests.core.protocol.samples import sample
from tests.rig.process import RelayProcess
from tests.rig.seats import Desk, Room, Window
from tests.rig.staff import hire
from tests.rig.wire import Json

MINTED = 10_000
SECRET = "Тайные слова первого гражданина"
WIDE = {"per_s": 1e6, "burst": 1_000_000}
CALLS = [
    *("http://127.0.0.1:6379/", "http://169.254.169.254/latest/meta-data/", "http://[::1]:9/", "http://2130706433/"),
    *("http://localhost:9/redirect?to=http://127.0.0.1/", "http://127.0.0.1.nip.io/", "http://relay.invalid/"),
    *("<img src='http://127.0.0.1:9/x.png'>", "![x](http://127.0.0.1:9/)", "ftp://127.0.0.1/", "file:///etc/passwd"),
]


@pytest.fixture(scope="module")
def centre(start: Start) -> RelayProcess:
    """With two specialists and a manager, and without limits on the rate."""
    side = {"requests": WIDE, "queue_packets": 4000, "queue_bytes": 16_000_000}
    relay = start(citizen=side, desk=side, requests_per_address=WIDE, handshakes_per_address=WIDE, patience=WIDE)
    relay.command("sample", "--always-open")
    hire(relay.database, {"anna": "Анна", "boris": "Борис"})
    hire(relay.database, {"olga": "Ольга"}, role=Role.MANAGER)
    return serving(relay)


@pytest.fixture
async def room(centre: RelayProcess) -> AsyncIterator[Room]:
    async with Room(centre) as room:
        yield room


@pytest.fixture
async def first(room: Room) -> Window:
    """A citizen with a dialogue that nobody else may touch."""
    window = await room.window()
    await window.start(SECRET)
    return window


def requests(dialogue: str) -> list[Json]:
    """Everything a citizen's window can ask, about one dialogue: made from the registry, so that none is forgotten."""
    orders = [{"type": "act", "key": str(uuid.uuid4()), "order": sample(order)} for order in get_args(CitizenOrder)]
    others = [sample(kind) for kind in get_args(CitizenRequest) if kind.__struct_config__.tag != "act"]
    return [{**request, "dialogue": dialogue} for request in (*orders, *others)]


def bare(answer: Json) -> Json:
    """What tells one answer from another: not the moment, nor what was just made."""
    return {name: value for name, value in answer.items() if name not in {"dialogue", "now", "at", "token", "seq"}}


async def test_anothers_dialogue_answers_as_one_that_never_was(room: Room, first: Window) -> None:
    before = await first.lines()
    for place, request in enumerate(requests(first.dialogue)):
        other, stranger = await room.window(), await room.window()
        answer = await other.wire.request(request)
        nothing = await stranger.wire.request(requests(str(uuid.uuid4()))[place])
        assert bare(answer) == bare(nothing)
        assert answer.get("dialogue") != first.dialogue
        assert SECRET not in str(answer)
    assert await first.lines() == before
    assert [line["text"] for line in first.heard("line")] == [SECRET]


@pytest.mark.parametrize("name", ["join", "enter_room", "subscribe", "room", "events"])
async def test_nobody_joins_anothers_room_by_its_name(room: Room, first: Window, name: str) -> None:
    other = await room.window()
    for target in (first.dialogue, first.token, identity.identify(first.token).citizen):
        await other.wire.raw(f'42/citizen,["{name}",{{"room":"{target}","dialogue":"{target}"}}]')
    await first.did("say", text=SECRET)
    assert (await other.ask("resume", dialogue=first.dialogue)).get("dialogue") is None
    assert other.heard("line") == []


async def test_the_same_name_telephone_and_address_open_a_dialogue_of_ones_own(room: Room, first: Window) -> None:
    me = "Я Иванов Иван, +7 900 000-00-00, ivanov@example.ru"
    await first.did("say", text=me)
    theirs = (await first.lines())[-1]["text"]
    other = await room.window()
    await other.start(me)
    assert other.dialogue != first.dialogue
    assert [line["text"] for line in await other.lines() if line.get("message")] == [theirs]
    assert "Иванов" not in theirs


@pytest.mark.parametrize("mint", [identity.mint, tokens.mint])
def test_tokens_are_long_random_and_share_no_beginning(mint: Callable[[], str]) -> None:
    minted = [mint() for _ in range(MINTED)]
    assert len(set(minted)) == MINTED
    assert {len(token) for token in minted} == {43}
    assert len({token[0] for token in minted}) == 64
    alike = sum(before[:2] == after[:2] for before, after in pairwise(minted))
    assert alike < 30


async def test_tokens_stand_hashed_in_the_database_and_nowhere_in_the_log(room: Room, first: Window) -> None:
    desk = await room.desk("anna")
    relay = room.relay
    files = [path.read_bytes() for path in relay.log.parent.glob("relay.db*")]
    for token in (first.token, desk.token):
        assert any(hashlib.sha256(token.encode()).digest() in data for data in files)
        assert not any(token.encode() in data for data in (*files, relay.log.read_bytes()))


async def test_a_stolen_token_opens_its_own_dialogue_and_nothing_else(room: Room, first: Window) -> None:
    other = await room.window()
    await other.start("Вопрос другого")
    async with raw(room.relay.url, address="127.0.20.15") as thief:
        assert (await thief.enter(token=first.token)).startswith("40/citizen,")
        shown = await thief.ask({"type": "resume"})
        assert shown["lines"][0]["text"] == SECRET
        seen = {"type": "seen", "dialogue": other.dialogue, "delivered": 1, "read": 1}
        assert (await thief.ask(seen, number=2))["code"] == "not_found"
        for number, request in enumerate(desk_requests(first.dialogue), start=3):
            assert (await thief.ask(request, number=number))["type"] == "error"
    async with raw(room.relay.url, address="127.0.20.15", origin=None) as thief:
        assert "unauthorised" in await thief.enter("/desk", token=first.token)


def desk_requests(dialogue: str) -> list[Json]:
    """What only a desk can ask."""
    orders = [order for order in get_args(DeskOrder) if order not in get_args(CitizenOrder)]
    acts = [act(order, dialogue) for order in orders]
    others = [sample(kind) for kind in get_args(DeskRequest)]
    own = {kind.__struct_config__.tag for kind in get_args(CitizenRequest)}
    return acts + [request for request in others if request["type"] not in own]


def act(order: type, dialogue: str) -> Json:
    return {"type": "act", "key": str(uuid.uuid4()), "dialogue": dialogue, "order": sample(order)}


ALLOWED = {"boris": {"unblock"}, "olga": {"note", "transfer", "report_false_alarm", "unblock"}}
"""What the lists of rights give to one who only watches."""


@pytest.mark.parametrize("login", ALLOWED)
async def test_who_only_watches_changes_nothing(room: Room, first: Window, login: str) -> None:
    owner, watcher = await room.desk("anna"), await room.desk(login)
    followed = await watcher.ask("follow", dialogue=first.dialogue)
    assert followed["type"] == "followed"
    owner.dialogue = first.dialogue
    await owner.did("take")
    before = await stream(owner)
    orders = [order for order in get_args(DeskOrder) if order.__struct_config__.tag not in ALLOWED[login]]
    answers = [await watcher.wire.request(act(order, first.dialogue)) for order in orders]
    refused = {answer.get("code") for answer in answers}
    assert refused <= {"not_owner", "taken_by_other", "forbidden", "unknown_code"}
    assert await stream(owner) == before


async def stream(desk: Desk) -> list[Any]:
    """The events of the dialogue at hand."""
    return list((await desk.ask("follow", dialogue=desk.dialogue))["recorded"])


async def test_no_word_makes_the_relay_call_anywhere(start: Start, tmp_path: Path) -> None:
    relay, trace = start(), tmp_path / "trace"
    relay.command("sample", "--always-open")
    relay.add_account("anna", name=CALLS[0])
    relay.under = ("strace", "-D", "-f", "-e", "trace=connect,listen,sendto,sendmsg", "-o", str(trace))
    async with Room(serving(relay)) as room:
        window = await room.window()
        await window.did("open", page=CALLS[1], text=CALLS[0])
        window.dialogue = (await window.ask("resume"))["dialogue"]
        desk = await room.desk("anna")
        desk.dialogue = window.dialogue
        for call in CALLS:
            await window.did("say", text=call)
            await desk.did("reply", text=call)
            await desk.did("note", text=call)
    assert relay.stop() == 0
    lines = trace.read_text(errors="replace").splitlines()
    assert any("listen(" in line for line in lines)
    assert [line for line in lines if "sa_family=AF_INET" in line] == []
