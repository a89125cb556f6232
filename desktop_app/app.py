"""The composition root: reads the clock, shows the window, then loads the heavy parts and runs the program."""

import argparse
import asyncio
import importlib
import logging
import os
import random
import secrets
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import platformdirs
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from core.ids import RANDOM_BYTES, uuid7
from core.moment import Moment
from desktop_app import qt_notes
from desktop_app.clocks import Clocks
from desktop_app.idle import Idle
from desktop_app.look.look import Look
from desktop_app.look.system import worn
from desktop_app.model.habits import Habits
from desktop_app.model.relay_time import Steady
from desktop_app.panes.views import SignInEntry
from desktop_app.store import habits
from desktop_app.sweep import Sweep
from desktop_app.tasks import Tasks
from desktop_app.tongue import Language, speak, spoken, tr
from desktop_app.window import Window
from desktop_app.wishes import Wishes

if TYPE_CHECKING:
    from desktop_app.program import Program

NAME = "consultant-desk"
LOG = logging.getLogger(NAME)
SWITCH_S = 0.001
"""So long another thread may go on after the window's wants to; the interpreter's own 5 ms are a third of a frame."""

UNSEEN = {"QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
"""A check of itself shows no window and touches nothing that a person keeps on this machine."""


class Options(argparse.Namespace):
    """What may be said on the command line."""

    relay: str
    data_dir: Path
    language: Language | None
    self_check: bool
    login: str


def first_options() -> argparse.ArgumentParser:
    """What must be known before the first text is shown."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--language", type=Language, default=None, choices=list(Language))
    parser.add_argument(
        "--data-dir", type=Path, default=platformdirs.user_data_path(NAME, appauthor=False), metavar="DIR"
    )
    return parser


def options(words: Sequence[str]) -> Options:
    """All of the command line; its help is in the language chosen."""
    about = tr("Рабочее место специалиста онлайн-консультанта. Черновики и неотправленное хранятся в папке --data-dir.")
    parser = argparse.ArgumentParser(prog=NAME, description=about, parents=[first_options()])
    parser.add_argument("--relay", default="", help=tr("адрес сервера, например https://consultant.example.ru"))
    parser.add_argument(
        "--self-check", action="store_true", help=tr("проверить саму программу: войти, ответить, выйти")
    )
    parser.add_argument("--login", default="", help=tr("имя входа для проверки; пароль — строкой на стандартный ввод"))
    return parser.parse_args(words, namespace=Options())


def settle_language(words: Sequence[str]) -> Habits:
    """Choose the language once, before anything is shown: the one asked for, else the one kept; gives what is kept."""
    asked, _ = first_options().parse_known_args(words, namespace=Options())
    known = habits.load(asked.data_dir)
    speak(asked.language or known.language)
    return known


def translate_qt(app: QApplication) -> None:
    """Qt's own menus and buttons, in the language chosen."""
    translator = QTranslator(app)
    if translator.load(f"qtbase_{spoken()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def steady() -> Steady:
    return Steady(time.monotonic_ns() // 1_000_000)


def clocks() -> Clocks:
    """The real ones."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return Clocks(
        steady=steady,
        idle_ms=Idle(app, steady=steady).ms,
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


async def begin(window: Window, chosen: Options) -> int:
    """The exit code of a program that a person works."""
    heed_signals(window)
    await run(window, chosen)
    return 0


async def check_itself(window: Window, chosen: Options) -> int:
    """The exit code of a program that checks itself; how it went stands on standard output."""
    heed_signals(window)
    module = importlib.import_module("desktop_app.self_check")
    entry = SignInEntry(relay=chosen.relay, login=chosen.login, password=sys.stdin.readline().rstrip("\r\n"))
    report = await module.SelfCheck(window, steady=clocks().steady).perform(run(window, chosen), entry)
    sys.stdout.write(f"{msgspec.json.encode(report).decode()}\n")
    return 0 if report.ok else 1


def smooth(window: Window) -> None:
    """No rubbish is collected in the middle of a key, and no thread beside the window's keeps it waiting for long."""
    Sweep(window)
    sys.setswitchinterval(SWITCH_S)


def work(chosen: Options, known: Habits) -> int:
    """Show the window, then do what was asked for."""
    qt_notes.listen()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(NAME)
    app.setQuitOnLastWindowClosed(False)
    translate_qt(app)
    look = Look(worn(known.theme, app), scale=known.scale)
    look.wear(app)
    window = Window(look)
    smooth(window)
    window.show_sign_in()
    window.show()
    app.processEvents()
    loops = importlib.import_module("qasync")
    with loops.QEventLoop(app) as loop:
        code: int = loop.run_until_complete((check_itself if chosen.self_check else begin)(window, chosen))
    return code


def main(words: Sequence[str] | None = None) -> int:
    said = sys.argv[1:] if words is None else words
    known = settle_language(said)
    chosen = options(said)
    if not chosen.self_check:
        return work(chosen, known)
    os.environ |= UNSEEN
    with tempfile.TemporaryDirectory(prefix=NAME) as folder:
        chosen.data_dir = Path(folder)
        return work(chosen, Habits())


if __name__ == "__main__":
    sys.exit(main())
