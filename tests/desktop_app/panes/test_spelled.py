"""Spelling in a field: underlined, never in the way, mended by key."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.panes.composer import Writing
from desktop_app.panes.spelled import Spelled
from desktop_app.spelling.dictionary import Dictionary
from desktop_app.spelling.speller import Speller
from tests.desktop_app.panes.announcements import listening
from tests.desktop_app.panes.eyes import settle, write

ALT = Qt.KeyboardModifier.AltModifier


class Page:
    """A field like the composer's, its spelling, and what it sent."""

    def __init__(self, look: Look, qtbot: QtBot, speller: Speller) -> None:
        self.field, self.sent = Writing(), list[bool]()
        qtbot.addWidget(self.field)
        self.field.entered.connect(lambda: self.sent.append(True))
        self.spelled = Spelled(self.field, speller, look=look)
        settle(self.field)
        self.field.activateWindow()
        self.field.setFocus()
        self._qtbot = qtbot

    def seen(self, text: str, *, wrong: list[str]) -> None:
        """Wait until exactly these words are underlined."""
        write(self.field, text)
        self._qtbot.waitUntil(lambda: [word.text for word in self.spelled.wrong] == wrong)

    def propose(self) -> list[str]:
        QTest.keyClick(self.field, Qt.Key.Key_Return, ALT)
        self._qtbot.waitUntil(self.spelled.menu.isVisible)
        return [one.text() for one in self.spelled.menu.actions() if one.text()]


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Iterator[Page]:
    speller = Speller()
    speller.start()
    made = Page(look, qtbot, speller)
    yield made
    made.spelled.menu.close()
    speller.stop()


def test_wrong_words_are_underlined_and_the_one_being_typed_is_not(page: Page) -> None:
    page.seen("Ваше пособее назначат завтро", wrong=["пособее"])
    page.seen(" ", wrong=["пособее", "завтро"])
    assert len(page.field.extraSelections()) == 2


def test_underlining_changes_neither_the_text_nor_its_undo(page: Page) -> None:
    changes: list[bool] = []
    page.field.textChanged.connect(lambda: changes.append(True))
    page.seen("превет всем", wrong=["превет"])
    assert len(changes) == len("превет всем")


def test_alt_enter_proposes_and_the_choice_replaces_the_word_in_one_step(page: Page) -> None:
    page.seen("превет всем ", wrong=["превет"])
    proposed = page.propose()
    assert "привет" in proposed
    page.spelled.menu.actions()[proposed.index("привет")].trigger()
    assert page.field.toPlainText() == "привет всем "
    page.field.undo()
    assert page.field.toPlainText() == "превет всем "
    assert page.sent == []


def test_a_word_of_ones_own_is_underlined_no_more(page: Page) -> None:
    page.seen("брямский совет ", wrong=["брямский"])
    page.propose()
    page.spelled.menu.actions()[-1].trigger()
    page.seen("", wrong=[])


def test_the_number_of_mistakes_and_the_word_are_said_on_demand(page: Page) -> None:
    page.seen("превет пособее ", wrong=["превет", "пособее"])
    with listening() as heard:
        page.propose()
    assert heard == ["2 слова с ошибкой. превет"]


def test_without_mistakes_that_is_said(page: Page, qtbot: QtBot) -> None:
    write(page.field, "привет ")
    with listening() as heard:
        QTest.keyClick(page.field, Qt.Key.Key_Return, ALT)
        qtbot.waitUntil(lambda: heard[-1:] == ["Ошибок не найдено"])
    assert page.sent == []


def test_words_not_yet_judged_are_not_called_right(look: Look, qtbot: QtBot) -> None:
    loaded = Event()

    def load() -> Dictionary:
        loaded.wait()
        return Dictionary()

    speller = Speller(load)
    speller.start()
    page = Page(look, qtbot, speller)
    page.field.setPlainText("превет всем")
    with listening() as heard:
        QTest.keyClick(page.field, Qt.Key.Key_Return, ALT)
        assert heard[-1:] == ["Проверяем слова…"]
        loaded.set()
        qtbot.waitUntil(page.spelled.menu.isVisible)
    page.spelled.menu.close()
    speller.stop()


def test_spelling_that_is_switched_off_says_so(look: Look, qtbot: QtBot) -> None:
    speller = Speller()
    speller.turn(on=False)
    page = Page(look, qtbot, speller)
    with listening() as heard:
        QTest.keyClick(page.field, Qt.Key.Key_Return, ALT)
    assert heard[-1:] == ["Проверка правописания выключена в настройках"]
    speller.stop()
