"""Without a line, and started without one: reading, searching, drafting, answering and notes go on; all goes once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.dialogue import commands as c
from core.dialogue.answers import TypedAnswer
from core.dialogue.words import AnswerKind, Phase
from desktop_app.panes.views import Step
from desktop_app.shift.listening import LineState
from desktop_app.shown.steps import steps_view
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.shift.people import Person

WORDS = ("Сейчас посмотрю", "Пятого числа")
NOTE = "Проверить срок"


@pytest.fixture
async def citizen(house: House) -> AsyncIterator[Citizen]:
    made = Citizen(house.url)
    await made.enter()
    await made.ask("Когда придёт пособие?")
    yield made
    await made.leave()


async def without_a_line(tmp_path: Path, house: House, citizen: Citizen) -> tuple[Person, str]:
    """Has taken the dialogue; then the relay is killed and the program too, and only the program is started anew."""
    anna = Person("anna", folder=tmp_path / "anna")
    shift = await anna.begin(house)
    await until(lambda: citizen.dialogue in shift.held.desk.rows.by_dialogue)
    shift.order(citizen.dialogue, c.Take())
    await until(lambda: shift.held.mine(citizen.dialogue) and shift.held.reference)
    token = shift._token
    await anna._tasks.finish("store ", "keep ")
    await anna.vanish()
    house.kill()
    await anna.begin_with(token, relay=house.url)
    await until(lambda: anna.shift.listening.state is LineState.OFFLINE)
    return anna, citizen.dialogue


async def test_a_program_started_without_a_line_knows_whose_dialogue_it_is_and_what_may_be_done(
    tmp_path: Path, house: House, citizen: Citizen
) -> None:
    anna, dialogue = await without_a_line(tmp_path, house, citizen)
    held = anna.shift.held
    assert held.mine(dialogue)
    assert held.desk.streams[dialogue].state.phase is Phase.TAKEN
    assert {Step.ANSWER, Step.DEFER, Step.NOTE, Step.TRANSFER} <= steps_view(
        held.desk.streams[dialogue], held.desk
    ).allowed
    await anna.end()


async def test_the_library_and_the_directory_are_there_without_a_line(
    tmp_path: Path, house: House, citizen: Citizen
) -> None:
    anna, _ = await without_a_line(tmp_path, house, citizen)
    reference = anna.shift.held.reference
    assert reference is not None
    assert reference.branches
    hits = await anna.shift.help.shelf.search("когда придёт пособие", reference=reference, limit=3)
    assert len(hits) == 3
    await anna.end()


async def test_all_that_is_written_without_a_line_goes_once_when_it_is_back(
    tmp_path: Path, house: House, citizen: Citizen
) -> None:
    anna, dialogue = await without_a_line(tmp_path, house, citizen)
    answer = TypedAnswer(kind=AnswerKind.CONSULTATION)
    anna.shift.order(dialogue, c.Reply(text=WORDS[0]))
    anna.shift.order(dialogue, c.Note(text=NOTE))
    anna.shift.order(dialogue, c.Answer(request=1, text=WORDS[1], answer=answer))
    anna.shift.draft(dialogue, "недописано")
    house.start()
    await until(lambda: anna.shift.outbox.unsent == 0 and not anna.shift.outbox.of(dialogue), seconds=20)
    said = [entry.text for entry in anna.shift.held.desk.streams[dialogue].entries]
    assert [said.count(text) for text in (*WORDS, NOTE)] == [1, 1, 1]
    assert [said.index(text) for text in (WORDS[0], NOTE, WORDS[1])] == sorted(said.index(t) for t in (*WORDS, NOTE))
    assert anna.shift.held.drafts == {dialogue: "недописано"}
    await anna.end()
