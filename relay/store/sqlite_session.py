"""The writer's connection to SQLite: few, wide statements, because each one lets go of the interpreter's lock."""

import contextlib
import sqlite3
from collections.abc import Callable, Sequence

import msgspec

from relay.store.outcome import Number, Reason
from relay.store.plan import Plan, Unnumbered
from relay.store.rows import DialogueRow
from relay.store.schema import DIALOGUE, ERASED, EVENT, Row, Table
from relay.store.statements import sqlite_insert
from relay.store.verdict import Verdict
from relay.store.witness import Witness

_VARIABLES = 32_000
_CODES = {
    sqlite3.SQLITE_FULL: Reason.DISK_FULL,
    sqlite3.SQLITE_BUSY: Reason.TIMEOUT,
    sqlite3.SQLITE_LOCKED: Reason.TIMEOUT,
    sqlite3.SQLITE_READONLY: Reason.UNAVAILABLE,
    sqlite3.SQLITE_CANTOPEN: Reason.UNAVAILABLE,
    sqlite3.SQLITE_IOERR: Reason.FATAL,
    sqlite3.SQLITE_CORRUPT: Reason.FATAL,
    sqlite3.SQLITE_NOTADB: Reason.FATAL,
}


class SqliteSession:
    """See `Session`. Statements come in widths of powers of two, filled up with the last row again."""

    def __init__(self, connection: sqlite3.Connection, *, witness: Witness) -> None:
        self._connection = connection
        self._cursor = connection.cursor()
        self._witness = witness
        self._position = 0

    def attempt(self, plan: Plan) -> Verdict:
        self._position = 0
        self._cursor.execute("BEGIN IMMEDIATE")
        verdict = Verdict(gaps=self._gaps(plan.suspects), claims=self._claim(plan.claims))
        if not verdict.clean:
            return verdict
        if self._write(EVENT, plan.events, update=False) < len(plan.events):
            verdict.events = self._find_losers(plan)
            return verdict
        if plan.events:
            self._position = self._cursor.lastrowid or 0
        for table, rows in plan.upserts:
            self._write(table, rows, update=True)
        if plan.erasures:
            self._erase([(gone.stream, gone.seq) for gone in plan.erasures])
        verdict.numbers = self._number(plan.unnumbered)
        return verdict

    def commit(self) -> None:
        self._cursor.execute("COMMIT")
        if self._position:
            self._witness.note(self._position)

    def rollback(self) -> None:
        if self._connection.in_transaction:
            self._cursor.execute("ROLLBACK")

    def reason(self, error: Exception) -> Reason | None:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            return None
        if code == sqlite3.SQLITE_IOERR_SHMSIZE:
            return Reason.DISK_FULL
        return _CODES.get(code & 0xFF)

    def conflicts(self, error: Exception) -> bool:
        return isinstance(error, sqlite3.IntegrityError)

    def settle(self) -> None:
        self._witness.sync()

    def close(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    def _write(self, table: Table, rows: Sequence[Row], *, update: bool) -> int:
        """How many rows were written (those passed over do not count)."""
        most = min(512, 1 << ((_VARIABLES // len(table.columns)).bit_length() - 1))
        written = 0
        for start in range(0, len(rows), most):
            part = list(rows[start : start + most])
            width = 1 << (len(part) - 1).bit_length()
            part += [part[-1]] * (width - len(part))
            values = [value for row in part for value in msgspec.structs.astuple(row)]
            written += self._cursor.execute(sqlite_insert(table, width, update=update), values).rowcount
        return written

    def _find_losers(self, plan: Plan) -> set[tuple[str, int]]:
        """Write the events again one by one to see which stand in whose way."""
        self._cursor.execute("ROLLBACK")
        self._cursor.execute("BEGIN IMMEDIATE")
        self._claim(plan.claims)
        return {(event.stream, event.seq) for event in plan.events if not self._write(EVENT, [event], update=False)}

    def _claim(self, claims: list[DialogueRow]) -> dict[str, str | None]:
        lost: dict[str, str | None] = {}
        for claim in claims:
            if not self._write(DIALOGUE, [claim], update=False):
                found = self._cursor.execute(
                    "SELECT dialogue FROM dialogue WHERE citizen = ? AND open", (claim.citizen,)
                ).fetchone()
                lost[claim.dialogue] = found[0] if found else None
        return lost

    def _gaps(self, suspects: dict[str, int]) -> set[str]:
        gaps: set[str] = set()
        for stream, seq in suspects.items():
            last = self._cursor.execute("SELECT max(seq) FROM event WHERE stream = ?", (stream,)).fetchone()[0]
            if seq > (last or 0) + 1:
                gaps.add(stream)
        return gaps

    def _erase(self, places: list[tuple[str, int]]) -> None:
        for table in ERASED:
            self._cursor.executemany(f'DELETE FROM "{table.name}" WHERE stream = ? AND seq = ?', places)

    def _number(self, asked: list[Unnumbered]) -> list[Number]:
        given: list[Number] = []
        run: Callable[..., sqlite3.Cursor] = self._cursor.execute
        for one in asked:
            key = (one.dialogue, one.request)
            if run("SELECT 1 FROM register_number WHERE dialogue = ? AND request = ?", key).fetchone():
                continue
            run(
                "INSERT INTO register_year (year, last) VALUES (?, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1",
                (one.year,),
            )
            last = run("SELECT last FROM register_year WHERE year = ?", (one.year,)).fetchone()[0]
            run("INSERT INTO register_number VALUES (?, ?, ?, ?)", (*key, one.year, last))
            given.append(Number(one.dialogue, one.request, one.year, last))
        return given
