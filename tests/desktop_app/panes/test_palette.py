"""The palette of commands: everything is found, one Enter runs it, Esc leads back exactly where one was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.actions import ACTIONS
from desktop_app.panes.palette_views import LineKind, PaletteLine
from desktop_app.panes.views import QueueView, Step, StepsView
from desktop_app.panes.workplace import Workplace
from tests.desktop_app.panes.announcements import listening
from tests.desktop_app.panes.eyes import settle, spoken_rows, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def place(look: Look, qtbot: QtBot) -> Iterator[Workplace]:
    made = filled(look)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    settle(made)
    made.activateWindow()
    made.composer.field.setFocus()
    yield made
    made.close()


def typed(place: Workplace, text: str, *, layout: str = "K") -> list[PaletteLine]:
    """What the palette shows after Ctrl+K and some letters."""
    QTest.keyClick(place.composer.field, Qt.Key(ord(layout)), CTRL)
    write(place.commands.field, text)
    return place.commands.model.shown


def enter(place: Workplace) -> None:
    QTest.keyClick(place.commands.field, Qt.Key.Key_Return)


def test_every_action_is_found_by_its_title(place: Workplace) -> None:
    for action in (one for one in ACTIONS if one.listed):
        place.keyboard.run("palette")
        place.commands.field.setText(action.title)
        assert action.id in [line.id for line in place.commands.model.shown]


def test_an_action_is_found_by_its_keys(place: Workplace) -> None:
    assert typed(place, "f8")[0].id == "card"


@pytest.mark.parametrize("layout", ["K", "Л"])
def test_enter_runs_the_first_line_in_either_layout(place: Workplace, qtbot: QtBot, layout: str) -> None:
    typed(place, "jndtn", layout=layout)
    with qtbot.waitSignal(place.steps.stepped) as stepped:
        enter(place)
    assert stepped.args == [made_up.MINE, Step.ANSWER]
    assert not place.commands.isVisible()


def test_an_open_dialogue_is_brought(place: Workplace, qtbot: QtBot) -> None:
    line = next(one for one in typed(place, "") if one.id == made_up.SECOND and one.kind is LineKind.DIALOGUE)
    assert line.keys == "Ctrl+2"
    with qtbot.waitSignal(place.tabs.chosen) as chosen:
        write(place.commands.field, line.title)
        enter(place)
    assert chosen.args == [made_up.SECOND]


def test_a_row_of_the_queue_is_gone_to_and_not_taken(place: Workplace) -> None:
    row = next(one for one in typed(place, "график") if one.kind is LineKind.ROW)
    place.commands.field.setText(row.title)
    enter(place)
    found = place.queue.model.row_at(place.queue.list.currentIndex())
    assert found is not None
    assert (found.dialogue, place.queue.list.hasFocus()) == (row.id, True)


def test_escape_leads_back_to_the_same_words_at_the_same_place(place: Workplace) -> None:
    cursor = place.composer.field.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    place.composer.field.setTextCursor(cursor)
    typed(place, "что-то")
    QTest.keyClick(place.commands.field, Qt.Key.Key_Escape)
    after = place.composer.field.textCursor()
    assert place.composer.field.hasFocus()
    assert (after.anchor(), after.position()) == (3, 7)


def test_what_cannot_run_says_why_comes_last_and_stays(place: Workplace) -> None:
    place.steps.show_view(StepsView(dialogue=made_up.MINE, next=Step.ANSWER, allowed=frozenset({Step.ANSWER})))
    shown = typed(place, "карточка")
    line = next(one for one in shown if one.id == "card")
    assert line.why_not == "сейчас этот шаг не нужен"
    place.commands.list.setCurrentIndex(place.commands.model.index(shown.index(line)))
    with listening() as heard:
        enter(place)
    assert place.commands.isVisible()
    assert heard == ["Карточка. Сейчас нельзя: сейчас этот шаг не нужен"]


def test_nobody_waiting_is_a_reason(place: Workplace) -> None:
    place.queue.show_view(QueueView())
    line = next(one for one in typed(place, "срочное") if one.id == "take_urgent")
    assert line.why_not == "никто не ждёт"


def test_arrows_go_through_the_lines_and_each_is_said(place: Workplace) -> None:
    shown = typed(place, "")
    with listening() as heard:
        QTest.keyClick(place.commands.field, Qt.Key.Key_Down)
        QTest.keyClick(place.commands.field, Qt.Key.Key_PageDown)
        QTest.keyClick(place.commands.field, Qt.Key.Key_Up)
    assert [place.commands.list.currentIndex().row(), len(heard)] == [8, 3]
    assert heard[0].startswith(shown[1].title)


def test_a_screen_reader_reads_title_keys_and_group(place: Workplace) -> None:
    typed(place, "f5")
    assert spoken_rows(place.commands.list)[0] == "Нужно время, F5, Шаги диалога"


def test_nothing_found_is_said(place: Workplace) -> None:
    with listening() as heard:
        assert typed(place, "щщщщ") == []
    assert heard[-1].startswith("Ничего не найдено")
    enter(place)
    assert place.commands.isVisible()


def test_a_click_elsewhere_puts_it_away_and_keeps_the_focus_there(place: Workplace) -> None:
    typed(place, "")
    place.queue.list.setFocus()
    assert not place.commands.isVisible()
    assert place.queue.list.hasFocus()
