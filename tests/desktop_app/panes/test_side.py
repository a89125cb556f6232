"""The side: one form at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.panes.actions import key_map
from desktop_app.panes.side import SidePane
from tests.desktop_app.panes.eyes import settle

FORMS = ("answer", "deferral", "card", "transfer", "note", "report", "keys")


def pane(look: Look, qtbot: QtBot) -> SidePane:
    made = SidePane(look)
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    return made


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_is_brought_is_in_front_and_has_the_focus(look: Look, qtbot: QtBot, name: str) -> None:
    made = pane(look, qtbot)
    form = getattr(made, name)
    made.bring(form)
    settle(made)
    assert form.isAncestorOf(made.window().focusWidget())
    assert made.currentWidget() is form


@pytest.mark.parametrize("name", FORMS)
def test_escape_puts_any_form_away(look: Look, qtbot: QtBot, name: str) -> None:
    made = pane(look, qtbot)
    made.bring(getattr(made, name))
    settle(made)
    with qtbot.waitSignal(made.left):
        QTest.keyClick(made.window().focusWidget(), Qt.Key.Key_Escape)


def test_the_list_of_keys_tells_every_key(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot)
    said = {one.text() for one in made.keys.findChildren(QLabel)}
    assert said.issuperset({text for _, told in key_map() for line in told for text in line})
