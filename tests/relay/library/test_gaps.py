"""Gaps and picks that are told late keep their link to the citizen's words; what would not be erased is not kept."""

import io
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.permissions import Role, rights_of
from core.protocol.desk import Me
from core.protocol.library import Gap, GapKind, Pick
from core.protocol.shared import Done
from relay.dialogues.archive import Archive
from relay.dialogues.memory import Memory
from relay.directory import Directory
from relay.library.gaps import Monitor
from relay.library.librarian import Librarian
from relay.library.reading import Guarding
from relay.logs import Log
from relay.metrics import Metrics
from relay.samples import rows
from relay.store.plan import Unit
from relay.store.rows import GapRow, QuestionRow
from tests.relay.accounts.office import Office
from tests.relay.house import House
from tests.relay.inline import Inline
from tests.relay.store.bed import NOON

QUESTION = "бабушка умерла, кто вернёт деньги за похороны"


class Desk:
    """A monitor to which no dialogue is in memory any more; what it keeps stands in an office of its own."""

    def __init__(self, house: House, office: Office, dialogue: str) -> None:
        self.office, self.dialogue = office, dialogue
        self._house = house
        self._directory = Directory()
        self._librarian = Librarian(
            self._directory,
            reader=office.reader,
            write=office.write,
            now=house.now,
            tasks=house.tasks,
            log=Log(io.StringIO(), now=house.now, clock=time.monotonic, level="info"),
            metrics=Metrics(),
        )
        self._monitor = Monitor(
            reader=office.reader,
            archive=Archive(house.reader, Memory()),
            librarian=self._librarian,
            guarding=Guarding(Inline()),
            write=office.write,
            now=house.now,
        )

    async def tell(self, text: str, *, who: str = "anna", role: Role = Role.SPECIALIST) -> None:
        """Both a gap and a pick."""
        me = Me(id=who, login=who, name=who, role=role, rights=tuple(rights_of(role)))
        await self._directory.load(self.office.reader)
        gap = Gap(key=self._house.key(), kind=GapKind.NOTHING_FITTED, text=text, dialogue=self.dialogue)
        pick = Pick(key=self._house.key(), answer="burial_benefit", text=text, dialogue=self.dialogue)
        assert await self._monitor.missed(me, gap) == await self._monitor.picked(me, pick) == Done()

    async def kept(self) -> list[tuple[str, str, int]]:
        gaps, questions = await self.office.reader.all(GapRow), await self.office.reader.all(QuestionRow)
        return [(one.text, one.stream, one.seq) for one in gaps] + [
            (one.text, one.stream, one.seq) for one in questions
        ]


@pytest.fixture
async def desk(house: House, tmp_path: Path) -> AsyncIterator[Desk]:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text=QUESTION)
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    office = Office(f"sqlite:///{tmp_path}/office.db")
    office.bed.write(Unit(rows=rows(NOON)))
    yield Desk(house, office, citizen.dialogue)
    office.close()


async def test_what_is_told_of_a_dialogue_that_left_the_memory_is_linked_to_its_words(desk: Desk) -> None:
    await desk.tell(QUESTION)
    (gap, question) = await desk.kept()
    assert gap == question
    assert gap[:2] == (QUESTION, desk.dialogue)
    assert gap[2] > 0


async def test_nothing_is_kept_of_words_that_no_message_says(desk: Desk) -> None:
    await desk.tell("кто вернёт деньги")
    await desk.tell("Здравствуйте, меня зовут Анна Петровна, чем я могу Вам помочь?")
    assert await desk.kept() == []


async def test_nothing_is_kept_of_a_dialogue_that_one_may_not_see_or_that_there_is_not(desk: Desk) -> None:
    await desk.tell(QUESTION, who="boris")
    desk.dialogue = "none"
    await desk.tell(QUESTION, role=Role.MANAGER)
    assert await desk.kept() == []
