"""The pane of words that were not sent: what is offered, by which keys, and that it disturbs nobody."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.held import SURELY, HeldPane, found
from desktop_app.panes.views import HeldView
from desktop_app.panes.workplace import Workplace
from tests.desktop_app.panes.eyes import cut_off, settle, write

ALT = Qt.KeyboardModifier.AltModifier


def pane(look: Look, qtbot: QtBot, view: HeldView) -> HeldPane:
    made = HeldPane(look)
    qtbot.addWidget(made)
    made.resize(640, 260)
    made.show_view(view)
    settle(made)
    made.activateWindow()
    return made


def place(look: Look, qtbot: QtBot, view: HeldView | None) -> Workplace:
    made = filled(look)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.held.show_view(view)
    settle(made)
    made.activateWindow()
    made.composer.field.setFocus()
    return made


def test_certain_finds_are_changed_or_called_wrong_and_never_sent(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.held())
    assert made.change.isVisible()
    assert made.report.isVisible()
    assert not any(act.isVisible() for act in (made.send, made.discard))
    with qtbot.assertNotEmitted(made.confirmed):
        made.go(made.send)


def test_enter_on_the_choices_means_to_change(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.held_likely())
    made.focus()
    with qtbot.waitSignal(made.taken_back) as taken_back:
        QTest.keyClick(made.change, Qt.Key.Key_Return)
    assert taken_back.args == ["h2"]


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_1, "taken_back"), (Qt.Key.Key_2, "confirmed"), (Qt.Key.Key_3, "reported")]
)
def test_each_choice_has_a_key_that_works_while_one_types(look: Look, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    made = place(look, qtbot, made_up.held_likely())
    with qtbot.waitSignal(getattr(made.held, name)) as told:
        QTest.keyClick(made.composer.field, key, ALT)
    assert told.args == ["h2"]


def test_the_keys_do_nothing_while_nothing_is_held(look: Look, qtbot: QtBot) -> None:
    made = place(look, qtbot, None)
    with qtbot.assertNotEmitted(made.held.taken_back):
        QTest.keyClick(made.composer.field, Qt.Key.Key_1, ALT)
    QTest.keyClick(made.composer.field, Qt.Key.Key_F11)
    assert made.composer.field.hasFocus()


def test_who_types_keeps_the_focus_when_words_come_back_held(look: Look, qtbot: QtBot) -> None:
    made = place(look, qtbot, None)
    write(made.composer.field, " есть")
    made.held.show_view(made_up.held())
    settle(made)
    write(made.composer.field, " ещё")
    assert made.composer.field.hasFocus()
    assert made.composer.field.toPlainText().endswith("есть ещё")
    QTest.keyClick(made.composer.field, Qt.Key.Key_F11)
    assert made.held.change.hasFocus()


def test_a_pane_that_goes_away_leaves_the_focus_to_the_composer(look: Look, qtbot: QtBot) -> None:
    made = place(look, qtbot, made_up.held_likely())
    made.held.send.setFocus()
    made.held.show_view(None)
    assert made.composer.field.hasFocus()


def test_the_next_held_words_are_not_under_the_finger_that_sent_the_last(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.held_likely())
    made.send.setFocus()
    made.show_view(replace(made_up.held_likely(), key="another"))
    assert made.change.hasFocus()


def test_words_are_discarded_by_the_second_press(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.held_likely())
    with qtbot.assertNotEmitted(made.discarded):
        made.discard.click()
    assert made.discard.accessibleName() == SURELY
    with qtbot.waitSignal(made.discarded):
        made.discard.click()


def test_a_false_alarm_is_thanked_for_and_offered_no_more(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, replace(made_up.held_likely(), reported=True))
    assert made._why.text().startswith("Спасибо")
    assert not made.report.isVisible()
    assert made.send.isVisible()


def test_the_finds_are_named_once_and_the_rest_is_counted() -> None:
    view = replace(made_up.held(), marks=made_up.held().marks * 2, more=2)
    assert found(view) == "Найдено: имя и фамилия, СНИЛС. Кроме этого не отправлено: 2 сообщения"


def test_news_are_announced_once(look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def record(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    made = pane(look, qtbot, made_up.held())
    monkeypatch.setattr(QAccessible, "updateAccessibility", record)
    made.announce("Не отправлено")
    made.tick(made_up.NOW)
    made.tick(made_up.NOW)
    assert said == ["Не отправлено"]


def test_in_a_low_window_the_choices_stay_in_sight_in_a_menu(look: Look, qtbot: QtBot) -> None:
    made = place(look, qtbot, made_up.held_likely())
    made.resize(1024, 480)
    settle(made)
    assert made.held.change.isVisible()
    assert [act.text() for act in made.held._menu.actions()] == [
        "Отправить как есть",
        "Это не персональные данные",
        "Удалить",
    ]
    assert made.steps.isHidden()
    assert cut_off(made.held) == []
    made.held.show_view(None)
    assert not made.steps.isHidden()


def test_a_choice_of_the_menu_is_the_choice(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.held_likely())
    made.set_compact(True)
    with qtbot.waitSignal(made.confirmed):
        made._menu.actions()[0].trigger()
    assert QApplication.focusWidget() is not made.send
