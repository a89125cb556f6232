"""Brings what the writer confirmed back to whoever asked for it: the engine, or a single write that is awaited."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from relay.store.outcome import Committed, Failed, Outcome, Overloaded, Reason, StorageFull, Unavailable
from relay.store.plan import Unit
from relay.store.schema import Row

Results = list[tuple[Unit, Outcome]]


class Pen(Protocol):
    """What takes units: the store's writer."""

    def submit(self, unit: Unit) -> None: ...


class Delivery:
    """`rest` takes what is not awaited here; it is called in the writing thread, as `deliver` is."""

    def __init__(self, rest: Callable[[Results], None]) -> None:
        self._rest = rest
        self._loop = asyncio.get_running_loop()
        self._awaited: dict[Unit, asyncio.Future[Outcome]] = {}
        self._writer: Pen | None = None

    def start(self, writer: Pen) -> None:
        self._writer = writer

    async def write(self, *rows: Row) -> None:
        """Write some rows in one unit; returns when they are durable. Raises Unavailable, StorageFull, Overloaded."""
        committed(await self.submit(Unit(rows=rows)))

    async def submit(self, unit: Unit) -> Outcome:
        """What became of a unit. Raises Overloaded."""
        assert self._writer is not None
        future: asyncio.Future[Outcome] = self._loop.create_future()
        self._awaited[unit] = future
        try:
            self._writer.submit(unit)
        except Overloaded:
            del self._awaited[unit]
            raise
        # Whoever waits may give up; the unit stays ours until the writer has answered for it.
        return await future

    def deliver(self, results: Results) -> None:
        """Called by the writing thread, once a batch."""
        if not self._awaited:
            self._rest(results)
            return
        others: Results = []
        for unit, outcome in results:
            future = self._awaited.pop(unit, None)
            if future is None:
                others.append((unit, outcome))
            else:
                self._loop.call_soon_threadsafe(settle, future, outcome)
        if others:
            self._rest(others)


def committed(outcome: Outcome) -> None:
    """Nothing happens after a commit. Raises Unavailable, StorageFull after anything else."""
    if isinstance(outcome, Failed) and outcome.reason is Reason.DISK_FULL:
        raise StorageFull
    if not isinstance(outcome, Committed):
        raise Unavailable


def settle(future: asyncio.Future[Outcome], outcome: Outcome) -> None:
    if not future.done():
        future.set_result(outcome)
