"""A shift against the real relay: take, answer, lose the line, lose the program; everything arrives once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.dialogue import commands as c
from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.words import AnswerKind, Phase
from desktop_app.model.outbox import PostState
from desktop_app.shift.listening import LineState
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.shift.people import Person

CONSULTATION = TypedAnswer(kind=AnswerKind.CONSULTATION)


@pytest.fixture
async def anna(tmp_path: Path, house: House) -> AsyncIterator[Person]:
    person = Person("anna", folder=tmp_path / "anna")
    await person.begin(house)
    await until(lambda: person.shift.listening.counted_present)
    yield person
    await person.end()


@pytest.fixture
async def citizen(house: House, anna: Person) -> AsyncIterator[Citizen]:
    made = Citizen(house.url)
    await made.enter()
    await made.ask("Когда придёт пособие?")
    yield made
    await made.leave()


def phase(person: Person, dialogue: str) -> Phase | None:
    stream = person.shift.held.desk.streams.get(dialogue)
    return None if stream is None else stream.state.phase


async def take(person: Person, citizen: Citizen) -> str:
    await until(lambda: citizen.dialogue in person.shift.held.desk.rows.by_dialogue)
    person.shift.order(citizen.dialogue, c.Take())
    await until(lambda: phase(person, citizen.dialogue) is Phase.TAKEN)
    return citizen.dialogue


async def test_a_whole_dialogue_is_played_from_the_desk(anna: Person, citizen: Citizen) -> None:
    dialogue = await take(anna, citizen)
    shift = anna.shift
    shift.order(dialogue, c.Reply(text="Сейчас посмотрю"))
    shift.order(dialogue, c.Answer(request=1, text="Пятого числа", answer=CONSULTATION))
    shift.order(dialogue, c.AskSatisfaction())
    shift.order(dialogue, c.SayFarewell())
    reference = await until(lambda: shift.held.reference)
    assert reference is not None
    card = Card(topic=reference.topics[0].id, outcome=reference.outcomes[0].id)
    shift.order(dialogue, c.Register(request=1, card=card))
    shift.order(dialogue, c.Close())
    await until(lambda: dialogue not in shift.held.tabs.names)
    await until(lambda: shift.outbox.unsent == 0)
    assert "Анна Петровна" in citizen.read[0]
    assert citizen.read.count("Пятого числа") == 1


async def test_words_written_without_a_line_arrive_once_and_in_order(
    anna: Person, citizen: Citizen, house: House
) -> None:
    dialogue = await take(anna, citizen)
    house.kill()
    await until(lambda: anna.shift.listening.state is LineState.OFFLINE)
    for number in range(5):
        anna.shift.order(dialogue, c.Reply(text=f"слово {number}"))
    house.start()
    await until(lambda: anna.shift.outbox.of(dialogue) == ())
    stream = anna.shift.held.desk.streams[dialogue]
    said = [entry.text for entry in stream.entries if (entry.text or "").startswith("слово")]
    assert said == [f"слово {number}" for number in range(5)]


async def test_words_of_a_program_that_was_killed_arrive_once(anna: Person, citizen: Citizen, house: House) -> None:
    dialogue = await take(anna, citizen)
    token = anna.shift._token
    house.kill()
    await until(lambda: anna.shift.listening.state is LineState.OFFLINE)
    anna.shift.order(dialogue, c.Reply(text="слово"))
    anna.shift.draft(dialogue, "недописан")
    await anna._tasks.finish("store ", "keep ")
    await anna.vanish()
    house.start()
    await anna.begin_with(token, relay=house.url)
    assert anna.shift.held.drafts == {dialogue: "недописан"}
    await until(lambda: anna.shift.listening.state is LineState.ONLINE and not anna.shift.outbox.of(dialogue))
    stream = anna.shift.held.desk.streams[dialogue]
    assert [entry.text for entry in stream.entries].count("слово") == 1


async def test_the_loser_of_a_claim_is_told_who_has_it_and_keeps_his_words(
    anna: Person, citizen: Citizen, house: House, tmp_path: Path
) -> None:
    boris = Person("boris", folder=tmp_path / "boris")
    await boris.begin(house)
    dialogue = await take(anna, citizen)
    await until(lambda: boris.shift.held.desk.rows.by_dialogue.get(dialogue))
    boris.shift.order(dialogue, c.Reply(text="Здравствуйте"))
    post = await until(lambda: next((p for p in boris.shift.outbox.of(dialogue) if p.error), None))
    assert post is not None
    assert post.state is PostState.REFUSED
    assert post.error is not None
    assert post.error.name == "Анна Петровна"
    assert boris.shift.held.drafts[dialogue] == "Здравствуйте"
    await boris.end()


@pytest.mark.parametrize("offered", [False, True])
async def test_a_program_started_without_a_line_shows_what_was_open(
    anna: Person, citizen: Citizen, house: House, *, offered: bool
) -> None:
    """Also of a dialogue that was held while it was offered, before its tab was open."""
    if offered:
        await until(lambda: phase(anna, citizen.dialogue) is Phase.OFFERED)
        anna.shift.open(citizen.dialogue)
    dialogue = await take(anna, citizen)
    await anna._tasks.finish("store ", "keep ")
    await anna.vanish()
    house.kill()
    await anna.begin_with("x" * 30, relay=house.url)
    assert anna.shift.held.tabs.names == [dialogue]
    assert (
        anna.shift.held.desk.streams[dialogue].text_of(anna.shift.held.desk.streams[dialogue].state.requests[0].message)
        == "Когда придёт пособие?"
    )


async def test_a_token_that_is_worth_nothing_ends_the_shift(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    await anna.begin_with("x" * 30, relay=house.url)
    await until(lambda: anna.shift.listening.state is LineState.ENDED)
    assert anna.shift.listening.refusal is not None
    await anna.end()
