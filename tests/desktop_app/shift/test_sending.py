"""Sending over a line that breaks: each order arrives once and in order, and the desk ends as the relay is (F-23)."""

from pathlib import Path

from core.dialogue import commands as c
from core.dialogue.words import Phase
from desktop_app.shift.listening import LineState
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.proxy import Proxy
from tests.desktop_app.shift.people import Person

WORDS = 30


def said(person: Person, dialogue: str) -> list[str]:
    entries = person.shift.held.desk.streams[dialogue].entries
    return [entry.text for entry in entries if entry.text and entry.text.startswith("слово")]


async def served(person: Person, house: House, relay: str) -> Citizen:
    """A citizen whose dialogue this person has taken over a line that can be cut."""
    await person.begin_at(house, relay=relay)
    await until(lambda: person.shift.listening.counted_present)
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask("Когда?")
    await until(lambda: citizen.dialogue in person.shift.held.desk.rows.by_dialogue)
    person.shift.order(citizen.dialogue, c.Take())
    streams = person.shift.held.desk.streams
    await until(lambda: citizen.dialogue in streams and streams[citizen.dialogue].state.phase is Phase.TAKEN)
    return citizen


async def test_a_line_that_is_cut_again_and_again_loses_and_doubles_nothing(house: House, tmp_path: Path) -> None:
    proxy, anna = Proxy(house.port), Person("anna", folder=tmp_path / "anna")
    citizen = await served(anna, house, await proxy.start())
    for number in range(WORDS):
        anna.shift.order(citizen.dialogue, c.Reply(text=f"слово {number}"))
        if number % 6 == 3:
            await until(lambda: anna.shift.listening.state is LineState.ONLINE)
            proxy.cut()
    await until(lambda: anna.shift.outbox.of(citizen.dialogue) == (), seconds=30)
    assert said(anna, citizen.dialogue) == [f"слово {number}" for number in range(WORDS)]
    assert [text for text in citizen.read if text.startswith("слово")] == said(anna, citizen.dialogue)
    await citizen.leave()
    await anna.end()
    await proxy.stop()


async def test_an_order_whose_answer_was_lost_is_not_done_twice(house: House, tmp_path: Path) -> None:
    proxy, anna = Proxy(house.port), Person("anna", folder=tmp_path / "anna")
    citizen = await served(anna, house, await proxy.start())
    proxy.deaf = True
    anna.shift.order(citizen.dialogue, c.Reply(text="слово"))
    await until(lambda: "слово" in citizen.read)
    assert anna.shift.outbox.unsent == 1
    proxy.deaf = False
    proxy.cut()
    await until(lambda: anna.shift.outbox.of(citizen.dialogue) == (), seconds=20)
    assert citizen.read.count("слово") == 1
    assert said(anna, citizen.dialogue) == ["слово"]
    await citizen.leave()
    await anna.end()
    await proxy.stop()
