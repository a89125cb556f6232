"""Handing over, and the private note."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dialogue.commands import Note, Transfer
from desktop_app.gallery import made_up, made_up_forms
from desktop_app.look.look import Look
from desktop_app.panes.transfer import NoteForm, TransferForm


def form(look: Look, qtbot: QtBot) -> TransferForm:
    made = TransferForm(look)
    qtbot.addWidget(made)
    made.show_view(made_up_forms.transfer())
    return made


def test_a_transfer_names_the_colleague_and_carries_a_comment(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    QTest.keyClick(made.peer.field, Qt.Key.Key_Down)
    made.comment.setPlainText("Нужна помощь")
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == [made_up.MINE, Transfer(comment="Нужна помощь", specialist="p1", name="Мария Сергеевна")]


def test_the_last_choice_is_back_to_the_queue(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    for _ in range(3):
        QTest.keyClick(made.peer.field, Qt.Key.Key_Down)
    made.comment.setPlainText("Ухожу на обед")
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == [made_up.MINE, Transfer(comment="Ухожу на обед")]


def test_nothing_is_handed_over_without_a_comment(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    QTest.keyClick(made.peer.field, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(made.ordered):
        made.submit()
    assert "комментарий" in made.missing.text()


def test_a_note_is_saved_and_the_field_emptied(look: Look, qtbot: QtBot) -> None:
    made = NoteForm(look)
    qtbot.addWidget(made)
    made.show_view(made_up_forms.note())
    made.text.setPlainText("Проверить срок")
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == [made_up.MINE, Note(text="Проверить срок")]
    assert made.text.toPlainText() == ""


@pytest.mark.parametrize(
    "order",
    [Transfer(comment="Нужна помощь", specialist="p2", name="Ольга Николаевна"), Transfer(comment="Ухожу на обед")],
)
def test_a_transfer_that_is_put_back_is_the_one_that_was_sent(look: Look, qtbot: QtBot, order: Transfer) -> None:
    made = form(look, qtbot)
    made.put_back(order)
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == [made_up.MINE, order]


def test_a_note_that_is_put_back_stands_below_what_was_typed_since(look: Look, qtbot: QtBot) -> None:
    made = NoteForm(look)
    qtbot.addWidget(made)
    made.show_view(made_up_forms.note())
    made.text.setPlainText("ещё одна")
    made.put_back(Note(text="Проверить срок"))
    assert made.text.toPlainText() == "ещё одна\n\nПроверить срок"
