"""Finding in the dialogue: counted, walked through by keys, marked, said."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.views import MessageKind, MessageView
from desktop_app.panes.workplace import Workplace
from tests.desktop_app.panes.announcements import listening
from tests.desktop_app.panes.eyes import has_colour, settle, write

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = ("Ещё о пособии", "Пособие назначат", "Нет", "И пособие, и пособия")


@pytest.fixture
def place(look: Look, qtbot: QtBot) -> Iterator[Workplace]:
    made = filled(look)
    qtbot.addWidget(made)
    messages = tuple(
        MessageView(id=str(number), kind=MessageKind.CITIZEN, author="Гражданин", time="10:0" + str(number), text=text)
        for number, text in enumerate(WORDS)
    )
    made.conversation.show_view(replace(made_up.conversation(), messages=messages))
    made.resize(1440, 900)
    settle(made)
    made.activateWindow()
    made.composer.field.setFocus()
    yield made
    made.close()


def find(place: Workplace, text: str) -> None:
    QTest.keyClick(place.composer.field, Qt.Key.Key_F, CTRL)
    write(place.finder.field, text)


def row(place: Workplace) -> int:
    return place.conversation.list.currentIndex().row()


def test_every_place_is_counted_and_the_newest_comes_first(place: Workplace) -> None:
    find(place, "пособи")
    assert (place.finder.count.text(), row(place)) == ("4 из 4", 3)


def test_enter_goes_on_round_the_corner_and_shift_enter_back(place: Workplace) -> None:
    find(place, "пособи")
    QTest.keyClick(place.finder.field, Qt.Key.Key_Return)
    assert (place.finder.count.text(), row(place)) == ("1 из 4", 0)
    QTest.keyClick(place.finder.field, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(place.finder.field, Qt.Key.Key_Return, SHIFT)
    assert (place.finder.count.text(), row(place)) == ("3 из 4", 3)


def test_a_place_is_said_with_its_number_and_its_message(place: Workplace) -> None:
    with listening() as heard:
        find(place, "еще")
        QTest.keyClick(place.finder.field, Qt.Key.Key_Return)
    assert heard[-1] == "1 из 1. Гражданин, 10:00: Ещё о пособии"


def test_a_place_is_underlined_in_the_bubble(place: Workplace, look: Look) -> None:
    assert not has_colour(place.conversation.list, look.theme.warning)
    find(place, "назначат")
    settle(place)
    assert has_colour(place.conversation.list, look.theme.warning)


def test_escape_closes_unmarks_and_leads_back(place: Workplace, look: Look) -> None:
    find(place, "назначат")
    QTest.keyClick(place.finder.field, Qt.Key.Key_Escape)
    settle(place)
    assert place.composer.field.hasFocus()
    assert not place.finder.isVisible()
    assert not has_colour(place.conversation.list, look.theme.warning)


def test_nothing_found_is_said(place: Workplace) -> None:
    with listening() as heard:
        find(place, "справка")
        QTest.keyClick(place.finder.field, Qt.Key.Key_Return)
    assert heard[-1] == "Не найдено"


def test_what_comes_meanwhile_is_counted_too(place: Workplace) -> None:
    find(place, "нет")
    more = MessageView(id="9", kind=MessageKind.MINE, author="Анна", time="10:09", text="Нет, не нужно")
    shown = place.finder._messages
    place.conversation.show_view(replace(made_up.conversation(), messages=(*shown, more)))
    place.tick(made_up.NOW)
    assert place.finder.count.text() == "1 из 2"
