"""Loops that run as long as the relay: what fails in one is told, and it begins again."""

import asyncio
from collections.abc import Awaitable, Callable

from relay.logs import Log

AGAIN_S = 1.0


async def keep(name: str, work: Callable[[], Awaitable[None]], *, log: Log, again_s: float = AGAIN_S) -> None:
    """Run a loop for ever: what fails is told and begun again a little later."""
    while True:
        try:
            await work()
        except Exception as failure:  # noqa: BLE001 - the relay must not lose a loop to a database that was away
            log.failure("loop_failed", failure, task=name)
        await asyncio.sleep(again_s)


async def every(seconds: float, work: Callable[[], Awaitable[None]]) -> None:
    """Do something again and again; runs until cancelled."""
    while True:
        await asyncio.sleep(seconds)
        await work()
