"""A running relay for the tests that need one."""

import asyncio
import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import qasync
from PySide6.QtWidgets import QApplication

from desktop_app.tongue import Language, speak
from tests.desktop_app.house import House, furnish
from tests.rig.learned import learned

os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
"""No test writes to the keyring of whoever runs it."""


def pytest_asyncio_loop_factories(item: pytest.Item) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Tests of the whole program run on Qt's loop, as the program does; all others on asyncio's own."""
    on_qt = item.path.stem in {"test_program", "test_program_day", "test_program_helping", "test_program_library"}
    return {"qt": qt_loop} if on_qt else {"asyncio": asyncio.new_event_loop}


def qt_loop() -> asyncio.AbstractEventLoop:
    """A loop of its own; the one before is collected here and now: its timers die badly in a thread that collects."""
    gc.collect()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(app)
    return loop


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a relay's database as it is before the first dialogue; to be copied."""
    folder = tmp_path_factory.mktemp("furnished")
    furnish(folder)
    learned(folder)
    return folder


@pytest.fixture
def house(tmp_path: Path, furnished: Path) -> Iterator[House]:
    """A relay of its own, killed at the end."""
    made = House(shutil.copytree(furnished, tmp_path / "relay"))
    made.start()
    yield made
    made.kill()


@pytest.fixture
def english() -> Iterator[None]:
    """English is spoken for one test."""
    speak(Language.ENGLISH)
    yield
    speak(Language.RUSSIAN)


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Rubbish is collected between tests, in the thread of the windows: a widget must not be deleted in another.

    What a test leaves is looked at once and no more: going through all that is loaded took two thirds of the time.
    """
    gc.disable()
    yield
    gc.collect()
    gc.freeze()
