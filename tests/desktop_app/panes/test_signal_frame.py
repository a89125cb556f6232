"""The visual signal."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.moment import SECOND_MS, Moment
from desktop_app.look.look import Look
from desktop_app.panes.signal_frame import BRIEF_MS, SignalFrame
from tests.desktop_app.panes.eyes import has_colour, settle


def over(look: Look, qtbot: QtBot, *, moves: bool = True) -> tuple[QWidget, QPushButton, SignalFrame]:
    window, under = QWidget(), QPushButton("Взять")
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(under)
    window.resize(500, 300)
    settle(window)
    return window, under, SignalFrame(look, window, moves=moves)


def test_it_goes_round_the_whole_window_with_words_and_takes_neither_mouse_nor_focus(look: Look, qtbot: QtBot) -> None:
    window, under, made = over(look, qtbot)
    window.activateWindow()
    under.setFocus()
    made.light("Вам предложен новый диалог")
    made.tick(Moment(0))
    window.resize(600, 400)
    settle(window)
    assert made.geometry() == window.rect()
    assert has_colour(made, look.theme.breach)
    with qtbot.waitSignal(under.clicked):
        QTest.mouseClick(under, Qt.MouseButton.LeftButton)
    assert under.hasFocus()


def test_it_flashes_three_times_a_second_at_most_and_not_at_all_where_nothing_shall_move(
    look: Look, qtbot: QtBot
) -> None:
    for moves, most in ((True, 3), (False, 0)):
        _, _, made = over(look, qtbot, moves=moves)
        made.light("Вам предложен новый диалог")
        lit = []
        for moment in range(0, SECOND_MS, 50):
            made.tick(Moment(moment))
            lit.append(made.lit)
        assert sum(before is not after for before, after in pairwise(lit)) <= 2 * most


def test_a_lasting_signal_stays_and_a_brief_one_ends_by_itself(look: Look, qtbot: QtBot) -> None:
    _, _, made = over(look, qtbot)
    made.tick(Moment(0))
    made.flash("Срок нарушен")
    made.put_out()
    assert made.isVisible()
    made.tick(Moment(BRIEF_MS))
    assert not made.isVisible()
    made.light("Вам предложен новый диалог")
    made.flash("Срок нарушен")
    made.tick(Moment(9 * BRIEF_MS))
    assert made.accessibleName() == "Вам предложен новый диалог"
    made.put_out()
    assert not made.isVisible()
