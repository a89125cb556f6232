"""The suggestions beside the conversation: three keys, no stolen focus, little room in a low window."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.moment import Moment
from desktop_app.gallery import made_up_help
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.help_views import SuggestionsView
from desktop_app.panes.suggestions import SuggestionsPane
from tests.desktop_app.panes.eyes import focusable, role, settle

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
VIEW = made_up_help.suggestions()
KEYS = (Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


@pytest.fixture
def pane(look: Look, qtbot: QtBot) -> SuggestionsPane:
    made = SuggestionsPane(look)
    qtbot.addWidget(made)
    made.show_view(VIEW)
    settle(made)
    return made


@pytest.mark.parametrize("place", range(3))
def test_each_has_its_key_wherever_the_focus_is(look: Look, qtbot: QtBot, place: int) -> None:
    work = filled(look)
    qtbot.addWidget(work)
    settle(work)
    work.activateWindow()
    with qtbot.waitSignal(work.suggestions.picked) as picked:
        QTest.keyClick(work.composer.field, KEYS[place], ALT)
    assert picked.args == [VIEW.suggestions[place]]
    with qtbot.waitSignal(work.suggestions.text_picked) as text_picked:
        QTest.keyClick(work.composer.field, KEYS[place], ALT | SHIFT)
    assert text_picked.args == [VIEW.suggestions[place]]


def test_a_click_takes_the_answer_and_a_click_with_shift_its_words(pane: SuggestionsPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.picked), qtbot.assertNotEmitted(pane.text_picked):
        QTest.mouseClick(pane.cards[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.text_picked), qtbot.assertNotEmitted(pane.picked):
        QTest.mouseClick(pane.cards[1], Qt.MouseButton.LeftButton, SHIFT)


def test_a_card_is_a_button_that_says_title_kind_and_why(pane: SuggestionsPane) -> None:
    card = pane.cards[0]
    assert role(card) is QAccessible.Role.Button
    assert card.accessibleName() == "Готовый ответ 1 из 3: Компенсация проезда к месту лечения"
    assert "Консультация. уже отвечали" in card.accessibleDescription()
    assert all(one.accessibleName() for one in focusable(pane))


def test_enter_on_a_card_takes_it(pane: SuggestionsPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.picked):
        QTest.keyClick(pane.cards[0], Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.text_picked):
        QTest.keyClick(pane.cards[0], Qt.Key.Key_Return, SHIFT)


def test_who_types_keeps_the_focus_when_they_come_and_go(look: Look, qtbot: QtBot) -> None:
    work = filled(look)
    qtbot.addWidget(work)
    settle(work)
    work.activateWindow()
    work.composer.field.setFocus()
    for view in (SuggestionsView(), VIEW, made_up_help.suggestions_thanks(), VIEW):
        work.suggestions.show_view(view)
        settle(work)
        assert work.composer.field.hasFocus()


def test_without_a_question_nothing_is_shown_and_no_key_does_anything(pane: SuggestionsPane, qtbot: QtBot) -> None:
    pane.show_view(SuggestionsView())
    assert not pane.isVisible()
    with qtbot.assertNotEmitted(pane.picked), qtbot.assertNotEmitted(pane.nothing_fitted):
        pane.pick(0)
        pane.say_nothing_fitted()


def test_nothing_fitted_is_told_once_and_may_be_taken_back(pane: SuggestionsPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.nothing_fitted):
        pane.nothing.click()
    pane.show_view(made_up_help.suggestions_thanks())
    with qtbot.waitSignal(pane.taken_back), qtbot.assertNotEmitted(pane.nothing_fitted):
        pane.say_nothing_fitted()
    with qtbot.waitSignal(pane.taken_back):
        pane.undo.click()
    pane.show_view(replace(made_up_help.suggestions_thanks(), undo=False))
    with qtbot.assertNotEmitted(pane.nothing_fitted), qtbot.assertNotEmitted(pane.taken_back):
        pane.say_nothing_fitted()


def test_a_low_window_shows_the_best_one_and_a_menu(pane: SuggestionsPane, qtbot: QtBot) -> None:
    high = pane.sizeHint().height()
    pane.set_compact(True)
    settle(pane)
    assert pane.cards[0].isVisible()
    assert not pane.cards[1].isVisible()
    assert pane.sizeHint().height() < high / 2
    with qtbot.waitSignal(pane.picked) as picked:
        pane._menu.actions()[0].trigger()
    assert picked.args == [VIEW.suggestions[1]]


def test_they_are_announced_once_a_question(pane: SuggestionsPane, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def record(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", record)
    pane.show_view(replace(VIEW, suggestions=VIEW.suggestions[::-1]))
    pane.tick(Moment(10_000))
    assert said == ["3 готовых ответа на вопрос. Первый: Компенсация проезда к месту лечения. Alt+4 — вставить"]
    pane.tick(Moment(20_000))
    assert len(said) == 1
