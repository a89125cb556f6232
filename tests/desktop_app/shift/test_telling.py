"""What the relay is told of the library: once, also after a cut line and a restart, and not what was taken back."""

from pathlib import Path

import aiohttp
import msgspec
import pytest

from core.protocol.library import GapKind, Gaps
from desktop_app.net.session import bearer
from desktop_app.shift import telling
from desktop_app.shift.listening import LineState
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.shift.people import Person

QUESTION = "Можно ли получить субсидию на аренду лодки?"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for the seconds in which it may be taken back."""
    monkeypatch.setattr(telling, "UNDO_SECONDS", 0.0)


async def gaps(anna: Person, house: House) -> list[str]:
    """What the relay keeps as missing in the library."""
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{house.url}/v1/gaps", headers=bearer(anna.shift._token)) as answer,
    ):
        return [gap.text for gap in msgspec.json.decode(await answer.read(), type=Gaps).gaps]


async def test_nothing_fitted_and_what_was_picked_are_told_once_there_is_a_line(tmp_path: Path, house: House) -> None:
    citizen, anna = Citizen(house.url), Person("anna", folder=tmp_path / "anna")
    await citizen.enter()
    await citizen.ask(QUESTION)
    shift = await anna.begin(house)
    await until(lambda: shift.held.reference)
    assert shift.held.reference is not None
    answer = shift.held.reference.answers[0].id
    told = shift.help.telling
    told.missed(GapKind.NOTHING_FITTED, question=QUESTION, dialogue=citizen.dialogue)
    told.picked(answer, question="Как получить это пособие на двоих детей?", dialogue=citizen.dialogue)
    await until(lambda: told.waiting == ())
    assert await gaps(anna, house) == [QUESTION]
    await citizen.leave()
    await anna.end()


async def test_it_waits_on_the_disk_for_a_line(tmp_path: Path, house: House) -> None:
    citizen, anna = Citizen(house.url), Person("anna", folder=tmp_path / "anna")
    await citizen.enter()
    await citizen.ask(QUESTION)
    shift = await anna.begin(house)
    await until(lambda: shift.listening.line)
    house.kill()
    await until(lambda: shift.listening.state is LineState.OFFLINE)
    shift.help.telling.missed(GapKind.NO_HIT, question=QUESTION, dialogue=citizen.dialogue)
    await anna._tasks.finish("keep ")
    token = shift._token
    await anna.vanish()
    house.start()
    await anna.begin_with(token, relay=house.url)
    assert [one.body.text for one in anna.shift.help.telling.waiting] == [QUESTION]
    await until(lambda: anna.shift.help.telling.waiting == ())
    assert await gaps(anna, house) == [QUESTION]
    await anna.end()


async def test_what_was_taken_back_is_never_told(tmp_path: Path, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "UNDO_SECONDS", 60.0)
    anna = Person("anna", folder=tmp_path / "anna")
    shift = await anna.begin(house)
    await until(lambda: shift.listening.line)
    told = shift.help.telling
    key = told.missed(GapKind.NO_HIT, question=QUESTION, dialogue="")
    assert told.fresh(key)
    told.take_back(key)
    told.take_back(key)
    told.pump()
    assert told.waiting == ()
    assert await gaps(anna, house) == []
    await anna.end()
