"""The writer's connection to PostgreSQL: a batch travels as one pipeline, each table's rows as one JSON list."""

import contextlib
import logging
from collections.abc import Sequence
from typing import Any

import msgspec
import psycopg
from psycopg import errors

from relay.store.outcome import Number, Reason
from relay.store.plan import Plan
from relay.store.rows import DialogueRow
from relay.store.schema import DIALOGUE, ERASED, EVENT, Row, Table
from relay.store.statements import POSTGRES_ERASE, POSTGRES_NUMBERS, postgres_insert
from relay.store.verdict import Verdict

_LATE = (errors.QueryCanceled, errors.LockNotAvailable, errors.DeadlockDetected, errors.SerializationFailure)
_AWAY = (psycopg.OperationalError, psycopg.InterfaceError, errors.ReadOnlySqlTransaction)
# A refused row ends its pipeline early; psycopg warns of that, and the writer reports it as an outcome anyway.
logging.getLogger("psycopg").setLevel(logging.ERROR)
_encode = msgspec.json.Encoder().encode


class PostgresSession:
    """See `Session`."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._connection = connection

    def attempt(self, plan: Plan) -> Verdict:
        verdict = Verdict(claims=self._claim(plan.claims)) if plan.claims else Verdict()
        if not verdict.clean:
            return verdict
        with self._connection.pipeline():
            if not plan.claims:
                self._connection.execute("BEGIN")
            last = self._last(plan.suspects)
            written = self._insert(EVENT, plan.events)
            for table, rows in plan.upserts:
                self._execute(postgres_insert(table, update=True), rows)
            if plan.erasures:
                for table in ERASED:
                    self._execute(POSTGRES_ERASE[table.name], plan.erasures)
            numbers = self._execute(POSTGRES_NUMBERS, plan.unnumbered) if plan.unnumbered else None
        verdict.gaps = _gaps(plan.suspects, last)
        verdict.events = {(row.stream, row.seq) for row in plan.events}.difference(written or ())
        verdict.numbers = [Number(*row) for row in numbers or ()]
        return verdict

    def commit(self) -> None:
        self._connection.execute("COMMIT")

    def rollback(self) -> None:
        self._connection.execute("ROLLBACK")

    def reason(self, error: Exception) -> Reason | None:
        if isinstance(error, errors.DiskFull):
            return Reason.DISK_FULL
        if isinstance(error, _LATE):
            return Reason.TIMEOUT
        return Reason.UNAVAILABLE if isinstance(error, _AWAY) else None

    def conflicts(self, error: Exception) -> bool:
        return isinstance(error, psycopg.IntegrityError)

    def settle(self) -> None:
        """Nothing waits for housekeeping here."""

    def close(self) -> None:
        with contextlib.suppress(psycopg.Error):
            self._connection.close()

    def _execute(self, sql: str, rows: Sequence[Any]) -> psycopg.Cursor[Any]:
        return self._connection.execute(sql.encode(), (_encode(rows).decode(),))

    def _insert(self, table: Table, rows: Sequence[Row]) -> psycopg.Cursor[Any] | None:
        return self._execute(postgres_insert(table, update=False), rows) if rows else None

    def _last(self, suspects: dict[str, int]) -> psycopg.Cursor[Any] | None:
        if not suspects:
            return None
        sql = "SELECT stream, max(seq) FROM event WHERE stream = ANY(%s) GROUP BY stream"
        return self._connection.execute(sql, (list(suspects),))

    def _claim(self, claims: list[DialogueRow]) -> dict[str, str | None]:
        """Open the new dialogues; answers with those that found another one of their citizen."""
        with self._connection.pipeline():
            self._connection.execute("BEGIN")
            held = self._execute(postgres_insert(DIALOGUE, update=False), claims)
        opened = {dialogue for (dialogue,) in held}
        lost = [claim for claim in claims if claim.dialogue not in opened]
        sql = "SELECT citizen, dialogue FROM dialogue WHERE open AND citizen = ANY(%s)"
        found = dict(self._connection.execute(sql, ([claim.citizen for claim in lost],)).fetchall()) if lost else {}
        return {claim.dialogue: found.get(claim.citizen) for claim in lost}


def _gaps(suspects: dict[str, int], cursor: psycopg.Cursor[Any] | None) -> set[str]:
    last: dict[str, int] = dict(cursor.fetchall()) if cursor is not None else {}
    return {stream for stream, seq in suspects.items() if seq > last.get(stream, 0) + 1}
