"""A specialist's shift without a window: the real line, the real store, the real relay."""

import asyncio
import secrets
import time
from datetime import UTC, date
from pathlib import Path

from core.ids import RANDOM_BYTES, uuid7
from core.moment import Moment
from desktop_app.clocks import Clocks
from desktop_app.model.relay_time import Steady
from desktop_app.net.http import open_http
from desktop_app.net.session import Session
from desktop_app.shift.changes import Changes
from desktop_app.shift.shift import Shift
from desktop_app.store.clerk import Clerk
from desktop_app.store.store import Store
from desktop_app.tasks import Tasks
from tests.desktop_app.house import PASSWORD, House

CLOCKS = Clocks(
    steady=lambda: Steady(time.monotonic_ns() // 1_000_000),
    draw=lambda: 0.0,
    new_key=lambda: uuid7(Moment(time.time_ns() // 1_000_000), secrets.token_bytes(RANDOM_BYTES)),
    zone=UTC,
    day=lambda: date(2026, 11, 24),
    documents=Path(),
)


class Person:
    """Signs in and works; `vanish` is a kill of the program, as far as memory and tasks go."""

    def __init__(self, login: str, *, folder: Path) -> None:
        self.login, self._folder = login, folder
        self.failures: list[str] = []
        self.http = open_http()
        self.shift: Shift
        self._clerk: Clerk
        self._tasks: Tasks

    async def begin(self, house: House) -> Shift:
        await self.begin_at(house, relay=house.url)
        return self.shift

    async def begin_at(self, house: House, *, relay: str) -> None:
        """Sign in straight, work over another address."""
        signed = await Session(self.http, relay=house.url).sign_in(self.login, password=PASSWORD)
        await self.begin_with(signed.token, relay=relay)

    async def begin_with(self, token: str, *, relay: str) -> None:
        self._clerk = Clerk(self._folder)
        self._tasks = Tasks(lambda name, failure: self.failures.append(f"{name}: {failure!r}"))
        self.shift = Shift(
            await self._clerk.do(Store.load),
            http=self.http,
            relay=relay,
            clerk=self._clerk,
            tasks=self._tasks,
            changes=Changes(asyncio.get_running_loop().call_soon),
            clocks=CLOCKS,
        )
        self.shift.start(token)

    async def vanish(self) -> None:
        await self._tasks.stop()
        await self._clerk.close()

    async def end(self) -> None:
        await self._tasks.finish("store ", "keep ")
        await self.vanish()
        await self.http.close()
        assert self.failures == []
