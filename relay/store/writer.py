"""One thread writes for the whole process: everything that waits becomes one durable commit (group commit)."""

import queue
import threading
from collections.abc import Callable, Sequence

from core.register import RegisterRow
from relay.store.commit import Committer
from relay.store.database import Database
from relay.store.faults import CrashPoints
from relay.store.outcome import Failed, Outcome, Overloaded, Reason
from relay.store.plan import Unit

Deliver = Callable[[list[tuple[Unit, Outcome]]], None]

_IDLE_S = 1.0


class _Mark:
    """Stands in the queue: everything before it has been delivered. `last` ends the thread."""

    def __init__(self, *, last: bool) -> None:
        self.last = last
        self.reached = threading.Event()


class Writer:
    """`submit` never blocks and may be called from any thread. `deliver` is called by the writing thread, once a
    batch, with the units in the order in which they were submitted. After a fatal error of the disk nothing is
    confirmed any more: `on_fatal` is called once, and every waiting and later unit fails.
    """

    def __init__(
        self,
        database: Database,
        *,
        deliver: Deliver,
        on_fatal: Callable[[str], None],
        year_of: Callable[[RegisterRow], int],
        limit: int = 20_000,
        batch: int = 512,
        crash_points: CrashPoints | None = None,
    ) -> None:
        self._deliver = deliver
        self._on_fatal = on_fatal
        self._limit = limit
        self._batch = batch
        self._waiting: queue.SimpleQueue[Unit | _Mark] = queue.SimpleQueue()
        self._committer = Committer(database.open_session, year_of=year_of, crash_points=crash_points or CrashPoints())
        self._dead = False
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """How many units wait for their commit."""
        return self._waiting.qsize()

    def submit(self, unit: Unit) -> None:
        """Hand over a unit; its outcome comes by `deliver`. Raises `Overloaded` when too many wait."""
        if self._waiting.qsize() >= self._limit:
            raise Overloaded
        self._waiting.put(unit)

    def drain(self, timeout_s: float) -> bool:
        """Wait until everything submitted so far has been delivered; blocks, so not for the event loop."""
        return self._pass(_Mark(last=False), timeout_s)

    def stop(self, timeout_s: float) -> bool:
        """Deliver what waits, end the thread and close the connection; True if that was done in time."""
        done = self._pass(_Mark(last=True), timeout_s)
        if done:
            self._thread.join()
        return done

    def _pass(self, mark: _Mark, timeout_s: float) -> bool:
        if not self._thread.is_alive():
            return True
        self._waiting.put(mark)
        return mark.reached.wait(timeout_s)

    def _run(self) -> None:
        last = False
        while not last:
            units, mark = self._take()
            if units:
                self._handle(units)
            if mark is not None:
                last = mark.last
                if last:
                    self._committer.close()
                mark.reached.set()

    def _take(self) -> tuple[list[Unit], _Mark | None]:
        """Everything that waits, up to a batch or a mark; blocks for the first one."""
        units: list[Unit] = []
        item = self._first()
        while True:
            if isinstance(item, _Mark):
                return units, item
            units.append(item)
            if len(units) >= self._batch:
                return units, None
            try:
                item = self._waiting.get_nowait()
            except queue.Empty:
                return units, None

    def _first(self) -> Unit | _Mark:
        try:
            return self._waiting.get(timeout=_IDLE_S)
        except queue.Empty:
            self._committer.settle()
            return self._waiting.get()

    def _handle(self, units: list[Unit]) -> None:
        outcomes: Sequence[Outcome] = [Failed(Reason.FATAL)] * len(units)
        if not self._dead:
            outcomes = self._committer.write(units)
        if any(isinstance(outcome, Failed) and outcome.reason is Reason.FATAL for outcome in outcomes):
            self._die("The disk failed under the journal: nothing more is confirmed.")
        try:
            self._deliver(list(zip(units, outcomes, strict=True)))
        except Exception as error:  # noqa: BLE001 - whatever it was, nobody learns outcomes any more
            self._die(f"Outcomes cannot be delivered: {type(error).__name__}.")

    def _die(self, cause: str) -> None:
        if not self._dead:
            self._dead = True
            self._on_fatal(cause)
