"""The examining process serves in order, and its death loses no inquiry."""

import asyncio
import io
import sys
import time
from collections.abc import AsyncIterator
from functools import partial

import pytest_asyncio

from core.guard.allowed import allow
from core.moment import Moment
from core.protocol.errors import TransportCode
from relay.guard.examiner import OF_ONE, WORKER, Examiner
from relay.guard.frames import Examined
from relay.logs import Log
from relay.metrics import Metrics
from relay.tasks import Tasks

DIES = """
import sys
from relay.guard import frames, worker
whole = worker.examined
def examined(guard, text):
    if text == "die":
        sys.exit(3)
    while text == "sleep":
        pass
    return whole(guard, text)
worker.examined = examined
worker.main()
"""
"""The real process, but for two texts: one kills it, over the other it never answers."""

Found = tuple[Examined, ...] | TransportCode


class Office:
    """An examiner with its tasks; `ask` waits for the answer to one order's texts."""

    def __init__(self, command: tuple[str, ...], *, patience_s: float = 10.0) -> None:
        self.failures: list[BaseException] = []
        self.tasks = Tasks(lambda _, failure: self.failures.append(failure))
        self.log = io.StringIO()
        log = Log(self.log, now=lambda: Moment(0), clock=time.monotonic, level="info")
        self.examiner = Examiner(tasks=self.tasks, log=log, metrics=Metrics(), command=command, patience_s=patience_s)

    async def ask(self, *texts: str, sender: str = "anna") -> Found:
        answer: asyncio.Future[Found] = asyncio.get_running_loop().create_future()
        self.examiner.examine(texts, answer.set_result, sender)
        async with asyncio.timeout(20):
            return await answer


@pytest_asyncio.fixture
async def office() -> AsyncIterator[Office]:
    made = Office((sys.executable, "-c", DIES), patience_s=1.0)
    await made.examiner.process.start()
    yield made
    await made.tasks.stop()
    assert made.failures == []


async def test_the_shipped_process_finds_what_the_guard_finds() -> None:
    made = Office(WORKER)
    await made.examiner.process.start()
    found = await made.ask("Мой СНИЛС 112-233-445 95")
    await made.tasks.stop()
    assert not isinstance(found, TransportCode)
    assert [span.type for span in found[0].spans] == ["SNILS"]


async def test_answers_come_in_the_order_of_the_questions_empty_ones_too(office: Office) -> None:
    order: list[int] = []
    texts = [(), ("Да",), (), ("Мой СНИЛС 112-233-445 95", "Нет"), ()]
    for number, one in enumerate(texts):
        told = partial(order.append, number)
        office.examiner.examine(one, lambda _, told=told: told(), "anna")  # type: ignore[misc]
    await office.ask("Конец")
    assert order == [0, 1, 2, 3, 4]
    assert office.examiner.idle


async def test_without_words_and_without_a_queue_nothing_waits(office: Office) -> None:
    told: list[Found] = []
    office.examiner.examine((), told.append, "anna")
    assert told == [()]


async def test_when_the_process_dies_what_it_had_is_examined_by_the_next(office: Office) -> None:
    asked = [asyncio.ensure_future(office.ask(f"Вопрос {number}")) for number in range(20)]
    await asyncio.sleep(0)
    office.examiner.process.kill()
    found = await asyncio.gather(*asked)
    texts = [one[0].text for one in found if not isinstance(one, TransportCode)]
    assert texts == [f"Вопрос {number}" for number in range(20)]


async def test_after_a_death_everything_is_answered_in_its_order(office: Office) -> None:
    order: list[int] = []
    for number in range(600):
        office.examiner.examine((f"Вопрос {number}" * 20,), lambda _, n=number: order.append(n), "anna")  # type: ignore[misc]
        if number % 150 == 0:
            await asyncio.sleep(0)
    office.examiner.process.kill()
    await office.ask("Конец")
    assert order == sorted(order)


async def test_a_text_that_kills_the_process_is_refused_for_good_and_harms_no_other(office: Office) -> None:
    deadly, other = await asyncio.gather(office.ask("die"), office.ask("Вопрос", sender="boris"))
    assert deadly is TransportCode.INTERNAL
    assert not isinstance(other, TransportCode)


async def test_a_process_that_falls_silent_is_ended(office: Office) -> None:
    assert await office.ask("sleep") is TransportCode.INTERNAL
    assert not isinstance(await office.ask("Вопрос"), TransportCode)
    assert "process_silent" in office.log.getvalue()


async def test_while_a_process_is_away_nobody_waits_long(office: Office) -> None:
    office.examiner.process._command = (sys.executable, "-c", "raise SystemExit(1)")
    office.examiner.process.kill()
    await office.ask("Вопрос")
    assert await office.ask("Вопрос") is TransportCode.UNAVAILABLE


async def test_who_writes_much_delays_nobody_else(office: Office) -> None:
    order: list[str] = []
    for number in range(100):
        office.examiner.examine(("Слово " * 600,), lambda _, n=number: order.append(f"flood {n}"), "flood")  # type: ignore[misc]
    office.examiner.examine(("Вопрос",), lambda _: order.append("anna"), "anna")
    await office.ask("Конец", sender="flood")
    assert order.index("anna") < 20


async def test_an_order_without_words_waits_for_its_sender_alone(office: Office) -> None:
    told: list[str] = []
    office.examiner.examine(("Вопрос",), lambda _: told.append("anna's words"), "anna")
    office.examiner.examine((), lambda _: told.append("anna takes"), "anna")
    office.examiner.examine((), lambda _: told.append("boris takes"), "boris")
    await office.ask("Конец")
    assert told == ["boris takes", "anna's words", "anna takes"]


async def test_what_fails_in_one_orders_way_keeps_no_other_from_its_answer(office: Office) -> None:
    def fails(_: Found) -> None:
        raise RuntimeError

    office.examiner.examine(("Вопрос",), fails, "anna")
    assert not isinstance(await office.ask("Вопрос"), TransportCode)
    assert "order_failed" in office.log.getvalue()


async def test_the_centres_own_are_known_to_every_process(office: Office) -> None:
    office.examiner.allow(allow(telephones=["8 912 345-67-89"]))
    before = await office.ask("Мой номер 8 912 345-67-89")
    await office.ask("die")
    after = await office.ask("Мой номер 8 912 345-67-89")
    assert not isinstance(before, TransportCode)
    assert not isinstance(after, TransportCode)
    assert before[0].spans == after[0].spans == ()


async def test_more_of_one_sender_than_can_wait_is_refused_at_once(office: Office) -> None:
    refused: list[Found] = []
    for _ in range(OF_ONE):
        office.examiner.examine(("Да",), lambda _: None, "flood")
    office.examiner.examine(("Да",), refused.append, "flood")
    assert refused == [TransportCode.OVERLOADED]
    assert not isinstance(await office.ask("Да"), TransportCode)


async def test_no_word_of_anybody_stands_in_the_log(office: Office) -> None:
    await office.ask("die")
    assert "process_lost" in office.log.getvalue()
    assert "die" not in office.log.getvalue()
