"""What the relay knows of a database, and the one way to open either kind."""

from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from relay.store.migrate import Kind
from relay.store.outcome import Refused
from relay.store.postgres_database import PostgresDatabase
from relay.store.session import Session
from relay.store.sqlite_database import SqliteDatabase


class Database(Protocol):
    """An opened, migrated database. `epoch` changes with every restore: clients then synchronise afresh."""

    kind: Kind
    epoch: str

    def open_session(self) -> Session:
        """The writing connection; one at a time."""

    def reader(self) -> Any:
        """A peewee database that only reads, with a connection for each thread that uses it."""

    def close(self) -> None:
        """After the writer and the readers have been closed."""


def sqlite_path(url: str) -> Path | None:
    """The file of `sqlite:///relative.db` or `sqlite:////absolute.db`; None for another kind."""
    parts = urlsplit(url)
    if parts.scheme != "sqlite":
        return None
    name = parts.path.removeprefix("/")
    if parts.netloc or not name or name == ":memory:":
        raise Refused(
            "Адрес базы SQLite пишется так: sqlite:///файл или sqlite:////полный/путь; база в памяти не годится.\n"
            "A SQLite address reads sqlite:///file or sqlite:////full/path; an in-memory database will not do."
        )
    return Path(name)


def open_database(url: str, *, statement_timeout_ms: int = 5_000) -> Database:
    """Open, check and migrate; raises `Refused` with a text for the operator."""
    path = sqlite_path(url)
    if path is not None:
        return SqliteDatabase(path)
    if urlsplit(url).scheme in {"postgresql", "postgres"}:
        return PostgresDatabase(url, statement_timeout_ms=statement_timeout_ms)
    raise Refused(
        "Укажите базу как sqlite:///файл или postgresql://пользователь@сервер/база.\n"
        "Name the database as sqlite:///file or postgresql://user@host/name."
    )
