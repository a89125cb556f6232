"""The relay's side of the guard: texts go to the examining process in batches, what it finds comes back in order."""

import asyncio
import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Protocol

import msgspec

from core.guard.allowed import Allowed
from core.protocol.errors import TransportCode
from relay.beside import Beside
from relay.guard import frames
from relay.guard.frames import Examined
from relay.guard.turns import Turns
from relay.logs import Log
from relay.metrics import Metrics
from relay.tasks import Tasks

Told = Callable[[tuple[Examined, ...] | TransportCode], None]
"""Called once with one `Examined` a text, or with why the texts could not be examined: then they must not be stored."""

WORKER = (sys.executable, "-m", "relay.guard.worker")
PATIENCE_S = 4.0
AWAY_S = 3.0
"""How long orders wait for a process that is away; less than a client waits for its answer."""

OF_ONE = 300
"""Orders of one sender that may wait: more than an honest window or desk ever has."""

LARGEST = 256
CHARACTERS = 16_000
"""Of one frame: the worst texts of this length take the process a third of a second."""

IN_FLIGHT = 2
TRIES = 2


class Examines(Protocol):
    """Whoever examines texts before they are stored."""

    def examine(self, texts: tuple[str, ...], told: Told, sender: str, /) -> None: ...


class Inquiry(msgspec.Struct, eq=False):
    """The texts of one order. `number` keeps the order of asking, `tries`: how often a process died over them."""

    texts: tuple[str, ...]
    told: Told
    sender: str
    number: int
    tries: int = 0

    @property
    def characters(self) -> int:
        return sum(len(text) for text in self.texts)


Batch = list[Inquiry]


class Examiner:
    """One for the process. Never blocks the loop: the dictionary and its interpreter lock are in another process.

    What one sender asks is answered in the order in which it came, also what has no words; senders take turns, so
    that nobody who writes much delays another (P-09).
    """

    def __init__(
        self,
        *,
        tasks: Tasks,
        log: Log,
        metrics: Metrics,
        command: tuple[str, ...] = WORKER,
        patience_s: float = PATIENCE_S,
        away_s: float = AWAY_S,
        of_one: int = OF_ONE,
    ) -> None:
        self._log = log
        self._metrics = metrics
        self._away_s = away_s
        self._allowed = Allowed()
        self._number = 0
        self._turns: Turns[Inquiry] = Turns(of_one=of_one)
        self._again: deque[Inquiry] = deque()
        self._flying: list[Batch] = []
        self._scheduled = False
        self._away: asyncio.TimerHandle | None = None
        self.process = Beside(
            "guard",
            command,
            tasks=tasks,
            log=log,
            metrics=metrics,
            greeting=lambda: (frames.allow(self._allowed),),
            begun=self._send,
            patience_s=patience_s,
        )

    def allow(self, allowed: Allowed) -> None:
        """The centre's own telephones, addresses and names are these now."""
        if allowed != self._allowed:
            self._allowed = allowed
            if self.process.ready:
                self.process.tell(frames.allow(allowed))

    @property
    def idle(self) -> bool:
        return not self.waiting

    @property
    def waiting(self) -> int:
        return len(self._turns) + len(self._again) + sum(len(batch) for batch in self._flying)

    def examine(self, texts: tuple[str, ...], told: Told, sender: str, /) -> None:
        """Examine the texts of one order; an order without words only waits for its sender's other ones."""
        if not texts and not self._busy(sender):
            told(())
            return
        self._number += 1
        inquiry = Inquiry(texts, told, sender, self._number)
        if not self._turns.put(inquiry):
            told(TransportCode.OVERLOADED)
            return
        self._stir()

    def _busy(self, sender: str) -> bool:
        under_way = (one for batch in (*self._flying, self._again) for one in batch)
        return self._turns.has(sender) or any(one.sender == sender for one in under_way)

    def _stir(self) -> None:
        """At the end of the loop's turn, so that what came together goes together."""
        if not self._scheduled:
            self._scheduled = True
            asyncio.get_running_loop().call_soon(self._send)

    def _send(self) -> None:
        self._scheduled = False
        self._await_process()
        while self.process.ready and (batch := self._batch()):
            self._flying.append(batch)
            texts = tuple(text for one in batch for text in one.texts)
            self.process.ask(frames.ask(texts), partial(self._heard, batch))

    def _await_process(self) -> None:
        """Nobody waits long for a process that is away."""
        if self.process.ready:
            if self._away is not None:
                self._away.cancel()
            self._away = None
        elif self._away is None and self.waiting:
            self._away = asyncio.get_running_loop().call_later(self._away_s, self._give_up)

    def _give_up(self) -> None:
        self._away = None
        if self.process.ready:
            return
        waiting = [*self._again, *self._turns.drain()]
        self._again.clear()
        for one in waiting:
            self._tell(one, TransportCode.UNAVAILABLE)

    def _batch(self) -> Batch:
        """What goes in one frame; a text over which a process died goes alone, so that it harms no other."""
        if self._again:
            return [] if self._flying else [self._again.popleft()]
        if len(self._flying) >= IN_FLIGHT or any(batch[0].tries for batch in self._flying):
            return []
        batch: Batch = []
        characters = 0
        while len(batch) < LARGEST and characters < CHARACTERS and (one := self._turns.take()) is not None:
            batch.append(one)
            characters += one.characters
        return batch

    def _heard(self, batch: Batch, body: bytes | None) -> None:
        self._flying.remove(batch)
        if body is None:
            self._lost(batch)
        else:
            found, place = frames.found(body), 0
            for one in batch:
                end = place + len(one.texts)
                self._tell(one, found[place:end])
                place = end
        self._send()

    def _lost(self, batch: Batch) -> None:
        """The process died: its texts go first, alone and in their order; what two died of is not examined again."""
        for one in batch:
            one.tries += 1
        again = [one for one in batch if one.tries < TRIES]
        self._again = deque(sorted((*self._again, *again), key=lambda one: one.number))
        for one in batch:
            if one.tries >= TRIES:
                self._tell(one, TransportCode.INTERNAL)

    def _tell(self, inquiry: Inquiry, found: tuple[Examined, ...] | TransportCode) -> None:
        """What fails in one order's way must not keep the others of its batch from their answers."""
        try:
            inquiry.told(found)
        except Exception as failure:  # noqa: BLE001 - whatever it is, the next ones are answered
            self._metrics.failures.labels("guard").inc()
            self._log.failure("order_failed", failure)
