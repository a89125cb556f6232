"""Two desks of one account and a real relay: what is done at one is seen at the other, and nothing typed is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.dialogue import commands as c
from desktop_app.shift.listening import LineState
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.shift.people import Person

Two = tuple[Person, Person]
SECRET = "Ещё не отправлено"


@pytest.fixture
async def two(tmp_path: Path, house: House) -> AsyncIterator[Two]:
    """The same specialist at two machines."""
    here, there = Person("anna", folder=tmp_path / "here"), Person("anna", folder=tmp_path / "there")
    for person in (here, there):
        await person.begin(house)
    await until(lambda: here.shift.mates.number == there.shift.mates.number == 2)
    yield here, there
    await here.end()
    await there.end()


@pytest.fixture
async def dialogue(house: House, two: Two) -> AsyncIterator[str]:
    """A dialogue that the specialist took at the first machine."""
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask("Когда придёт пособие?")
    here = two[0]
    await until(lambda: citizen.dialogue in here.shift.held.desk.streams)
    here.shift.order(citizen.dialogue, c.Take())
    for person in two:
        await until(lambda: citizen.dialogue in person.shift.held.tabs.names)  # noqa: B023 - awaited at once
    yield citizen.dialogue
    await citizen.leave()


def draft(person: Person, dialogue: str) -> str:
    return person.shift.held.drafts.get(dialogue, "")


async def test_what_is_typed_at_one_is_seen_at_the_other_and_gone_when_it_is_sent(two: Two, dialogue: str) -> None:
    here, there = two
    here.shift.draft(dialogue, SECRET)
    await until(lambda: draft(there, dialogue) == SECRET)
    there.shift.order(dialogue, c.Reply(text=SECRET))
    there.shift.draft(dialogue, "")
    await until(lambda: here.shift.held.drafts[dialogue] == "")
    stream = here.shift.held.desk.streams[dialogue]
    await until(lambda: [entry.text for entry in stream.entries].count(SECRET) == 1)


async def test_a_draft_never_reaches_the_relays_disk(two: Two, dialogue: str, house: House) -> None:
    here, there = two
    here.shift.draft(dialogue, SECRET)
    await until(lambda: draft(there, dialogue) == SECRET)
    house.kill()
    files = [file for file in house.folder.rglob("*") if file.is_file()]
    assert files
    assert [file for file in files if SECRET.encode() in file.read_bytes()] == []


async def test_words_typed_at_both_without_a_line_are_all_there_afterwards(
    two: Two, dialogue: str, house: House
) -> None:
    house.kill()
    for person, words in zip(two, ("первое", "второе"), strict=True):
        await until(lambda: person.shift.listening.state is LineState.OFFLINE)  # noqa: B023 - awaited at once
        person.shift.draft(dialogue, words)
    house.start()
    here, there = two
    await until(lambda: draft(here, dialogue) == draft(there, dialogue), seconds=30)
    assert {*draft(here, dialogue).split("\n\n")} == {"первое", "второе"}


async def test_what_is_being_edited_here_is_not_touched_until_its_writer_pauses(two: Two, dialogue: str) -> None:
    here, there = two
    here.shift.draft(dialogue, "пишу здесь")
    await until(lambda: draft(there, dialogue) == "пишу здесь")
    there.shift.draft(dialogue, "пишу там")
    here.shift.draft(dialogue, "пишу здесь дальше")
    await until(lambda: dialogue in here.shift.mates._waiting)
    assert draft(here, dialogue) == "пишу здесь дальше"
    await until(lambda: draft(here, dialogue) == draft(there, dialogue), seconds=15)
    assert {*draft(here, dialogue).split("\n\n")} == {"пишу здесь дальше", "пишу там"}


async def test_what_was_read_at_one_is_not_new_at_the_other(two: Two, dialogue: str) -> None:
    here, there = two
    await until(lambda: there.shift.held.desk.streams[dialogue].unread == 1)
    here.shift.read(dialogue)
    await until(lambda: there.shift.held.desk.streams[dialogue].unread == 0)


async def test_an_own_dialogue_of_one_desk_opens_behind_at_the_other(two: Two, dialogue: str) -> None:
    for person in two:
        assert person.shift.held.tabs.names == [dialogue]


async def test_a_tab_that_a_manager_opens_or_shuts_at_one_follows_at_the_other(tmp_path: Path, house: House) -> None:
    here, there = Person("olga", folder=tmp_path / "here"), Person("olga", folder=tmp_path / "there")
    for person in (here, there):
        await person.begin(house)
    citizens = [Citizen(house.url), Citizen(house.url)]
    for citizen in citizens:
        await citizen.enter()
        await citizen.ask("Вопрос")
        await until(lambda: citizen.dialogue in there.shift.held.desk.rows.by_dialogue)  # noqa: B023 - awaited at once
        await until(lambda: citizen.dialogue in here.shift.held.desk.rows.by_dialogue)  # noqa: B023 - awaited at once
        here.shift.open(citizen.dialogue)
    first, second = (citizen.dialogue for citizen in citizens)
    await until(lambda: there.shift.held.tabs.names == [first, second])
    assert there.shift.held.tabs.current == first
    await until(lambda: there.shift.held.desk.streams[second].seq > 0)
    here.shift.shut(second)
    await until(lambda: there.shift.held.tabs.names == [first])
    for one in citizens:
        await one.leave()
    await here.end()
    await there.end()
