"""How soon help is there at the desk with 10,000 answers: suggestions for a question, the slash at each key."""

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bench.chat import Figures
from bench.language import ANSWERS, LIBRARY, spread
from core.dialogue import commands as c
from core.dialogue.words import AnswerKind
from core.protocol.http import LibraryAnswer
from desktop_app.look.look import Look
from desktop_app.shown.forms import NOTHING
from tests.core.dialogue.centre import CITIZEN
from tests.core.dialogue.talk import CONSULTATION
from tests.desktop_app.feed import FIRST, steady
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest

TYPED = ("/пособие на ребёнка", "/субсид", "/cgfcb,j", "/ветеран труда", "/пасобие")


def answers() -> Iterator[LibraryAnswer]:
    kept = json.loads(LIBRARY.read_text(encoding="utf-8"))["answers"]
    for number in range(ANSWERS):
        one, other = kept[number % len(kept)], kept[(number * 7 + 3) % len(kept)]
        yield LibraryAnswer(
            id=f"{one['id']} {number}",
            version=1,
            title=f"{one['title']} {number}",
            text=f"{one['text']} {other['title']} {number}",
            kind=AnswerKind.CONSULTATION,
        )


class Nobody:
    """Holds the window in place of a test."""

    def addWidget(self, widget: object) -> None:  # noqa: N802 - as pytest-qt has it
        self.widget = widget


async def measured(folder: Path) -> Figures:
    look = Look()
    async with at_rest(look, Nobody(), folder) as desk:
        desk.know(replace(NOTHING, version=1, answers=tuple(answers())))
        gaps: list[float] = []
        beat = desk.tasks.start("beat", beating(gaps))
        begun = time.perf_counter()
        desk.shift.help.look()
        await desk.tasks.finish("quick index")
        quick = time.perf_counter() - begun
        await desk.tasks.finish("index")
        filled = time.perf_counter() - begun
        beat.cancel()
        desk.render()
        await desk.tasks.finish("suggestions")
        return {
            "quick_index_s": round(quick, 2),
            "index_s": round(filled, 1),
            "loop_gap_while_filling_ms": spread(sorted(gaps)),
            "suggestions_ms": spread(sorted([await suggested(desk, text) for text in questions()])),
            "slash_ms": spread(sorted([took for word in TYPED for took in await typed(desk, word)])),
        }


def questions() -> list[str]:
    asked = json.loads(LIBRARY.read_text(encoding="utf-8"))["queries"]
    return [question["q"] for question in asked[:40]]


async def beating(gaps: list[float]) -> None:
    """How long the loop is away from one who wants it every millisecond."""
    last = time.perf_counter()
    while True:
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        gaps.append((now - last - 0.001) * 1000)
        last = now


async def suggested(desk: DeskAtRest, text: str) -> float:
    """From a question's coming to its suggestions painted, in milliseconds."""
    number = desk.shift.held.desk.stream(FIRST).state.requests[-1].number
    desk.hear(c.Answer(request=number, text="Да", answer=CONSULTATION), desk.anna)
    QCoreApplication.processEvents()
    batch = desk.feed.do(FIRST, c.Say(text=text), CITIZEN)
    begun = time.perf_counter()
    desk.shift.held.desk.batch(batch, received=steady(batch.now))
    desk.render()
    while not desk.place.suggestions.isVisible():  # noqa: ASYNC110 - what is waited for has no event
        await asyncio.sleep(0)
    desk.place.suggestions.repaint()
    return (time.perf_counter() - begun) * 1000


async def typed(desk: DeskAtRest, word: str) -> list[float]:
    """From each key to the popup painted, in milliseconds."""
    field, popup = desk.place.composer.field, desk.place.composer.slash
    field.clear()
    field.setFocus()
    took = []
    for letter in word:
        begun = time.perf_counter()
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, key)
        await desk.tasks.finish("slash search")
        popup.box.repaint()
        took.append((time.perf_counter() - begun) * 1000)
    return took


def run() -> Figures:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Look().wear(app)
    return asyncio.run(measured(Path(tempfile.mkdtemp(prefix="bench-"))))


def main() -> None:
    sys.stdout.write(json.dumps(run(), indent=2) + "\n")


if __name__ == "__main__":
    main()
