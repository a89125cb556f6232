"""The alert's card."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.moment import SECOND_MS, Moment
from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.panes.alert import REPEAT_MS, AlertCard
from tests.desktop_app.panes.eyes import settle


def card(look: Look, qtbot: QtBot) -> AlertCard:
    made = AlertCard(look)
    qtbot.addWidget(made)
    made.show_view(made_up.alert())
    made.tick(made_up.NOW)
    return made


def test_the_sound_comes_again_until_the_dialogue_is_taken(look: Look, qtbot: QtBot) -> None:
    made = card(look, qtbot)
    rung: list[int] = []
    made.rings.connect(lambda: rung.append(1))
    for second in range(1, 11):
        made.tick(Moment(made_up.NOW + second * SECOND_MS))
    assert len(rung) == 10 * SECOND_MS // REPEAT_MS
    made.show_view(None)
    made.tick(Moment(made_up.NOW + 60 * SECOND_MS))
    assert len(rung) == 1


def test_the_sound_comes_as_often_as_it_is_wanted(look: Look, qtbot: QtBot) -> None:
    made = card(look, qtbot)
    made.repeat_ms = 3 * SECOND_MS
    rung: list[int] = []
    made.rings.connect(lambda: rung.append(1))
    for second in range(1, 10):
        made.tick(Moment(made_up.NOW + second * SECOND_MS))
    assert len(rung) == 3


def test_the_card_stays_and_counts(look: Look, qtbot: QtBot) -> None:
    made = card(look, qtbot)
    assert made._title.text() == "Вам предложен новый вопрос  ·  0:04, срок истекает  ·  и ещё 1"
    made.tick(Moment(made_up.NOW + 5 * SECOND_MS))
    assert "+0:01, просрочено" in made._title.text()
    assert made._frame.property("urgency") == "breach"


def test_it_takes_no_focus_when_it_comes(look: Look, qtbot: QtBot) -> None:
    window, made = QWidget(), AlertCard(look)
    qtbot.addWidget(window)
    outer = QVBoxLayout(window)
    field = QLineEdit()
    outer.addWidget(made)
    outer.addWidget(field)
    settle(window)
    window.activateWindow()
    field.setFocus()
    made.show_view(made_up.alert())
    made.tick(made_up.NOW)
    settle(window)
    assert field.hasFocus()


def test_taking_tells_which_dialogue(look: Look, qtbot: QtBot) -> None:
    made = card(look, qtbot)
    with qtbot.waitSignal(made.taken) as taken:
        made._take.click()
    assert taken.args == ["q2"]
