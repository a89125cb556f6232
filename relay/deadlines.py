"""The deadline loop: sleeps until the earliest moment of any dialogue, then lets the dialogue journal what fell due."""

import asyncio
import heapq
from collections.abc import Callable

from core.dialogue.commands import Tick
from core.dialogue.context import RELAY
from core.dialogue.timing import next_due
from core.moment import SECOND_MS, Moment
from core.settings import Settings
from relay.dialogues.engine import Change, Engine
from relay.dialogues.live import Live
from relay.store.reader import Reader

SWEEP_S = 5.0
SWEEP_LIMIT = 1_000


class Deadlines:
    """The truth is the column `next_due`; the heap in memory only makes the loop wake in time.

    Every few seconds the column itself is asked, so that nothing is forgotten that another process left behind. Marks
    are journaled exactly once whoever asks: the dialogue's own state and the stream's next number decide.
    """

    def __init__(
        self, *, engine: Engine, reader: Reader, settings: Callable[[], Settings], now: Callable[[], Moment]
    ) -> None:
        self._engine = engine
        self._reader = reader
        self._settings = settings
        self._now = now
        self._heap: list[tuple[Moment, str]] = []
        self._next: dict[str, Moment] = {}
        self._wake = asyncio.Event()

    def start(self) -> None:
        """Take in what was loaded at the start."""
        for live in self._engine.memory.lives():
            self._note(live)

    def changed(self, change: Change) -> None:
        self._note(change.live)

    def flushed(self) -> None:
        """Nothing to do at the end of a batch."""

    async def run(self) -> None:
        """The loop; runs until cancelled."""
        swept = 0.0
        loop = asyncio.get_running_loop()
        while True:
            now = self._now()
            self.fire()
            if loop.time() - swept >= SWEEP_S:
                swept = loop.time()
                for dialogue in await self._reader.due(now, SWEEP_LIMIT):
                    self._engine.command(dialogue, Tick(), RELAY)
            await self._sleep(now)

    async def _sleep(self, now: Moment) -> None:
        self._wake.clear()
        ahead = (self._heap[0][0] - now) / SECOND_MS if self._heap else SWEEP_S
        try:
            async with asyncio.timeout(min(max(ahead, 0.01), SWEEP_S)):
                await self._wake.wait()
        except TimeoutError:
            return

    def fire(self) -> None:
        """Let every dialogue whose moment has come journal what fell due."""
        now = self._now()
        while self._heap and self._heap[0][0] <= now:
            moment, dialogue = heapq.heappop(self._heap)
            if self._next.get(dialogue) == moment:
                del self._next[dialogue]
                self._engine.command(dialogue, Tick(), RELAY)

    def _note(self, live: Live) -> None:
        due = next_due(live.state, self._settings())
        if due is None:
            self._next.pop(live.id, None)
        elif self._next.get(live.id) != due:
            self._next[live.id] = due
            heapq.heappush(self._heap, (due, live.id))
            if self._heap[0][1] == live.id:
                self._wake.set()
