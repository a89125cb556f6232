"""The shift at a glance: what breaches next is on top, only the wanted rows are shown, nothing urgent is lost by it."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.moment import SECOND_MS, Moment
from desktop_app.gallery import made_up
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.shift_views import Sieve, TallyView, due_next
from desktop_app.panes.views import QueueGroup, QueueView
from desktop_app.panes.workplace import Workplace
from tests.desktop_app.panes.eyes import settle, spoken_rows

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


def test_what_breaches_next_is_on_top_with_figures_words_and_a_sign(place: Workplace) -> None:
    top = place.queue.strip.next
    assert top.text().startswith("+0:03  просрочено\nЗдравствуйте!")
    assert top.accessibleName().startswith("Ближайший срок: взять в работу: просрочено на 3 секунды, Здравствуйте!")
    assert not top.icon().isNull()


def test_it_counts_down(place: Workplace) -> None:
    place.tick(Moment(made_up.NOW + 2 * SECOND_MS))
    assert place.queue.strip.next.text().startswith("+0:05")


def test_a_colleagues_clock_is_not_mine_to_mind() -> None:
    rows = tuple(replace(row, group=QueueGroup.OTHERS) for row in made_up.queue().rows)
    assert due_next(rows) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_J, ord("О")])
def test_ctrl_j_goes_there_and_enter_takes_it_in_either_layout(place: Workplace, qtbot: QtBot, key: int) -> None:
    QTest.keyClick(place.composer.field, Qt.Key(key), CTRL)
    focused = QApplication.focusWidget()
    assert focused is place.queue.strip.next
    with qtbot.waitSignal(place.queue.taken) as taken:
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert taken.args == ["q1"]


def test_a_duty_that_is_due_first_is_opened(place: Workplace, qtbot: QtBot) -> None:
    rows = tuple(row for row in made_up.queue().rows if row.group is QueueGroup.DUTY)
    place.queue.show_view(QueueView(rows=rows))
    with qtbot.waitSignal(place.queue.opened) as opened:
        place.queue.strip.next.click()
    assert opened.args == [rows[0].dialogue]


@pytest.mark.parametrize(
    ("sieve", "headings"),
    [
        (Sieve.MINE, ["У меня в работе: 1", "Отложенные, до 24 часов: 1", "Ждут карточку: 1"]),
        (Sieve.WAITING, ["Ожидают: 3"]),
        (Sieve.DUTY, ["Отложенные, до 24 часов: 1"]),
    ],
)
def test_only_the_wanted_rows_are_shown(place: Workplace, sieve: Sieve, headings: list[str]) -> None:
    place.queue.strip.chips.choose(sieve)
    shown = spoken_rows(place.queue.list)
    assert [one for one in headings if one not in shown] == []
    assert len(shown) == len(headings) + sum(int(one.rpartition(" ")[2]) for one in headings)


def test_what_is_not_shown_is_still_taken_by_f2_and_found_by_the_palette(place: Workplace, qtbot: QtBot) -> None:
    place.queue.strip.chips.choose(Sieve.DUTY)
    with qtbot.waitSignal(place.queue.taken) as taken:
        place.queue.take_most_urgent()
    assert taken.args == ["q2"]
    place.queue.go_to("q3")
    assert place.queue.model.row_at(place.queue.list.currentIndex()) is not None


def test_an_empty_choice_says_so_and_an_empty_queue_says_another_thing(place: Workplace) -> None:
    place.queue.show_view(QueueView(rows=made_up.queue().rows[:1]))
    place.queue.strip.chips.choose(Sieve.EMAIL)
    assert place.queue._empty.text() == "Таких обращений сейчас нет."
    place.queue.show_view(QueueView())
    assert place.queue._empty.text().startswith("Никто не ждёт")


def test_what_was_done_is_told(place: Workplace) -> None:
    place.queue.strip.show_tally(TallyView(taken=5, answered=4, in_time=3))
    assert place.queue.strip._done.text() == "С запуска: взято 5, отвечено 4, в срок 3"


def test_in_a_low_window_what_is_due_next_stays(place: Workplace) -> None:
    place.resize(1440, 480)
    settle(place)
    assert place.queue.strip.next.isVisible()
    assert not place.queue.strip.chips.isVisible()
