"""The line above a conversation."""

import msgspec
from pytestqt.qtbot import QtBot

from core.moment import SECOND_MS, Moment
from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.panes.header import HeaderPane
from desktop_app.panes.views import HeaderView


def pane(look: Look, qtbot: QtBot, view: HeaderView) -> HeaderPane:
    made = HeaderPane(look)
    qtbot.addWidget(made)
    made.show_view(view)
    made.tick(made_up.NOW)
    return made


def test_it_tells_whether_the_citizen_is_there_and_where_from(look: Look, qtbot: QtBot) -> None:
    view = msgspec.structs.replace(made_up.header(), page="/posobiya/", owner="Борис", citizen_here=True)
    made = pane(look, qtbot, view)
    assert made._title.text() == view.title
    assert made._about.text() == f"гражданин в чате  ·  {view.request}  ·  страница /posobiya/  ·  ведёт Борис"
    made.show_view(msgspec.structs.replace(view, citizen_here=False))
    assert made._about.text().startswith("гражданин вышел из чата")


def test_the_clock_runs_by_the_moment_it_is_told(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.header())
    before = made._clock.text()
    made.tick(Moment(made_up.NOW + 5 * SECOND_MS))
    assert made._clock.text() != before
    assert made._clock.accessibleName().startswith(before.partition("  ")[0])


def test_without_a_dialogue_nothing_is_told_of_a_citizen(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, HeaderView(dialogue="", title="Откройте диалог из очереди"))
    assert made._about.text() == ""


def test_without_a_clock_none_is_shown(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, msgspec.structs.replace(made_up.header(), running=None))
    assert made._clock.isHidden()
    assert made._sign.isHidden()
