"""The library while one writes, as the program finds it: without a line, with slips, by what is used most."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dialogue.words import AnswerKind
from core.protocol.http import LibraryAnswer
from desktop_app.look.look import Look
from desktop_app.shown.forms import NOTHING
from tests.desktop_app.panes.eyes import write
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest

TEXTS = {"Спасибо за обращение": "Всего доброго!", "Здравствуйте": "Слушаю Вас.", "Пособие": "Нужна справка."}


@pytest_asyncio.fixture
async def desk(look: Look, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[DeskAtRest]:
    kind = AnswerKind.CONSULTATION
    answers = (LibraryAnswer(id=title, version=1, title=title, text=text, kind=kind) for title, text in TEXTS.items())
    async with at_rest(look, qtbot, tmp_path) as made:
        made.know(replace(NOTHING, version=1, answers=tuple(answers)))
        made.place.composer.field.setFocus()
        yield made


async def typed(desk: DeskAtRest, text: str) -> list[str]:
    """The titles that are listed once it was typed."""
    write(desk.place.composer.field, text)
    await desk.tasks.finish("slash search")
    return [one.title for one in desk.place.composer.slash.model.shown]


async def test_slips_and_the_wrong_layout_are_forgiven(desk: DeskAtRest) -> None:
    assert await typed(desk, "/cgfcb,j") == ["Спасибо за обращение"]
    desk.place.composer.field.clear()
    assert await typed(desk, "/спосиб") == ["Спасибо за обращение"]


async def test_what_was_used_comes_first_when_nothing_is_typed_yet(desk: DeskAtRest) -> None:
    assert await typed(desk, "/") == ["Здравствуйте", "Пособие", "Спасибо за обращение"]
    write(desk.place.composer.field, "спас")
    await desk.tasks.finish("slash search")
    QTest.keyClick(desk.place.composer.field, Qt.Key.Key_Return)
    assert desk.place.composer.field.toPlainText() == "Всего доброго!"
    assert await typed(desk, " /") == ["Спасибо за обращение", "Здравствуйте", "Пособие"]
