"""A process beside the relay answers in order, and when it dies whoever waits is told and the next one serves."""

import asyncio
import io
import sys
import time
from collections.abc import AsyncIterator

import pytest_asyncio

from core.moment import Moment
from relay.beside import Beside
from relay.framing import framed
from relay.logs import Log
from relay.metrics import Metrics
from relay.tasks import Tasks

ECHO = """
import sys
from relay.framing import HEAD, framed, size
def say(body):
    sys.stdout.buffer.write(framed(body))
    sys.stdout.buffer.flush()
say(b"ready")
while head := sys.stdin.buffer.read(HEAD):
    body = sys.stdin.buffer.read(size(head))
    if body == b"die":
        sys.exit(1)
    if body[:1] != b"!":
        say(body)
"""


class Room:
    """One process with its tasks; `ask` waits for an answer."""

    def __init__(self) -> None:
        self.greeted = 0
        self.tasks = Tasks(lambda *_: None)
        log = Log(io.StringIO(), now=lambda: Moment(0), clock=time.monotonic, level="info")
        command = (sys.executable, "-c", ECHO)
        self.process = Beside("echo", command, tasks=self.tasks, log=log, metrics=Metrics(), greeting=self.greeting)

    def greeting(self) -> tuple[bytes, ...]:
        self.greeted += 1
        return (framed(b"!hello"),)

    async def ask(self, body: bytes) -> bytes | None:
        answer: asyncio.Future[bytes | None] = asyncio.get_running_loop().create_future()
        self.process.ask(framed(body), answer.set_result)
        async with asyncio.timeout(10):
            return await answer


@pytest_asyncio.fixture
async def room() -> AsyncIterator[Room]:
    made = Room()
    await made.process.start()
    yield made
    await made.tasks.stop()


async def test_frames_are_answered_in_their_order(room: Room) -> None:
    asked = [b"one", b"", b"three" * 100_000]
    assert [*await asyncio.gather(*(room.ask(body) for body in asked))] == asked


async def test_whoever_waits_for_a_process_that_died_is_told_and_the_next_one_is_greeted(room: Room) -> None:
    begun = asyncio.Event()
    room.process._begun = begun.set
    assert [*await asyncio.gather(room.ask(b"die"), room.ask(b"lost"))] == [None, None]
    async with asyncio.timeout(10):
        await begun.wait()
    assert await room.ask(b"again") == b"again"
    assert room.greeted == 2
