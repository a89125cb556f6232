"""The question before an answer is taken from others: nothing happens until it is answered."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.gallery import book_scenes
from desktop_app.look.look import Look
from desktop_app.panes.book_views import Act, ReadingView
from desktop_app.panes.books import BooksPage
from tests.desktop_app.panes.eyes import settle


def asked(look: Look, qtbot: QtBot) -> tuple[BooksPage, list[Any]]:
    """Retiring was pressed."""
    page, told = book_scenes.filled_page(BooksPage(look)), list[Any]()
    qtbot.addWidget(page)
    page.resize(1240, 720)
    settle(page)
    page.reading.acted.connect(lambda _answer, act: told.append(act))
    page.left.connect(lambda: told.append("left"))
    page.reading.buttons[Act.RETIRE].click()
    return page, told


def test_retiring_is_asked_first_and_done_when_confirmed(look: Look, qtbot: QtBot) -> None:
    page, told = asked(look, qtbot)
    assert (told, page.reading.confirm.isVisible()) == ([], True)
    assert page.reading.confirm.yes.accessibleDescription().startswith("Вывести ответ из употребления?")
    page.reading.confirm.yes.click()
    assert (told, page.reading.confirm.isVisible()) == ([Act.RETIRE], False)


def test_escape_takes_the_question_back_and_stays_on_the_page(look: Look, qtbot: QtBot) -> None:
    page, told = asked(look, qtbot)
    QTest.keyClick(page.reading.confirm.no, Qt.Key.Key_Escape)
    assert (told, page.reading.confirm.isVisible()) == ([], False)


def test_another_answer_takes_the_question_away(look: Look, qtbot: QtBot) -> None:
    page, told = asked(look, qtbot)
    page.reading.show_view(ReadingView(id="other", title="Другой", acts=(Act.RETIRE,)))
    assert (told, page.reading.confirm.isVisible()) == ([], False)
