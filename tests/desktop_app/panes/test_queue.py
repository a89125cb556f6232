"""The queue pane."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.moment import SECOND_MS, Moment
from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.panes.queue import QueuePane
from desktop_app.panes.views import QueueView
from tests.desktop_app.panes.eyes import has_colour, settle, spoken_rows


def filled(look: Look, qtbot: QtBot) -> QueuePane:
    pane = QueuePane(look)
    qtbot.addWidget(pane)
    pane.resize(360, 700)
    pane.show_view(made_up.queue())
    pane.tick(made_up.NOW)
    settle(pane)
    return pane


def test_each_row_is_one_sentence_for_the_ear(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    rows = spoken_rows(pane.list)
    assert rows[1].startswith("Ожидает 23 секунды, просрочено, вопрос: Здравствуйте!")
    assert rows[2] == (
        "Ожидает 16 секунд, срок истекает, вопрос: Какие документы нужны ветерану труда?, для Вас, страница /veteranam"
    )


def test_groups_are_headed_and_counted(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    rows = spoken_rows(pane.list)
    assert "Ожидают: 3" in rows
    assert "Отложенные, до 24 часов: 1" in rows


def test_enter_takes_what_may_be_taken(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    pane.list.setCurrentIndex(pane.model.index_of("q1"))
    with qtbot.waitSignal(pane.taken) as taken:
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert taken.args == ["q1"]


def test_enter_opens_what_is_mine_already(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    pane.list.setCurrentIndex(pane.model.index_of(made_up.MINE))
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert opened.args == [made_up.MINE]


def test_the_most_urgent_is_the_one_offered_to_me(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    with qtbot.waitSignal(pane.taken) as taken:
        pane.take_most_urgent()
    assert taken.args == ["q2"]


def test_nothing_is_taken_from_an_empty_queue(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    pane.show_view(QueueView())
    with qtbot.assertNotEmitted(pane.taken):
        pane.take_most_urgent()


def test_a_pulse_moves_the_rows_on_without_losing_the_selection(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    pane.list.setCurrentIndex(pane.model.index_of("q3"))
    pane.tick(Moment(made_up.NOW + 12 * SECOND_MS))
    pane.show_view(made_up.queue())
    assert pane.model.row_at(pane.list.currentIndex()) is not None
    assert spoken_rows(pane.list)[3].startswith("Ожидает 16 секунд, срок истекает")


def test_the_three_urgencies_are_drawn_in_their_colours(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    drawn = [has_colour(pane.list, colour) for colour in (look.theme.calm, look.theme.warning, look.theme.breach)]
    assert drawn == [True, True, True]


def test_only_rows_that_read_otherwise_are_drawn_anew(look: Look, qtbot: QtBot) -> None:
    pane = filled(look, qtbot)
    drawn: list[int] = []
    pane.model.dataChanged.connect(lambda first, _last: drawn.append(first.row()))
    pane.show_view(made_up.queue())
    pane.tick(made_up.NOW)
    assert drawn == []
    rows = made_up.queue().rows
    pane.show_view(QueueView(rows=(replace(rows[0], page="/drugaya"), *rows[1:])))
    assert drawn == [1]
    pane.tick(Moment(made_up.NOW + SECOND_MS))
    assert {1, 2} <= set(drawn[1:])
