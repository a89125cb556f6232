"""The status bar."""

from zoneinfo import ZoneInfo

import msgspec
import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeName
from desktop_app.panes.status import StatusPane
from desktop_app.panes.views import Line, StatusView


def pane(look: Look, qtbot: QtBot, view: StatusView) -> StatusPane:
    made = StatusPane(look, zone=ZoneInfo("Asia/Yekaterinburg"))
    qtbot.addWidget(made)
    made.show_view(view)
    return made


@pytest.mark.parametrize(
    ("line", "said"), [(Line.ONLINE, "на связи"), (Line.OFFLINE, "нет связи: всё сохраняется и уйдёт само")]
)
def test_the_line_is_told_in_words(look: Look, qtbot: QtBot, line: Line, said: str) -> None:
    made = pane(look, qtbot, msgspec.structs.replace(made_up.status(), line=line))
    assert made._line.text() == said
    assert made._line.accessibleName() == f"Связь: {said}"


def test_what_waits_to_be_sent_is_counted(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, msgspec.structs.replace(made_up.status(), unsent=3))
    assert made._unsent.text() == "ещё не отправлено: 3 сообщения"


def test_the_relays_time_is_shown_in_the_centres_zone(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.status())
    made.tick(made_up.NOW)
    assert made._time.text() == "10:32:10"


def test_presence_is_asked_for_and_shown_as_the_relay_counts_it(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, msgspec.structs.replace(made_up.status(), counted=False))
    assert made._presence.text() == "Принимаю: ждём связь"
    with qtbot.waitSignal(made.presence_asked):
        made._presence.click()
    made.show_view(msgspec.structs.replace(made_up.status(), present=False, away="Обед, вернусь: 13:40"))
    assert made._presence.accessibleName() == "Анна: Обед, вернусь: 13:40"


def test_the_menu_offers_text_sizes_and_themes(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.status())
    _, themes = made._menu.findChildren(QMenu)[-2:]
    with qtbot.waitSignal(made.look_changed) as changed:
        themes.actions()[1].trigger()
    assert changed.args == [ThemeName.DARK, 1.0]


def test_only_who_may_export_is_offered_the_report(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, msgspec.structs.replace(made_up.status(), may_export=False))
    assert not [act for act in made._menu.actions() if "Отчёт" in act.text()]


def test_choosing_what_is_chosen_keeps_its_mark(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.status())
    made._menu.findChildren(QMenu)[-1].actions()[0].trigger()
    look.changed.emit()
    assert [act.isChecked() for act in made._menu.findChildren(QMenu)[-1].actions()].count(True) == 1
