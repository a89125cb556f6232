"""`/` while one writes: found at the cursor, put in by one key, taken back by one, left alone by Esc."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up_help
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.help_views import SlashView
from desktop_app.panes.slash import SlashPopup
from desktop_app.panes.workplace import Workplace
from tests.desktop_app.panes.eyes import settle, spoken_rows, write

HITS = (made_up_help.TRAVEL, made_up_help.SITE)


@pytest.fixture
def place(look: Look, qtbot: QtBot) -> Iterator[Workplace]:
    made = filled(look)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    settle(made)
    made.activateWindow()
    made.composer.field.clear()
    made.composer.field.setFocus()
    yield made
    made.close()


@pytest.fixture
def popup(place: Workplace) -> SlashPopup:
    """Whatever is typed, the same two answers are found."""
    slash = place.composer.slash
    slash.searched.connect(lambda typed: slash.show_view(SlashView(query=typed, hits=HITS)))
    return slash


def test_a_slash_at_the_beginning_of_a_word_opens_the_popup_and_the_field_keeps_the_focus(
    place: Workplace, popup: SlashPopup
) -> None:
    write(place.composer.field, "Добрый день! /про")
    assert popup.box.isVisible()
    assert place.composer.field.hasFocus()
    assert popup.box.geometry().bottom() <= place.height()


@pytest.mark.parametrize("text", ["24/7", "http://сайт", "и / или", "и/или"])
def test_any_other_slash_is_just_a_slash(place: Workplace, popup: SlashPopup, text: str) -> None:
    write(place.composer.field, text)
    assert not popup.box.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_one_key_puts_the_answer_at_the_cursor_and_one_takes_it_back(
    place: Workplace, popup: SlashPopup, qtbot: QtBot, key: Qt.Key
) -> None:
    field = place.composer.field
    write(field, "🙂 Добрый день! /про")
    with qtbot.waitSignal(popup.inserted) as inserted, qtbot.assertNotEmitted(place.composer.sent):
        QTest.keyClick(field, key)
    assert inserted.args == [HITS[0]]
    assert field.toPlainText() == f"🙂 Добрый день! {HITS[0].text}"
    assert not popup.box.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "🙂 Добрый день! /про"


def test_the_arrows_choose_among_what_was_found(place: Workplace, popup: SlashPopup) -> None:
    write(place.composer.field, "/")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(place.composer.field, key)
    QTest.keyClick(place.composer.field, Qt.Key.Key_Return)
    assert place.composer.field.toPlainText() == HITS[1].text


def test_escape_leaves_the_text_as_it_was_typed_until_another_slash(place: Workplace, popup: SlashPopup) -> None:
    field = place.composer.field
    write(field, "/про")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    write(field, "езд")
    assert field.toPlainText() == "/проезд"
    assert not popup.box.isVisible()
    write(field, " /")
    assert popup.box.isVisible()


def test_escape_closes_the_popup_before_the_form(place: Workplace) -> None:
    answer = place.side.answer
    answer.slash.searched.connect(lambda typed: answer.slash.show_view(SlashView(query=typed, hits=HITS)))
    place.open_form(answer)
    write(answer.text, "/про")
    QTest.keyClick(answer.text, Qt.Key.Key_Escape)
    assert answer.isVisible()
    assert not answer.slash.box.isVisible()


def test_in_the_answer_the_whole_answer_is_taken_with_its_kind(place: Workplace) -> None:
    answer = place.side.answer
    answer.slash.searched.connect(lambda typed: answer.slash.show_view(SlashView(query=typed, hits=HITS[1:])))
    place.open_form(answer)
    answer.text.clear()
    write(answer.text, "/график")
    QTest.keyClick(answer.text, Qt.Key.Key_Return)
    typed = answer._typed()
    assert (typed.library_answer, typed.kind, typed.reference, typed.edited) == ("l2", HITS[1].kind, "s1", False)


def test_nothing_found_closes_it_and_enter_sends_as_ever(place: Workplace, qtbot: QtBot) -> None:
    slash = place.composer.slash
    slash.searched.connect(lambda typed: slash.show_view(SlashView(query=typed)))
    write(place.composer.field, "/тест")
    assert not slash.box.isVisible()
    with qtbot.waitSignal(place.composer.sent) as sent:
        QTest.keyClick(place.composer.field, Qt.Key.Key_Return)
    assert sent.args is not None
    assert sent.args[1] == "/тест"


def test_what_comes_too_late_is_passed_over(place: Workplace) -> None:
    slash = place.composer.slash
    write(place.composer.field, "/пр")
    slash.show_view(SlashView(query="п", hits=HITS))
    assert not slash.box.isVisible()


def test_a_draft_with_a_slash_opens_nothing(place: Workplace, popup: SlashPopup) -> None:
    place.composer.fill("черновик /про")
    assert not popup.box.isVisible()


def test_another_field_in_focus_closes_it(place: Workplace, popup: SlashPopup) -> None:
    write(place.composer.field, "/про")
    place.queue.list.setFocus()
    assert not popup.box.isVisible()


def test_what_is_found_and_chosen_is_said(place: Workplace, popup: SlashPopup, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def record(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", record)
    write(place.composer.field, "/про")
    QTest.keyClick(place.composer.field, Qt.Key.Key_Down)
    assert len(said) == 2
    assert said[0].startswith("2 готовых ответа. Стрелки выбирают")
    assert said[1] == f"{HITS[1].title}, 2 из 2. {HITS[1].text}"
    assert len(spoken_rows(popup.list)) == 2
