"""The real relay, the centre's site, the system's Chromium and a specialist, for the widget's tests."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from core.calendar import CalendarData, Interval
from relay.operate import write
from relay.rulebook import CALENDAR
from relay.store.database import open_database
from relay.store.plan import Unit
from relay.store.rows import SettingRow
from tests.rig.learned import learned
from tests.rig.process import RelayProcess
from tests.widget.desk import Desk
from tests.widget.site import Site
from tests.widget.window import Window
from tools.play.browser import ARGUMENTS, chromium

Windows = Callable[..., Awaitable[Window]]
SIZE = {"width": 1280, "height": 800}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chrome() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS, "--no-sandbox"])
        yield started
        await started.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def site() -> AsyncIterator[Site]:
    started = Site()
    await started.start()
    yield started
    await started.stop()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample centre, open round the clock, and one specialist."""
    folder = tmp_path_factory.mktemp("sample")
    relay = RelayProcess(f"sqlite:///{folder}/relay.db", folder)
    relay.command("sample", "--always-open")
    relay.add_account("anna", name="Анна")
    learned(folder)
    return folder


@pytest_asyncio.fixture(loop_scope="session")
async def relay(tmp_path: Path, sample: Path, site: Site) -> AsyncIterator[RelayProcess]:
    """A relay of its own for each test."""
    shutil.copytree(sample, tmp_path, dirs_exist_ok=True)
    started = RelayProcess(f"sqlite:///{tmp_path}/relay.db", tmp_path, options=("--allowed-sites", site.url))
    site.relay = started.url
    started.start()
    await started.ready()
    yield started
    started.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def closed(relay: RelayProcess) -> RelayProcess:
    """The same relay outside working hours: it opens in three days."""
    day = (datetime.now(UTC) + timedelta(days=3)).weekday()
    hours = (Interval(time(9), time(17)),)
    week = tuple(hours if one == day else () for one in range(7))
    data = CalendarData(week=week, keeps_holidays=False)
    row = SettingRow(name=CALENDAR, value=msgspec.json.encode(data).decode())
    relay.stop()
    database = open_database(relay.database)
    write(database, Unit(rows=(row,)))
    database.close()
    relay.start()
    await relay.ready()
    return relay


@pytest_asyncio.fixture(loop_scope="session")
async def desk(relay: RelayProcess) -> AsyncIterator[Desk]:
    """A specialist who is present."""
    opened = await Desk(relay.url, await relay.token("anna")).open()
    yield opened
    await opened.close()


@pytest_asyncio.fixture(loop_scope="session")
async def windows(chrome: Browser, site: Site, relay: RelayProcess) -> AsyncIterator[Windows]:
    """Opens windows: of a new citizen, or with `beside` another tab of the same browser."""
    opened: list[Window] = []

    async def window(*, beside: Window | None = None, **options: Any) -> Window:
        if beside is None:
            settings = {"locale": "ru-RU", "timezone_id": "Asia/Yekaterinburg", "viewport": SIZE} | options
            page = await (await chrome.new_context(**settings)).new_page()
        else:
            page = await beside.page.context.new_page()
        page.set_default_timeout(10_000)
        opened.append(Window(page, site.url))
        return opened[-1]

    yield window
    for one in opened:
        await one.page.context.close()
