"""The directory beside the dialogue, by keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up_help
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.help_views import DirectoryView
from desktop_app.panes.workplace import Workplace
from tests.desktop_app.panes.eyes import settle, spoken_rows, write

CTRL = Qt.KeyboardModifier.ControlModifier
PLACES = made_up_help.directory().places


@pytest.fixture
def place(look: Look, qtbot: QtBot) -> Iterator[Workplace]:
    made = filled(look)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    settle(made)
    made.activateWindow()
    made.side.directory.show_view(made_up_help.directory())
    QTest.keyClick(made.composer.field, Qt.Key.Key_D, CTRL)
    yield made
    made.close()


def test_ctrl_d_opens_it_with_the_focus_in_the_search(place: Workplace) -> None:
    assert place.side.directory.isVisible()
    assert place.side.directory.places.field.hasFocus()
    assert spoken_rows(place.side.directory.places.list)[0].startswith("Филиал в городе Ханты-Мансийске, Отделение")


@pytest.mark.parametrize("typed", ["сургут", "cehuen", "примерная 12"])
def test_the_best_one_is_shown_as_one_types_in_either_layout(place: Workplace, typed: str) -> None:
    directory = place.side.directory
    write(directory.places.field, typed)
    assert directory.words.toPlainText() == PLACES[1].text
    assert directory.today.text() == "Закрыто, откроется: завтра, 09:00"


def test_enter_gives_the_place_as_plain_text(place: Workplace, qtbot: QtBot) -> None:
    write(place.side.directory.places.field, "график")
    with qtbot.waitSignal(place.side.directory.inserted) as inserted:
        QTest.keyClick(place.side.directory.places.field, Qt.Key.Key_Return)
    assert inserted.args == [PLACES[3].text]


def test_ctrl_c_copies_it_and_escape_leads_back(place: Workplace) -> None:
    directory = place.side.directory
    QTest.keyClick(directory.places.field, Qt.Key.Key_Down)
    QTest.keyClick(directory.places.list, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == PLACES[0].text
    directory.words.setFocus()
    cursor = directory.words.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    directory.words.setTextCursor(cursor)
    directory.copying.click()
    assert QGuiApplication.clipboard().text() == "Филиал"
    QTest.keyClick(directory.words, Qt.Key.Key_Escape)
    assert place.composer.field.hasFocus()


def test_a_click_shows_and_a_double_click_inserts(place: Workplace, qtbot: QtBot) -> None:
    listed = place.side.directory.places.list
    spot = listed.visualRect(listed.model().index(2, 0)).center()
    with qtbot.assertNotEmitted(place.side.directory.inserted):
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert place.side.directory.words.toPlainText() == PLACES[2].text
    with qtbot.waitSignal(place.side.directory.inserted):
        QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def test_with_nothing_chosen_nothing_is_inserted(place: Workplace, qtbot: QtBot) -> None:
    place.side.directory.show_view(DirectoryView())
    with qtbot.assertNotEmitted(place.side.directory.inserted):
        place.side.directory.submit()
        place.side.directory.copy()
    assert place.side.directory.missing.text() == "Выберите место из списка"
