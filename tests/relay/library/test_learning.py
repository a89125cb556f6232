"""What specialists pick teaches the search: the question is remembered with the answer, never with personal data."""

import asyncio
import io
import time
from collections.abc import AsyncIterator

import pytest_asyncio

from core.moment import Moment
from relay.directory import Directory
from relay.library.learning import Learning
from relay.library.librarian import Librarian
from relay.logs import Log
from relay.metrics import Metrics
from relay.samples import rows
from relay.store.plan import Unit
from relay.store.rows import QuestionRow
from relay.store.schema import Row
from tests.relay.house import House
from tests.relay.inline import Inline

PICKED = {"kind": "consultation", "library_answer": "burial_benefit", "library_version": 1}


class School:
    """A house whose engine is listened to; `questions` are those that were learned."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.directory = Directory()
        self.librarian = Librarian(
            self.directory,
            reader=house.reader,
            write=self.write,
            now=house.now,
            tasks=house.tasks,
            log=Log(io.StringIO(), now=lambda: Moment(0), clock=time.monotonic, level="info"),
            metrics=Metrics(),
        )
        house.engine.listeners.append(Learning(self.librarian, examiner=Inline(), tasks=house.tasks))

    async def write(self, row: Row) -> None:
        self.house.writer.submit(Unit(rows=(row,)))
        await asyncio.to_thread(self.house.writer.drain, 10)

    async def asked(self, text: str, *, choice: str | None = None) -> None:
        """A citizen asks, Anna answers with the same answer of the library."""
        anna, citizen = await self.house.desk("anna"), await self.house.citizen()
        await citizen.act("open", text=text, choice=choice)
        anna.dialogue = citizen.dialogue
        await anna.act("take")
        answer = await anna.act("answer", request=1, text="Подайте заявление.", answer=PICKED)
        assert answer["type"] == "acted", answer

    async def questions(self) -> list[str]:
        learning = [task for task in self.house.tasks._running if task.get_name() == "learn"]
        await asyncio.gather(*learning)
        return [row.text for row in await self.house.reader.all(QuestionRow)]


@pytest_asyncio.fixture
async def school(house: House) -> AsyncIterator[School]:
    house.writer.submit(Unit(rows=tuple(rows(house.now()))))
    await asyncio.to_thread(house.writer.drain, 10)
    made = School(house)
    await made.directory.load(house.reader)
    await made.librarian.load()
    yield made


async def test_the_question_that_a_picked_answer_met_is_remembered_with_it(school: School) -> None:
    await school.asked("бабушка умерла, кто вернёт деньги за похороны?")
    assert await school.questions() == ["бабушка умерла, кто вернёт деньги за похороны?"]


async def test_a_question_in_which_something_was_found_is_not_remembered(school: School) -> None:
    await school.asked("Мой СНИЛС 112-233-445 95, кто вернёт деньги за похороны?", choice="masked")
    await school.asked("почему мне не пришло пособие на погребение за октябрь?")
    assert await school.questions() == []
