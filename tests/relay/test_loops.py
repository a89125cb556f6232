"""Loops that begin again."""

import asyncio
import io

from core.moment import Moment
from relay.logs import Log
from relay.loops import every, keep


async def test_a_loop_that_fails_is_told_and_begins_again() -> None:
    stream, tries, again = io.StringIO(), [0], asyncio.Event()

    async def work() -> None:
        tries[0] += 1
        if tries[0] == 1:
            raise ValueError("слова")
        again.set()
        await asyncio.Event().wait()

    log = Log(stream, now=lambda: Moment(0), clock=lambda: 0.0, level="info")
    loop = asyncio.ensure_future(keep("pulse", work, log=log, again_s=0))
    async with asyncio.timeout(5):
        await again.wait()
    loop.cancel()
    assert '"task": "pulse"' in stream.getvalue()


async def test_something_is_done_again_and_again() -> None:
    beats: list[int] = []
    enough = asyncio.Event()

    async def work() -> None:
        beats.append(1)
        if len(beats) == 3:
            enough.set()

    loop = asyncio.ensure_future(every(0, work))
    async with asyncio.timeout(5):
        await enough.wait()
    loop.cancel()
