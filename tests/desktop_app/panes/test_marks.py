"""Marks over one field: those of each watcher stay while another lays his."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.panes.marks import Marks


def test_no_watcher_takes_away_the_marks_of_another(qtbot: QtBot) -> None:
    field = QPlainTextEdit("слова")
    qtbot.addWidget(field)
    one, other = QObject(field), QObject(field)
    Marks.of(field).lay(one, [QTextEdit.ExtraSelection()])
    Marks.of(field).lay(other, [QTextEdit.ExtraSelection(), QTextEdit.ExtraSelection()])
    assert len(field.extraSelections()) == 3
    Marks.of(field).lay(other, [])
    assert len(field.extraSelections()) == 1
