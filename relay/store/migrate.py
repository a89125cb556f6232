"""Brings a database to the newest schema: numbered steps, forward only, each in one transaction of its own (F-42)."""

from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Any, Literal

import msgspec

from relay.store.outcome import Refused

Kind = Literal["sqlite", "postgresql"]

_VERSIONS = "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)"
_BEGIN: dict[Kind, str] = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN"}
_LOCK = "SELECT pg_advisory_xact_lock(6700417)"


class Migration(msgspec.Struct, frozen=True):
    """One step: its number, its name and its statements."""

    version: int
    name: str
    statements: tuple[str, ...]


def migrations(kind: Kind) -> tuple[Migration, ...]:
    """The steps for this kind of database in their order, from `migrations/0001_name.<kind>.sql`."""
    folder = resources.files("relay.store.migrations")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(f".{kind}.sql"))
    return tuple(_parsed(name, (folder / name).read_text(encoding="utf-8")) for name in names)


def _parsed(file: str, text: str) -> Migration:
    number, _, name = file.split(".", maxsplit=1)[0].partition("_")
    statements = tuple(part.strip() for part in text.split(";\n") if part.strip())
    return Migration(version=int(number), name=name, statements=statements)


def migrate(database: Any, kind: Kind, *, steps: Sequence[Migration] | None = None) -> None:
    """Carry out what is missing. A process killed midway leaves whole steps only; two processes take turns."""
    wanted = migrations(kind) if steps is None else tuple(steps)
    for step in wanted:
        _in_transaction(database, kind, step)
    _refuse_newer(database, wanted)


def _in_transaction(database: Any, kind: Kind, step: Migration) -> None:
    database.execute_sql(_BEGIN[kind])
    try:
        if kind == "postgresql":
            database.execute_sql(_LOCK)
        database.execute_sql(_VERSIONS)
        if step.version not in _done(database):
            _carry_out(database, step)
        database.execute_sql("COMMIT")
    except Exception:
        database.execute_sql("ROLLBACK")
        raise


def _carry_out(database: Any, step: Migration) -> None:
    for statement in step.statements:
        database.execute_sql(statement)
    quoted = step.name.replace("'", "''")
    database.execute_sql(f"INSERT INTO schema_version (version, name) VALUES ({step.version}, '{quoted}')")


def _done(database: Any) -> set[int]:
    return {version for (version,) in database.execute_sql("SELECT version FROM schema_version").fetchall()}


def _refuse_newer(database: Any, known: Iterable[Migration]) -> None:
    unknown = _done(database) - {step.version for step in known}
    if unknown:
        raise Refused(
            f"Эту базу уже обновила более новая версия программы (схема {max(unknown)}). Установите её.\n"
            f"A newer version of the program has upgraded this database (schema {max(unknown)}). Install that version."
        )
