"""The relay keeps its search supplied: it learns, stores what the model made, and begins again with what is stored."""

import asyncio
import io
import time
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import msgspec
import pytest
import pytest_asyncio

from core.moment import Moment
from relay.directory import Directory
from relay.library.librarian import WAITING, Busy, Librarian, Past
from relay.logs import Log
from relay.metrics import Metrics
from relay.samples import rows
from relay.store.plan import Unit
from relay.store.rows import AnswerRow, Erase, QuestionRow, VectorRow
from relay.tasks import Tasks
from resources.embedding import available
from tests.relay.accounts.office import Office
from tests.relay.store.bed import NOON

QUESTION = "бабушка умерла, кто вернёт деньги за похороны"


def past(text: str) -> Past:
    return Past(text=text, stream="dialogue", seq=2)


class Reading:
    """A librarian over the sample library of an office."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.failures: list[BaseException] = []
        self.tasks = Tasks(lambda _, failure: self.failures.append(failure))
        self.directory = Directory()
        self.librarian = Librarian(
            self.directory,
            reader=office.reader,
            write=office.write,
            now=lambda: NOON,
            tasks=self.tasks,
            log=Log(io.StringIO(), now=lambda: Moment(0), clock=time.monotonic, level="info"),
            metrics=Metrics(),
        )

    async def start(self) -> "Reading":
        await self.directory.load(self.office.reader)
        await self.librarian.load()
        await self.librarian.start()
        return self

    async def stop(self) -> None:
        await self.tasks.stop()
        assert self.failures == []

    async def found(self, text: str, *, public: bool = False) -> list[str]:
        return [hit.id for hit in await self.librarian.search(text, public=public, limit=3)]

    async def vectors(self) -> list[VectorRow]:
        """Those that are stored, once every answer that the model has read has its own."""
        await asyncio.gather(*(task for task in self.tasks._running if task.get_name() == "vectors"))
        return await self.office.reader.all(VectorRow)


@pytest_asyncio.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    made = Office(database_url)
    made.bed.write(Unit(rows=rows(NOON)))
    yield made
    made.close()


@pytest_asyncio.fixture
async def reading(office: Office) -> AsyncIterator[Reading]:
    made = await Reading(office).start()
    yield made
    await made.stop()


async def test_the_staff_finds_approved_answers_and_citizens_public_ones(reading: Reading) -> None:
    assert "social_contract" in await reading.found("что такое социальный контракт")
    assert "social_contract" not in await reading.found("что такое социальный контракт", public=True)
    assert "burial_benefit" in await reading.found("пособие на погребение", public=True)


async def test_a_new_answer_is_found_by_its_words_before_the_model_has_read_it(reading: Reading) -> None:
    (known,) = [one for one in rows(NOON) if isinstance(one, AnswerRow) and one.answer == "burial_benefit"]
    new = msgspec.structs.replace(known, answer="beekeepers", title="Субсидия пчеловодам", text="На каждую семью пчёл.")
    reading.directory.stock.put(new.answer, new, ZoneInfo("UTC"))
    reading.librarian.follow([new.answer])
    assert (await reading.found("субсидия пчеловодам"))[0] == "beekeepers"


async def test_what_the_model_made_is_stored_and_not_made_again(office: Office) -> None:
    first = await Reading(office).start()
    stored = await first.vectors()
    assert len(stored) == (len(first.directory.reference.answers) if available() else 0)
    await first.stop()
    second = await Reading(office).start()
    assert await second.found("погребение")
    assert await second.vectors() == stored
    await second.stop()


async def test_a_learned_question_is_stored_searched_and_known_after_a_restart(
    reading: Reading, office: Office
) -> None:
    await reading.librarian.learn("burial_benefit", past(QUESTION))
    assert [row.text for row in await office.reader.all(QuestionRow)] == [QUESTION]
    assert (await reading.found(QUESTION))[0] == "burial_benefit"
    again = await Reading(office).start()
    (answer,) = [one for one in again.directory.reference.answers if one.id == "burial_benefit"]
    assert answer.questions == (QUESTION,)
    await again.stop()


async def test_the_same_question_is_learned_once_and_at_most_three_are_kept(reading: Reading, office: Office) -> None:
    for question in (QUESTION, QUESTION, "помощь на похороны мужа", "сколько дают на гроб", "возмещение за памятник"):
        await reading.librarian.learn("burial_benefit", past(question))
    kept = [row.text for row in await office.reader.all(QuestionRow)]
    assert len(kept) == len(set(kept)) <= 3


async def test_more_searches_than_can_wait_are_refused(reading: Reading) -> None:
    asked = [reading.librarian.search("погребение", public=False, limit=1) for _ in range(WAITING * 2)]
    results = await asyncio.gather(*asked, return_exceptions=True)
    assert any(isinstance(result, Busy) for result in results)
    assert sum(isinstance(result, tuple) for result in results) >= WAITING // 2


async def test_while_the_process_is_away_a_search_is_refused_at_once(office: Office) -> None:
    with pytest.raises(Busy):
        await Reading(office).found("погребение")


async def test_a_past_question_goes_with_the_words_that_it_was(reading: Reading, office: Office) -> None:
    await reading.librarian.learn("burial_benefit", past(QUESTION))
    office.bed.write(Unit(rows=(Erase("dialogue", 2),)))
    assert await office.reader.all(QuestionRow) == []


async def test_nothing_is_learned_for_an_answer_that_is_not_in_the_library(reading: Reading, office: Office) -> None:
    await reading.librarian.learn("gone", past(QUESTION))
    assert await office.reader.all(QuestionRow) == []
