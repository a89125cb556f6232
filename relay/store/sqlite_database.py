"""Opens SQLite: a lock file, full durability, one writing connection that alone makes checkpoints."""

from pathlib import Path
from typing import Any

import peewee

from relay.store import epoch, witness
from relay.store.lock import ProcessLock, refuse_network
from relay.store.migrate import Kind, migrate
from relay.store.schema import EVENT
from relay.store.session import Session
from relay.store.sqlite_session import SqliteSession

_STATEMENTS = 512
_WRITER = {
    "journal_mode": "wal",
    "synchronous": "full",
    "busy_timeout": 5_000,
    "wal_autocheckpoint": 2_000,
    "journal_size_limit": 64 * 1024 * 1024,
    "cache_size": -32_000,
    "temp_store": "memory",
}
_READER = {"query_only": 1, "wal_autocheckpoint": 0, "busy_timeout": 5_000, "cache_size": -8_000}


class SqliteDatabase:
    """See `Database`. The file may be used by one process at a time."""

    kind: Kind = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        refuse_network(self.path)
        # Citizens' words are for the relay's own account alone; SQLite's other files take over these rights.
        self.path.touch(mode=0o600)
        self._lock = ProcessLock(beside(self.path, "lock"))
        try:
            self.epoch, position = self._prepare()
        except BaseException:
            self._lock.release()
            raise
        self._witness = witness.Witness(beside(self.path, "witness"), epoch=self.epoch, position=position)

    def open_session(self) -> Session:
        database = self._writer()
        database.connect()
        return SqliteSession(database.connection(), witness=self._witness)

    def reader(self) -> Any:
        address = f"{self.path.as_uri()}?mode=ro"
        # Each thread has its own connection; only the closing of all of them comes from another thread.
        return peewee.SqliteDatabase(address, uri=True, check_same_thread=False, pragmas=_READER)

    def close(self) -> None:
        self._witness.close()
        self._lock.release()

    def _writer(self) -> Any:
        return peewee.SqliteDatabase(str(self.path), pragmas=_WRITER, cached_statements=_STATEMENTS)

    def _prepare(self) -> tuple[str, int]:
        """Check that nothing confirmed is missing, before anything is written; then migrate."""
        kept = beside(self.path, "witness")
        database = self._writer()
        database.connect()
        try:
            found, position = state(database)
            witness.compare(kept, epoch=found, position=position)
            migrate(database, self.kind)
            # Without a witness nobody knows what was confirmed: clients must not trust their numbers.
            lost = position > 0 and witness.confirmed(kept) is None
            return (epoch.renew if lost else epoch.ensure)(database), position
        finally:
            database.close()


def beside(path: Path, role: str) -> Path:
    """The file that stands beside a database for a role of its own: `relay.db-lock`."""
    return path.with_name(f"{path.name}-{role}")


def state(database: Any) -> tuple[str | None, int]:
    """Epoch and last position of a database that may still be empty."""
    if not {"event", "relay"} <= set(database.get_tables()):
        return None, 0
    last = database.execute_sql(f'SELECT max(position) FROM "{EVENT.name}"').fetchone()[0]
    return epoch.read(database), last or 0
