"""The composition root: reads the clock, shows the window, then loads the heavy parts and runs the program."""

import argparse
import asyncio
import importlib
import logging
import random
import secrets
import signal
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import qasync
from PySide6.QtWidgets import QApplication

from core.ids import RANDOM_BYTES, uuid7
from core.moment import Moment
from desktop_app import qt_notes
from desktop_app.clocks import Clocks
from desktop_app.look.look import Look
from desktop_app.model.relay_time import Steady
from desktop_app.store import habits
from desktop_app.tasks import Tasks
from desktop_app.window import Window
from desktop_app.wishes import Wishes

if TYPE_CHECKING:
    from desktop_app.program import Program

NAME = "consultant-desk"
LOG = logging.getLogger(NAME)


class Options(argparse.Namespace):
    """What may be said on the command line."""

    relay: str
    data_dir: Path


def options(words: Sequence[str]) -> Options:
    parser = argparse.ArgumentParser(prog=NAME, description="Рабочее место специалиста онлайн-консультанта")
    parser.add_argument("--relay", default="", help="адрес сервера, например https://consultant.example.ru")
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=platformdirs.user_data_path(NAME, appauthor=False),
        help="папка, в которой программа хранит черновики и неотправленное",
    )
    return parser.parse_args(words, namespace=Options())


def clocks() -> Clocks:
    """The real ones."""
    return Clocks(
        steady=lambda: Steady(time.monotonic_ns() // 1_000_000),
        draw=random.random,
        new_key=lambda: uuid7(Moment(time.time_ns() // 1_000_000), secrets.token_bytes(RANDOM_BYTES)),
        zone=datetime.now().astimezone().tzinfo or UTC,
        day=lambda: datetime.now().astimezone().date(),
        documents=platformdirs.user_documents_path(),
    )


async def load_program(window: Window, *, chosen: Options, tasks: Tasks, wishes: Wishes) -> "Program":
    """The one loader: the line, the store and all else that takes long to import, after the window is painted."""
    program = await asyncio.to_thread(importlib.import_module, "desktop_app.program")
    made: Program = program.Program(
        window, root=chosen.data_dir, relay=chosen.relay, clocks=clocks(), tasks=tasks, wishes=wishes
    )
    return made


async def run(window: Window, chosen: Options) -> None:
    """The program from its loading to its end; nothing of it runs on afterwards, also when this is cancelled."""
    tasks = Tasks(lambda name, failure: LOG.error("task %s failed: %s", name, type(failure).__name__))
    wishes = Wishes(window)
    try:
        program = await load_program(window, chosen=chosen, tasks=tasks, wishes=wishes)
        await program.run()
    finally:
        await tasks.stop()


def heed_signals(window: Window) -> None:
    """Ctrl+C and the system's wish to end are a closed window: what was typed is kept, the line is put down.

    Windows tells its wish to the window itself.
    """
    if sys.platform != "win32":
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, window.close)


async def begin(window: Window, chosen: Options) -> None:
    heed_signals(window)
    await run(window, chosen)


def main(words: Sequence[str] | None = None) -> int:
    chosen = options(sys.argv[1:] if words is None else words)
    qt_notes.listen()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setQuitOnLastWindowClosed(False)
    known = habits.load(chosen.data_dir)
    look = Look(known.theme, scale=known.scale)
    look.wear(app)
    window = Window(look)
    window.show_sign_in()
    window.show()
    app.processEvents()
    with qasync.QEventLoop(app) as loop:
        loop.run_until_complete(begin(window, chosen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
