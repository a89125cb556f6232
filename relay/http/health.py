"""`/healthz`: the process answers. `/readyz`: it can also serve: database, disk, loop, guard, no shutdown (F-48)."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path

from aiohttp import web

from core.moment import Moment
from relay.http.answers import json_answer
from relay.logs import Log
from relay.metrics import Metrics
from relay.store.rows import ProbeRow
from relay.store.schema import Row

PROBE_EVERY_S = 2.0
PROBE_WITHIN_S = 2.5
TICK_S = 0.25
LAG_LIMIT_S = 1.0
LAG_KEPT_S = 3.0
RED_AFTER = 2
DISK_ALARM = 0.15
DISK_RED = 0.02
NODE = "relay"


class Health:
    """Two loops measure; the answers only tell what was measured. Red after two bad probes, green after a good one."""

    def __init__(
        self,
        *,
        write: Callable[[Row], Awaitable[None]],
        disk: Path | None,
        guard: Callable[[], bool],
        now: Callable[[], Moment],
        clock: Callable[[], float],
        metrics: Metrics,
        log: Log,
    ) -> None:
        self._write = write
        self._disk = disk
        self._guard = guard
        self._now = now
        self._clock = clock
        self._metrics = metrics
        self._log = log
        self._database_failures = RED_AFTER
        self._free = 1.0
        self._late: tuple[float, float] = (0.0, 0.0)
        self.draining = False

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/healthz", self.healthz), web.get("/readyz", self.readyz)]

    async def healthz(self, _: web.Request) -> web.Response:
        return json_answer({"status": "ok"})

    async def readyz(self, _: web.Request) -> web.Response:
        """Which parts are ready; 503 when one is not."""
        parts = self.parts()
        status = HTTPStatus.OK if all(parts.values()) else HTTPStatus.SERVICE_UNAVAILABLE
        return json_answer({name: "ok" if fine else "red" for name, fine in parts.items()}, status=status)

    def parts(self) -> dict[str, bool]:
        lag, measured = self._late
        return {
            "database": self._database_failures < RED_AFTER,
            "disk": self._free > DISK_RED,
            "loop": lag < LAG_LIMIT_S or self._clock() - measured > LAG_KEPT_S,
            "guard": self._guard(),
            "serving": not self.draining,
        }

    async def watch(self) -> None:
        """Write a row and look at the disk, again and again; runs until cancelled."""
        while True:
            await self.probe()
            await asyncio.sleep(PROBE_EVERY_S)

    async def probe(self) -> None:
        """One write to the database, one look at the disk."""
        before = self.parts()
        try:
            async with asyncio.timeout(PROBE_WITHIN_S):
                await self._write(ProbeRow(node=NODE, at=self._now()))
            self._database_failures = 0
        except Exception:  # noqa: BLE001 - whatever stops the write makes the relay unready
            self._database_failures += 1
        await self._look_at_disk()
        self._tell(before, self.parts())

    async def tick(self) -> None:
        """Measure how late the loop wakes; runs until cancelled."""
        while True:
            asked = self._clock()
            await asyncio.sleep(TICK_S)
            self.woke(late_s=max(0.0, self._clock() - asked - TICK_S))

    def woke(self, *, late_s: float) -> None:
        """The loop woke so late; the worst of the last seconds counts."""
        self._metrics.loop_lag.observe(late_s)
        now = self._clock()
        if late_s >= self._late[0] or now - self._late[1] > LAG_KEPT_S:
            self._late = late_s, now

    async def _look_at_disk(self) -> None:
        if self._disk is None:
            return
        usage = await asyncio.get_running_loop().run_in_executor(None, shutil.disk_usage, self._disk)
        free = usage.free / usage.total
        if free < DISK_ALARM <= self._free:
            self._log.warning("disk_low", count=round(free * 100))
        self._free = free

    def _tell(self, before: dict[str, bool], after: dict[str, bool]) -> None:
        """One line for each part that changed (F-52)."""
        for name, fine in after.items():
            if before[name] != fine:
                say = self._log.info if fine else self._log.warning
                say("ready" if fine else "not_ready", name=name)
