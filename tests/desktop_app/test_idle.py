"""How long nobody has touched the computer, as the program's own windows tell."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.idle import Idle, system_idle_ms
from desktop_app.model.relay_time import Steady
from tests.desktop_app.panes.eyes import settle


def test_a_key_or_the_mouse_in_any_window_of_the_program_begins_anew(qapp: QApplication, qtbot: QtBot) -> None:
    now = [Steady(0)]
    idle = Idle(qapp, steady=lambda: now[0])
    for made in (QPlainTextEdit(), QPlainTextEdit()):
        qtbot.addWidget(made)
        settle(made)
        made.activateWindow()
        QApplication.processEvents()
        now[0] = Steady(now[0] + 5000)
        assert (idle.ms(), system_idle_ms()) == (5000, None)
        QTest.keyClick(made.windowHandle(), Qt.Key.Key_A)
        assert idle.ms() == 0
