"""The engine: orders wait by dialogue, are decided together, committed in groups, answered after the commit."""

import asyncio
from collections.abc import Callable
from typing import Protocol

import msgspec

from core.dialogue.commands import Command
from core.dialogue.context import Actor, Rules
from core.dialogue.state import Dialogue
from core.moment import Moment
from core.protocol.desk import Recorded
from core.protocol.errors import Error, TransportCode, error
from relay.dialogues.archive import Archive
from relay.dialogues.flight import Answer, BlockedUntil, Flight, Order
from relay.dialogues.live import Live, grow, loaded
from relay.dialogues.memory import Lane, Memory
from relay.store.outcome import AlreadyOpen, Committed, Conflict, Failed, Outcome, Overloaded, Reason
from relay.store.plan import Unit
from relay.store.reader import Reader
from relay.store.writer import Writer
from relay.tasks import Tasks

TRIES = 5
CODES = {Reason.DISK_FULL: TransportCode.STORAGE_FULL}


class Change(msgspec.Struct, frozen=True):
    """What a commit did to one dialogue: it in memory as it is now, its state before, the events in between."""

    live: Live
    before: Dialogue
    recorded: list[Recorded]


class Listener(Protocol):
    """Who is told of committed events: `changed` once a dialogue of a batch, `flushed` once after the whole batch."""

    def changed(self, change: Change) -> None: ...

    def flushed(self) -> None: ...


class Engine:
    """Everything happens on one event loop; only `deliver` is called from the writing thread."""

    def __init__(
        self,
        *,
        reader: Reader,
        tasks: Tasks,
        now: Callable[[], Moment],
        rules: Callable[[], Rules],
        present: Callable[[], frozenset[str]],
        blocked: BlockedUntil,
    ) -> None:
        self._reader = reader
        self._tasks = tasks
        self._now = now
        self._rules = rules
        self._present = present
        self._blocked = blocked
        self._loop = asyncio.get_running_loop()
        self._writer: Writer | None = None
        self.memory = Memory()
        self.archive = Archive(reader, self.memory)
        self._ready: dict[str, Lane] = {}
        self._flying: dict[Unit, tuple[str, Lane]] = {}
        self._scheduled = False
        self.listeners: list[Listener] = []

    async def start(self, writer: Writer) -> None:
        """Load every dialogue that is not closed; from now on orders are taken."""
        self._writer = writer
        for dialogue in await self._reader.unclosed_dialogues():
            self.memory.take_in(loaded(dialogue, await self._reader.events(dialogue)))

    def submit(self, dialogue: str, order: Order) -> None:
        """Take an order; its answer comes through `order.done`. Never blocks, never raises."""
        lane = self.memory.lane(dialogue)
        lane.waiting.append(order)
        self._stir(dialogue, lane)

    def begin(self, dialogue: str, citizen: str, order: Order) -> None:
        """Take an order that opens a dialogue; a citizen who has one is led to it (P-07)."""
        known = self.memory.talking(citizen)
        if known is None:
            self.memory.born(dialogue, citizen)
        self.submit(known or dialogue, order)

    def command(
        self, dialogue: str, command: Command, actor: Actor, *, done: Callable[[Answer], None] | None = None
    ) -> None:
        """An order of the relay itself, which has no key; most of them nobody waits for."""
        self.submit(dialogue, Order(command=command, actor=actor, key="", done=done or unheard))

    @property
    def idle(self) -> bool:
        """Nothing waits and nothing is being written."""
        return not self._flying and not self.memory.waiting

    def deliver(self, results: list[tuple[Unit, Outcome]]) -> None:
        """Called by the writing thread, once a batch."""
        self._loop.call_soon_threadsafe(self._delivered, results)

    def _stir(self, dialogue: str, lane: Lane) -> None:
        if lane.flight is not None or lane.loading:
            return
        if lane.live is None or lane.stale:
            lane.loading = True
            self._tasks.start(f"load {dialogue}", self._load(dialogue, lane))
            return
        self._ready[dialogue] = lane
        if not self._scheduled:
            self._scheduled = True
            self._loop.call_soon(self._take_off)

    async def _load(self, dialogue: str, lane: Lane) -> None:
        """Read what memory lacks; what a commit in doubt turns out to have written is told like any other change."""
        live, known = lane.live or Live(dialogue), lane.live is not None
        before, seq = live.state, live.seq
        try:
            grow(live, await self._reader.events(dialogue, seq))
        except Exception:
            refuse_waiting(lane, error(TransportCode.UNAVAILABLE, retry_after_ms=1000))
            raise
        finally:
            lane.loading = False
        lane.live, lane.stale = live, False
        if live.seq:
            self.memory.take_in(live)
        if known and live.seq > seq:
            self._tell([Change(live=live, before=before, recorded=live.recorded[seq:])])
        if lane.waiting:
            self._stir(dialogue, lane)

    def _take_off(self) -> None:
        self._scheduled = False
        ready, self._ready = self._ready, {}
        now, rules, present = self._now(), self._rules(), self._present()
        for dialogue, lane in ready.items():
            if lane.live is None or lane.stale or lane.flight is not None:
                continue
            flight = Flight(lane.live, moment=now, rules=rules, present=present, blocked=self._blocked)
            for order in lane.waiting:
                flight.decide(order)
            lane.waiting = []
            self._write(dialogue, lane, flight)

    def _write(self, dialogue: str, lane: Lane, flight: Flight) -> None:
        if not flight.grown:
            self._forget_unborn(dialogue, lane, flight)
            answer_all(flight)
            return
        unit = flight.unit(dialogue)
        assert self._writer is not None
        try:
            self._writer.submit(unit)
        except Overloaded:
            refuse_all(flight, error(TransportCode.OVERLOADED, retry_after_ms=1000))
            self._forget_unborn(dialogue, lane, flight)
            return
        lane.flight = flight
        self._flying[unit] = dialogue, lane

    def _delivered(self, results: list[tuple[Unit, Outcome]]) -> None:
        told: list[Flight] = []
        for unit, outcome in results:
            if unit not in self._flying:
                continue
            dialogue, lane = self._flying.pop(unit)
            flight, lane.flight = lane.flight, None
            assert flight is not None
            if isinstance(outcome, Committed):
                flight.land()
                self.memory.take_in(flight.live)
                told.append(flight)
            else:
                self._lost(dialogue, lane, flight, outcome)
            if lane.waiting:
                self._stir(dialogue, lane)
        for flight in told:
            answer_all(flight)
        self._tell(
            [
                Change(live=flight.live, before=flight.before, recorded=[recorded for recorded, _ in flight.grown])
                for flight in told
            ]
        )

    def _tell(self, changes: list[Change]) -> None:
        for change in changes:
            for listener in self.listeners:
                listener.changed(change)
        for listener in self.listeners:
            listener.flushed()

    def _lost(self, dialogue: str, lane: Lane, flight: Flight, outcome: Outcome) -> None:
        """Nobody knows what of the flight counts: read the stream on, and decide anew where that can help.

        Until then memory holds what was told; a dialogue that may have been born keeps its place, so that the same
        key leads to it again.
        """
        lane.stale = True
        if isinstance(outcome, AlreadyOpen):
            self.memory.forget(dialogue, flight.state.citizen)
            self.memory.leads(flight.state.citizen, outcome.dialogue)
            for order, _ in flight.orders:
                self.submit(outcome.dialogue, order)
            return
        again = [order for order, _ in flight.orders if isinstance(outcome, Conflict) and order.tries < TRIES]
        for order in again:
            order.tries += 1
        lane.waiting = again + lane.waiting
        if not again:
            refuse_all(flight, failure(outcome))
        self._stir(dialogue, lane)

    def _forget_unborn(self, dialogue: str, lane: Lane, flight: Flight) -> None:
        if not flight.live.seq and not lane.waiting:
            self.memory.forget(dialogue, flight.orders[0][0].actor.id)


def unheard(answer: Answer) -> None:
    """Nobody waits for this answer."""


def answer_all(flight: Flight) -> None:
    for order, answer in flight.answers():
        order.done(answer)


def refuse_all(flight: Flight, refusal: Error) -> None:
    for order, _ in flight.orders:
        order.done(refusal)


def refuse_waiting(lane: Lane, refusal: Error) -> None:
    waiting, lane.waiting = lane.waiting, []
    for order in waiting:
        order.done(refusal)


def failure(outcome: Outcome) -> Error:
    """What the clients are told when nothing was confirmed; they send again under the same key."""
    reason = outcome.reason if isinstance(outcome, Failed) else Reason.OTHER
    return error(CODES.get(reason, TransportCode.UNAVAILABLE), retry_after_ms=1000)
