"""Runs the store's calls one after another in a thread of its own, so that the window never waits for a disk."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import msgspec
from peewee import PeeweeException

from desktop_app.store.place import prepare
from desktop_app.store.schema import StoreBroken
from desktop_app.store.store import Store

P = ParamSpec("P")
R = TypeVar("R")


class Clerk:
    """The one thread of one store; calls are done in the order in which they were given."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._store: Store | None = None

    async def do(self, call: Callable[Concatenate[Store, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Done, and durable, when this returns."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: self._call(call, *args, **kwargs))

    async def close(self) -> None:
        """Wait for what was given, then close the file and end the thread."""
        if self._store is not None:
            await self.do(Store.close)
        self._thread.shutdown(wait=True)

    def _call(self, call: Callable[Concatenate[Store, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            if self._store is None:
                self._store = Store(prepare(self._folder))
            return call(self._store, *args, **kwargs)
        except (PeeweeException, OSError, msgspec.DecodeError) as failure:
            raise StoreBroken(type(failure).__name__) from failure
