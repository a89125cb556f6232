"""The form of presence."""

from datetime import time

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.presence import Away
from desktop_app.gallery.attention_scenes import colleagues
from desktop_app.look.look import Look
from desktop_app.panes.presence import PresenceForm, typed_time
from desktop_app.panes.presence_views import PresenceView
from tests.desktop_app.panes.eyes import spoken_rows

VIEW = PresenceView(colleagues=colleagues())


def form(look: Look, qtbot: QtBot, view: PresenceView = VIEW) -> PresenceForm:
    made = PresenceForm(look)
    qtbot.addWidget(made)
    made.fill(view)
    return made


@pytest.mark.parametrize(("typed", "at"), [("13:40", time(13, 40)), ("9.05", time(9, 5)), ("1340", time(13, 40))])
def test_a_time_is_typed_as_people_type_it(typed: str, at: time) -> None:
    assert typed_time(typed) == at


@pytest.mark.parametrize("typed", ["", "24:00", "12:60", "обед", "1", "12:5"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert typed_time(typed) is None


def test_the_reason_and_the_time_are_said_together(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.reason.choose(Away.LUNCH)
    made.back.setText("13:40")
    with qtbot.waitSignal(made.said) as said:
        made.submit()
    assert said.args == [Away.LUNCH, time(13, 40)]


def test_a_time_that_is_none_is_not_said(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.back.setText("после обеда")
    with qtbot.assertNotEmitted(made.said):
        made.submit()
    assert "13:40" in made.missing.text()


def test_who_is_here_says_no_reason_and_no_time(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, replace(VIEW, reason=Away.LUNCH, back="13:40"))
    made.reason.choose("here")
    with qtbot.waitSignal(made.said) as said:
        made.submit()
    assert said.args == [None, None]


def test_colleagues_and_why_they_are_away_can_be_heard(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    assert "Вера Ивановна: обед, вернётся: 13:40" in spoken_rows(made._others)


def test_news_of_colleagues_leave_alone_what_is_being_typed(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.reason.choose(Away.TRAINING)
    made.back.setText("15:00")
    made.show_view(PresenceView(colleagues=colleagues()[:1]))
    assert (made.reason.value, made.back.text()) == (Away.TRAINING, "15:00")
