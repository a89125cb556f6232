"""Readiness: red when something fails, green when it is well again, one line for each change (F-48, F-52)."""

import io
from pathlib import Path

import msgspec
from aiohttp.test_utils import make_mocked_request

from core.moment import Moment
from relay.http.health import Health
from relay.logs import Log
from relay.metrics import Metrics
from relay.store.outcome import Unavailable
from relay.store.schema import Row


class Ward:
    """A relay's health with a database that fails when told to, and a clock that the test moves."""

    def __init__(self, disk: Path | None = None) -> None:
        self.failing = False
        self.guarded = True
        self.clock = 0.0
        self.log = io.StringIO()
        self.metrics = Metrics()
        clock = lambda: self.clock  # noqa: E731 - read anew each time
        self.health = Health(
            guard=lambda: self.guarded,
            write=self.write,
            disk=disk,
            now=lambda: Moment(0),
            clock=clock,
            metrics=self.metrics,
            log=Log(self.log, now=lambda: Moment(0), clock=clock, level="info"),
        )

    async def write(self, _: Row) -> None:
        if self.failing:
            raise Unavailable

    async def ready(self) -> tuple[int, dict[str, str]]:
        answer = await self.health.readyz(make_mocked_request("GET", "/readyz"))
        assert isinstance(answer.body, bytes)
        return answer.status, msgspec.json.decode(answer.body)


async def test_a_relay_is_not_ready_before_it_has_written() -> None:
    ward = Ward()
    assert (await ward.ready())[0] == 503
    await ward.health.probe()
    assert await ward.ready() == (200, {"database": "ok", "disk": "ok", "loop": "ok", "guard": "ok", "serving": "ok"})


async def test_a_relay_whose_guard_is_away_is_not_ready() -> None:
    ward = Ward()
    await ward.health.probe()
    ward.guarded = False
    status, parts = await ward.ready()
    assert (status, parts["guard"]) == (503, "red")


async def test_one_failed_write_is_no_alarm_and_two_are() -> None:
    ward = Ward()
    await ward.health.probe()
    ward.failing = True
    await ward.health.probe()
    assert (await ward.ready())[0] == 200
    await ward.health.probe()
    assert (await ward.ready())[1]["database"] == "red"
    ward.failing = False
    await ward.health.probe()
    assert (await ward.ready())[0] == 200


async def test_each_change_is_told_once() -> None:
    ward = Ward()
    ward.failing = True
    for failing in (False, True, True, True, True, False, False):
        ward.failing = failing
        await ward.health.probe()
    assert [line.split('"event": "')[1].split('"')[0] for line in ward.log.getvalue().splitlines()] == [
        "ready",
        "not_ready",
        "ready",
    ]


async def test_a_relay_that_is_about_to_stop_is_not_ready() -> None:
    ward = Ward()
    await ward.health.probe()
    ward.health.draining = True
    status, parts = await ward.ready()
    assert (status, parts["serving"]) == (503, "red")


async def test_a_disk_with_room_is_fine(tmp_path: Path) -> None:
    ward = Ward(tmp_path)
    await ward.health.probe()
    assert (await ward.ready())[1]["disk"] in {"ok", "red"}


async def test_a_late_loop_makes_unready_until_it_is_in_time_again() -> None:
    ward = Ward()
    await ward.health.probe()
    ward.health.woke(late_s=5.0)
    ward.health.woke(late_s=0.0)
    assert (await ward.ready())[1]["loop"] == "red"
    ward.clock = 20.0
    assert (await ward.ready())[1]["loop"] == "ok"
