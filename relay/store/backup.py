"""A consistent copy of a serving SQLite database with its checksum, and the way back under a new epoch."""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import peewee

from relay.store import epoch
from relay.store.database import sqlite_path
from relay.store.lock import ProcessLock
from relay.store.outcome import Refused
from relay.store.sqlite_database import beside, state
from relay.store.witness import Witness

_NOT_SQLITE = (
    "Эта команда копирует только базу SQLite. Для PostgreSQL пользуйтесь pg_dump и pg_restore, см. README.\n"
    "This command copies a SQLite database only. For PostgreSQL use pg_dump and pg_restore, see the README."
)


def backup(url: str, target: Path) -> str:
    """Copy the database to `target` while it may be serving; answers with the SHA-256, also kept beside it."""
    source = _file(url)
    _check_place(target)
    partial = beside(target, "partial")
    partial.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
        closing(sqlite3.connect(partial)) as writing,
    ):
        reading.backup(writing)
        writing.execute("PRAGMA journal_mode = delete")
        _check(writing, partial)
    digest = _forced(partial)
    _sum_file(target).write_text(f"{digest}  {target.name}\n", encoding="utf-8")
    partial.replace(target)
    return digest


def restore(source: Path, url: str, *, replace: bool = False) -> str:
    """Put a copy in the database's place under a new epoch, which it answers with; the replaced files stay beside."""
    target = _file(url)
    _verify(source)
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = ProcessLock(beside(target, "lock"))
    try:
        if target.exists() and not replace:
            raise Refused(
                f"База {target} уже есть. Чтобы заменить её копией, повторите команду с ключом --replace.\n"
                f"The database {target} exists. To put the copy in its place, repeat with --replace."
            )
        return _put(source, target)
    finally:
        lock.release()


def _put(source: Path, target: Path) -> str:
    partial = beside(target, "partial")
    shutil.copyfile(source, partial)
    database = peewee.SqliteDatabase(str(partial))
    with database.connection_context():
        fresh = epoch.renew(database)
        _, position = state(database)
    _forced(partial)
    for role in ("", "-wal", "-shm", "-witness"):
        old = target.with_name(target.name + role)
        if old.exists():
            old.replace(target.with_name(f"{target.name}-replaced{role}"))
    partial.replace(target)
    Witness(beside(target, "witness"), epoch=fresh, position=position).close()
    return fresh


def _file(url: str) -> Path:
    path = sqlite_path(url)
    if path is None:
        raise Refused(_NOT_SQLITE)
    return path


def _verify(source: Path) -> None:
    """Refuse a copy that is not what the backup wrote, before anything live is touched."""
    try:
        wanted = _sum_file(source).read_text(encoding="utf-8").split()[0]
        found = _digest(source)
    except (OSError, IndexError) as error:
        raise Refused(
            f"Копия {source} или её контрольная сумма не читается.\nThe copy {source} or its checksum cannot be read."
        ) from error
    if wanted != found:
        raise Refused(
            f"Копия {source} повреждена: контрольная сумма не совпадает. База не тронута.\n"
            f"The copy {source} is damaged: its checksum differs. The database was not touched."
        )


def _check_place(target: Path) -> None:
    if target.exists():
        raise Refused(
            f"Файл {target} уже есть: копия его не заменит.\nThe file {target} exists: a copy never replaces one."
        )
    if not target.parent.is_dir():
        raise Refused(
            f"Папки {target.parent} нет. Создайте её и повторите команду.\n"
            f"There is no folder {target.parent}. Create it and repeat the command."
        )


def _check(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA quick_check").fetchone()[0]
    if found != "ok":
        raise Refused(f"Копия {path} не прошла проверку: {found}.\nThe copy {path} failed its check: {found}.")


def _sum_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _forced(path: Path) -> str:
    """The file forced to disk, and its SHA-256."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return _digest(path)
