"""What the desk reads of the real relay beside a dialogue: earlier requests, who is shut out."""

from pathlib import Path

import pytest

from core.dialogue import commands as c
from core.dialogue.words import BlockTerm
from desktop_app.net.trouble import Trouble
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.shift.people import Person


async def test_who_is_shut_out_and_what_was_asked_before_are_read_of_the_relay(house: House, tmp_path: Path) -> None:
    citizen, anna = Citizen(house.url), Person("anna", folder=tmp_path / "desk")
    await citizen.enter()
    await citizen.ask("Первый вопрос")
    before = citizen.dialogue
    await citizen.act({"order": "leave"})
    await citizen.ask("Второй вопрос")
    shift = await anna.begin(house)
    await until(lambda: citizen.dialogue in shift.held.desk.rows.by_dialogue)
    shift.order(citizen.dialogue, c.Take())
    await until(lambda: shift.held.mine(citizen.dialogue))
    (told,) = await shift.reading.earlier(citizen.dialogue)
    assert told.dialogue == before
    words = await shift.reading.earlier_words(citizen.dialogue, before)
    assert "Первый вопрос" in [one.text for one in words.recorded]
    with pytest.raises(Trouble):
        await shift.reading.earlier(before)
    shift.order(citizen.dialogue, c.Block(term=BlockTerm.DAY, reason="Оскорбляет"))
    await until(lambda: shift.held.desk.streams[citizen.dialogue].state.blocked is not None)
    (block,) = await shift.reading.blocks()
    assert (block.dialogue, block.reason) == (citizen.dialogue, "Оскорбляет")
    await citizen.leave()
    await anna.end()
