"""The desk at work, in a process of its own: what it holds, whether its window ever waits, search as one types."""

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import psutil
import qasync
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from bench.servers import PASSWORD, ROOT
from core.dialogue.words import AnswerKind
from core.protocol.http import LibraryAnswer, Reference
from desktop_app import app as desk
from desktop_app.look.look import Look
from desktop_app.panes.views import SignInEntry
from desktop_app.program import Program
from desktop_app.tasks import Tasks
from desktop_app.window import Window
from desktop_app.wishes import Wishes

LOGIN = "bench0"
ANSWERS = 10_000
FRAME_MS = 10
"""Of so many milliseconds each the longest gap is counted: as often as messages come."""

PATIENCE_S = 240
TYPED = ("субсидия на жильё", "детское пособие", "проезд", "земельный участок", "ветеран труда")


class Painted(QObject):
    """When a widget was painted last."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.at = 0.0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            self.at = time.perf_counter()
        return False


class Seat:
    """The program signed in, worked by what a person would cause."""

    def __init__(self, window: Window, program: Program) -> None:
        self.window, self.program = window, program

    async def until(self, seen: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not seen():  # noqa: ASYNC110 - what is measured must not be woken by the measure
                await asyncio.sleep(0.005)

    async def sign_in(self, relay: str, *, dialogues: int) -> None:
        self.window.sign_in.entered.emit(SignInEntry(relay=relay, login=LOGIN, password=PASSWORD))
        await self.until(lambda: self.program.shift is not None and len(self.shift.held.tabs.names) >= dialogues)

    @property
    def shift(self) -> Any:
        return self.program.shift

    async def visit(self) -> None:
        """Every dialogue was before the eyes once; the first one is in the end."""
        for name in (*self.shift.held.tabs.names, self.shift.held.tabs.names[0]):
            self.shift.open(name)
            await asyncio.sleep(0.05)

    async def gaps(self, seconds: float) -> dict[str, Any]:
        """The longest gap between two turns of the loop in each frame, and the CPU of its thread in it, in ms."""
        gaps: dict[int, float] = {}
        works: dict[int, float] = {}
        begun = last = time.perf_counter()
        worked = time.thread_time()
        while last - begun < seconds:
            await asyncio.sleep(0.001)
            now, working = time.perf_counter(), time.thread_time()
            for frame in range(int((last - begun) * 1000 / FRAME_MS), int((now - begun) * 1000 / FRAME_MS) + 1):
                gaps[frame] = max(gaps.get(frame, 0.0), (now - last) * 1000)
                works[frame] = max(works.get(frame, 0.0), (working - worked) * 1000)
            last, worked = now, working
        return {"gap_ms": spread(gaps.values()), "cpu_ms": spread(works.values())}

    async def typing(self) -> list[float]:
        """Milliseconds from each keystroke in the library's field to the painted answers."""
        self.shift.held.reference = large(self.shift.held.reference)
        await self.shift.help.shelf.follow(self.shift.held.reference)
        place = self.window.workplace
        assert place is not None
        form = place.side.answer
        place.open_form(form)
        chooser = form.library
        painted = Painted(chooser.list.viewport())
        shown: list[float] = []
        form.library.model.modelReset.connect(lambda: shown.append(time.perf_counter()))
        found: list[float] = []
        for text in TYPED:
            chooser.field.clear()
            await asyncio.sleep(0.4)
            for letter in text:
                shown.clear()
                begun = time.perf_counter()
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(chooser.field, key)
                await self.until(lambda: bool(shown) and painted.at > shown[-1])
                found.append((painted.at - begun) * 1000)
                await asyncio.sleep(0.3)
        return found


def large(reference: Reference) -> Reference:
    """The centre's reference data with a library of 10,000 answers."""
    kept = json.loads((ROOT / "tests" / "language" / "search.json").read_text(encoding="utf-8"))["answers"]
    answers = []
    for number in range(ANSWERS):
        one, other = kept[number % len(kept)], kept[(number * 7 + 3) % len(kept)]
        text = f"{one['text']} {other['title']} {number}"
        answers.append(
            LibraryAnswer(
                id=f"{number}", version=1, title=f"{one['title']} {number}", text=text, kind=AnswerKind.CONSULTATION
            )
        )
    return Reference(
        version=reference.version + 1,
        topics=reference.topics,
        outcomes=reference.outcomes,
        sections=reference.sections,
        hotlines=reference.hotlines,
        branches=reference.branches,
        answers=tuple(answers),
    )


def spread(values: Iterable[float]) -> dict[str, float]:
    """p50, p99 and the greatest."""
    found = sorted(values)
    places = {"p50": 0.5, "p99": 0.99, "max": 1.0}
    return {name: round(found[min(len(found) - 1, int(len(found) * share))], 2) for name, share in places.items()}


def tell(**figures: object) -> None:
    print(json.dumps(figures), flush=True)


def megabytes() -> float:
    return round(psutil.Process().memory_info().rss / 1e6, 1)


async def worked(window: Window, chosen: argparse.Namespace) -> None:
    """Everything that is measured of a desk at work; each figure is told as soon as it is there."""
    tasks = Tasks(lambda name, failure: sys.exit(f"{name}: {failure!r}"))
    wishes = Wishes(window)
    options = desk.options(["--relay", chosen.relay, "--data-dir", str(chosen.data_dir)])
    program = await desk.load_program(window, chosen=options, tasks=tasks, wishes=wishes)
    running = tasks.start("program", program.run())
    seat = Seat(window, program)
    await seat.sign_in(chosen.relay, dialogues=chosen.dialogues)
    await seat.visit()
    tell(memory_megabytes=megabytes())
    tell(idle=await seat.gaps(2))
    tell(dialogue=seat.shift.held.tabs.current)
    tell(busy=await seat.gaps(chosen.seconds))
    tell(search_ms=spread(await seat.typing()))
    window.close()
    await running
    await tasks.stop()


def shown(chosen: argparse.Namespace) -> None:
    """The program's own window, then what is measured in it."""
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    look = Look()
    look.wear(application)
    window = Window(look)
    desk.smooth(window)
    window.show_sign_in()
    window.show()
    application.processEvents()
    with qasync.QEventLoop(application) as loop:
        loop.run_until_complete(worked(window, chosen))


def main() -> None:
    """The figures as lines of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--relay", default="")
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--dialogues", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=10)
    chosen = parser.parse_args()
    shown(chosen)


if __name__ == "__main__":
    main()
