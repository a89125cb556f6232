"""A real relay in a process of its own, with everything that others may attack."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import psutil
import pytest

from tests.rig.process import RelayProcess

Start = Callable[..., RelayProcess]


@pytest.fixture(scope="session")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Starts a relay with limits of its own; all are stopped at the end."""
    running: list[RelayProcess] = []

    def begin(**limits: object) -> RelayProcess:
        folder: Path = tmp_path_factory.mktemp("attacked")
        options = ("--limits", msgspec.json.encode(limits).decode())
        relay = RelayProcess(f"sqlite:///{folder}/relay.db", folder, options=options)
        running.append(relay)
        return relay

    yield begin
    assert [relay.stop() for relay in running] == [0] * len(running)


def serving(relay: RelayProcess) -> RelayProcess:
    """The relay, once it answers; it may be waited for where a loop runs already."""
    relay.start()
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, relay.ready()).result()
    return relay


@pytest.fixture(scope="session")
def relay(start: Start) -> RelayProcess:
    """With the limits that it is shipped with, but a reaper that does not keep the tests waiting."""
    relay = start(connect_within_s=1)
    relay.command("sample", "--always-open")
    relay.add_account("anna", name="Анна")
    relay.add_account("olga", name="Ольга", role="manager")
    return serving(relay)


@pytest.fixture(scope="session")
def tight(start: Start) -> RelayProcess:
    """With limits that are reached at once."""
    requests = {"per_s": 1, "burst": 30}
    return serving(start(connect_within_s=0.3, sessions_per_address=10, requests_per_address=requests))


@pytest.fixture
def memory(relay: RelayProcess) -> Callable[[], int]:
    """The relay's memory in bytes."""
    return lambda: int(psutil.Process(relay.pid).memory_info().rss)
