"""The conversation pane."""

import msgspec
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.moment import Moment
from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.panes.conversation import ConversationPane
from desktop_app.panes.views import ConversationView, MessageKind, MessageView
from tests.desktop_app.panes.eyes import settle, spoken_rows


def message(number: int, text: str = "слово", kind: MessageKind = MessageKind.CITIZEN) -> MessageView:
    return MessageView(id=f"m{number}", kind=kind, author="Гражданин", time="10:32", text=text)


def pane_with(look: Look, qtbot: QtBot, *messages: MessageView) -> ConversationPane:
    pane = ConversationPane(look)
    qtbot.addWidget(pane)
    pane.resize(600, 400)
    settle(pane)
    pane.show_view(ConversationView(dialogue="d", messages=messages))
    return pane


def test_each_message_is_one_accessible_item(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, *made_up.conversation().messages)
    rows = spoken_rows(pane.list)
    assert len(rows) == len(made_up.conversation().messages)
    assert rows[5] == "Гражданин, 10:25: В октябре."


def test_notes_phrases_and_answers_are_told_apart_by_words(look: Look, qtbot: QtBot) -> None:
    rows = spoken_rows(pane_with(look, qtbot, *made_up.conversation().messages).list)
    assert "автоматическая фраза" in rows[1]
    assert "заметка, гражданин её не видит" in rows[6]
    assert "Ответ: консультация" in rows[7]
    assert rows[9].endswith("(Диалог уже взял в работу Мария Сергеевна.)")


def test_ctrl_c_copies_plain_text(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, message(1, "<b>текст</b>"))
    pane.focus_last()
    QTest.keyClick(pane.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "<b>текст</b>"


def test_several_messages_are_copied_with_names_and_times(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, message(1, "один"), message(2, "два"))
    pane.list.selectAll()
    pane.list.copy()
    assert QGuiApplication.clipboard().text() == "Гражданин, 10:32: один\nГражданин, 10:32: два"


def test_the_arrows_go_by_message(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, message(1), message(2), message(3))
    pane.focus_last()
    QTest.keyClick(pane.list, Qt.Key.Key_Up)
    assert pane.list.currentIndex().row() == 1


def test_a_new_message_is_added_not_drawn_anew(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, message(1), message(2))
    pane.list.setCurrentIndex(pane.list.model().index(0, 0))
    pane.show_view(ConversationView(dialogue="d", messages=(message(1), message(2), message(3))))
    assert pane.list.currentIndex().row() == 0
    assert pane.list.model().rowCount() == 3


def test_what_was_earlier_is_put_before(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, message(3), message(4))
    pane.list.selectionModel().setCurrentIndex(
        pane.list.model().index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    pane.show_view(ConversationView(dialogue="d", messages=tuple(message(number) for number in range(1, 5))))
    assert pane.list.currentIndex().row() == 3


def test_a_message_that_became_delivered_changes_in_its_place(look: Look, qtbot: QtBot) -> None:
    first = message(1, kind=MessageKind.MINE)
    pane = pane_with(look, qtbot, first)
    changed = msgspec.structs.replace(first, text="слово", time="10:33")
    with qtbot.waitSignal(pane.list.model().dataChanged):
        pane.show_view(ConversationView(dialogue="d", messages=(changed,)))


def test_who_reads_old_messages_is_told_of_new_ones_and_stays(look: Look, qtbot: QtBot) -> None:
    many = tuple(message(number, "слово " * 40) for number in range(20))
    pane = pane_with(look, qtbot, *many)
    settle(pane)
    pane.list.verticalScrollBar().setValue(0)
    pane.show_view(ConversationView(dialogue="d", messages=(*many, message(99))))
    assert pane.list.verticalScrollBar().value() == 0
    assert pane._below.isVisible()
    assert pane._below.text() == "1 новое сообщение"


def test_the_newest_message_is_in_sight_when_a_dialogue_is_opened(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, *(message(number, "слово " * 40) for number in range(20)))
    settle(pane)
    assert pane.list.at_end


def test_the_newest_message_stays_in_sight_when_the_window_grows_narrow(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, *(message(number, "слово " * 40) for number in range(20)))
    settle(pane)
    pane.resize(300, 300)
    settle(pane)
    assert pane.list.at_end


def test_earlier_messages_can_be_asked_for(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot)
    pane.show_view(ConversationView(dialogue="d", messages=(message(1),), earlier=7))
    with qtbot.waitSignal(pane.earlier_asked) as asked:
        pane._earlier.click()
    assert asked.args == ["d"]
    assert pane._earlier.text() == "Показать раньше (ещё 7)"


def test_each_dialogue_keeps_its_own_rows_in_the_one_list(look: Look, qtbot: QtBot) -> None:
    pane = pane_with(look, qtbot, message(1), message(2))
    pane.show_view(ConversationView(dialogue="other", messages=(message(8),)))
    assert pane.list.model().rowCount() == 1
    pane.tick(Moment(0))
    pane.show_view(ConversationView(dialogue="d", messages=(message(1), message(2))))
    assert pane.list.model().rowCount() == 2
