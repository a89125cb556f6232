"""Writes batches of units so that each is committed whole or not at all, and a loser never harms its batch."""

from collections.abc import Callable, Sequence
from typing import Any

from core.register import RegisterRow
from relay.store.faults import CrashPoints
from relay.store.outcome import Committed, Conflict, Failed, Outcome, Reason
from relay.store.plan import Plan, Unit, compose
from relay.store.session import Session
from relay.store.verdict import Entry, Verdict, alive, cut, mark_doubles, mark_followers, mark_losers

_REMEMBERED = 20_000


class Committer:
    """Owns the writing connection, opened when first needed and again after it broke. One thread only."""

    def __init__(
        self,
        open_session: Callable[[], Session],
        *,
        year_of: Callable[[RegisterRow], int],
        crash_points: CrashPoints,
    ) -> None:
        self._open_session = open_session
        self._session: Session | None = None
        self._year_of = year_of
        self._crash_points = crash_points
        self._suspects: dict[str, None] = {}
        self._numbered: dict[tuple[str, int], None] = {}

    def write(self, units: Sequence[Unit]) -> list[Outcome]:
        """The outcome of each unit, in their order. Never raises for what a database does."""
        entries = [Entry(unit) for unit in units]
        self._write(entries)
        return [entry.outcome or Failed(Reason.OTHER) for entry in entries]

    def settle(self) -> None:
        """Housekeeping while nothing waits."""
        if self._session is not None:
            self._session.settle()

    def close(self) -> None:
        if self._session is not None:
            self._session.close()
        self._session = None

    def _write(self, entries: list[Entry]) -> None:
        if place := cut(entries):
            self._write(entries[:place])
            self._write(entries[place:])
            return
        mark_doubles(entries)
        mark_followers(entries)
        while racing := alive(entries):
            plan = compose([entry.unit for entry in racing], suspects=self._suspects, year_of=self._open_year)
            try:
                verdict = self._attempt(plan)
            except Exception as error:  # noqa: BLE001 - the session tells its own errors apart
                self._fail(racing, error)
                break
            if verdict.clean:
                self._succeed(racing, verdict, plan)
                break
            mark_losers(racing, verdict)
            mark_followers(entries)
        for entry in entries:
            self._remember(entry)

    def _attempt(self, plan: Plan) -> Verdict:
        if self._session is None:
            self._session = self._open_session()
        verdict = self._session.attempt(plan)
        if not verdict.clean:
            self._session.rollback()
            return verdict
        self._crash_points.reach("before_commit")
        self._session.commit()
        self._crash_points.reach("after_commit")
        return verdict

    def _succeed(self, entries: list[Entry], verdict: Verdict, plan: Plan) -> None:
        numbers = {(number.dialogue, number.request): number for number in verdict.numbers}
        for one in plan.unnumbered:
            self._numbered[one.dialogue, one.request] = None
        _trim(self._numbered)
        for entry in entries:
            entry.outcome = Committed()
            if numbers:
                rows = [row for row in entry.unit.rows if isinstance(row, RegisterRow)]
                keys = [(row.dialogue, row.request) for row in rows]
                entry.outcome = Committed(tuple(numbers[key] for key in keys if key in numbers))

    def _fail(self, entries: list[Entry], error: Exception) -> None:
        """The whole batch for the database's reason; otherwise halve it until the faulty unit stands alone."""
        session = self._session
        reason = session.reason(error) if session is not None else Reason.UNAVAILABLE
        self._recover(reason)
        if reason is None and len(entries) > 1:
            middle = len(entries) // 2
            self._write(entries[:middle])
            self._write(entries[middle:])
            return
        lost: Outcome = Failed(reason or Reason.OTHER)
        if session is not None and session.conflicts(error):
            lost = Conflict()
        for entry in entries:
            entry.outcome = lost

    def _recover(self, reason: Reason | None) -> None:
        """Keep a connection only after an error that leaves it whole."""
        if self._session is None:
            return
        try:
            if reason in {Reason.UNAVAILABLE, Reason.FATAL}:
                self.close()
            else:
                self._session.rollback()
        except Exception:  # noqa: BLE001 - a connection that cannot roll back is replaced, whatever its reason
            self.close()

    def _remember(self, entry: Entry) -> None:
        """A stream whose unit was not written may get a gap from units that were decided on it: check the next."""
        for stream in entry.streams:
            if isinstance(entry.outcome, Committed):
                self._suspects.pop(stream, None)
            else:
                self._suspects[stream] = None
        _trim(self._suspects)

    def _open_year(self, row: RegisterRow) -> int | None:
        return None if (row.dialogue, row.request) in self._numbered else self._year_of(row)


def _trim(memory: dict[Any, None]) -> None:
    """Forget the oldest half of a memory that has grown too large."""
    if len(memory) > _REMEMBERED:
        for key in list(memory)[: _REMEMBERED // 2]:
            del memory[key]
