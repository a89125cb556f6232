"""A few named threads that read, each on a connection of its own that cannot write."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import peewee

from relay.store.database import Database
from relay.store.outcome import Unavailable

T = TypeVar("T")

_AWAY = (peewee.OperationalError, peewee.InterfaceError)


class ReadPool:
    """Every read raises `Unavailable` while the database is away; a connection that broke meanwhile is replaced."""

    def __init__(self, database: Database, *, threads: int = 4) -> None:
        self._database = database.reader()
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="store-reader")
        self._connections: dict[int, Any] = {}

    async def run(self, read: Callable[[Any], T]) -> T:
        """The value of a function of the peewee database, computed in a reading thread."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._attempt, read)

    def close(self) -> None:
        """Finish the running reads and give the connections back."""
        self._pool.shutdown()
        for connection in self._connections.values():
            with contextlib.suppress(Exception):
                connection.close()

    def _attempt(self, read: Callable[[Any], T]) -> T:
        """Read; on a connection that broke since its last use, once more on a new one."""
        fresh = self._database.is_closed()
        try:
            return read(self._connected())
        except _AWAY as error:
            if self._database.is_connection_usable():
                raise Unavailable from error
            self._database.close()
            if fresh:
                raise Unavailable from error
        return self._attempt(read)

    def _connected(self) -> Any:
        if self._database.is_closed():
            self._database.connect()
            self._connections[threading.get_ident()] = self._database.connection()
        return self._database
