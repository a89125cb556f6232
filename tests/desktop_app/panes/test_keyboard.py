"""The keyboard: one press, one deed, whatever layout is on."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.panes.actions import Action, Group
from desktop_app.panes.keyboard import Keyboard, both_layouts, by_place
from tests.desktop_app.panes.eyes import settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
K_PLACE = 37
"""The scan code of the key that is K in the Latin layout."""

ACTIONS = (
    Action("find", "Найти", Group.WINDOW, ("Ctrl+K",)),
    Action("copy", "Скопировать", Group.WINDOW, ("Ctrl+Shift+C",), once=True),
    Action("settings", "Настройки", Group.WINDOW, ("Ctrl+,",)),
    Action("plain", "Без клавиш", Group.WINDOW),
)


class Desk(QWidget):
    """A field, and a note of what was done."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.done = QPlainTextEdit(self), list[str]()
        QVBoxLayout(self).addWidget(self.field)
        self.keyboard = Keyboard(self, ACTIONS)
        self.keyboard.bind(
            {one.id: partial(self.done.append, one.id) for one in ACTIONS},
            why_not={"copy": lambda: "нечего"},
        )

    def press(self, key: int, text: str, modifiers: Qt.KeyboardModifier, *, place: int) -> None:
        """A press as the system tells it to a field, with the place of the key."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, place, 0, 0, text)
        QApplication.sendEvent(self.field, event)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    made.field.setFocus()
    yield made
    made.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_K, ord("Л")])
def test_a_letter_works_in_both_layouts(desk: Desk, key: int) -> None:
    QTest.keyClick(desk.field, Qt.Key(key), CTRL)
    assert desk.done == ["find"]
    assert desk.field.toPlainText() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_C, ord("С")])
def test_a_letter_with_shift_works_in_both_layouts(desk: Desk, key: int) -> None:
    QTest.keyClick(desk.field, Qt.Key(key), CTRL | SHIFT)
    assert desk.done == ["copy"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Comma, ord("Б")])
def test_a_sign_works_where_the_russian_layout_has_a_letter(desk: Desk, key: int) -> None:
    QTest.keyClick(desk.field, Qt.Key(key), CTRL)
    assert desk.done == ["settings"]


def test_in_a_third_layout_the_place_of_the_key_decides(desk: Desk) -> None:
    desk.press(ord("Ј"), "ј", CTRL, place=K_PLACE)
    assert desk.done == ["find"]


def test_letters_without_a_chord_are_written(desk: Desk) -> None:
    desk.press(ord("Л"), "л", Qt.KeyboardModifier.NoModifier, place=K_PLACE)
    assert (desk.done, desk.field.toPlainText()) == ([], "л")


def test_a_chord_that_nobody_knows_does_nothing(desk: Desk) -> None:
    desk.press(ord("Щ"), "щ", CTRL, place=24)
    assert desk.done == []


def test_a_platform_that_counts_keys_differently_is_understood() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord("Л"), CTRL, K_PLACE + 8, 0, 0, "л")
    assert by_place(event, offset=8) == "Ctrl+K"


def test_a_key_alone_and_the_function_keys_have_one_name() -> None:
    assert [both_layouts(keys) for keys in ("F2", "Ctrl+Tab", "Alt+1")] == [("F2",), ("Ctrl+Tab",), ("Alt+1",)]
    assert both_layouts("Ctrl+Shift+C") == ("Ctrl+Shift+C", "Ctrl+Shift+С")


def test_an_action_can_be_run_from_elsewhere_and_says_why_it_cannot(desk: Desk) -> None:
    desk.keyboard.run("plain")
    assert desk.done == ["plain"]
    assert (desk.keyboard.why_not("plain"), desk.keyboard.why_not("copy")) == ("", "нечего")


def test_what_nobody_has_bound_is_known() -> None:
    place = QWidget()
    assert Keyboard(place, ACTIONS[:2]).unbound == ("find", "copy")
