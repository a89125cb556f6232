"""The composer."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.panes.composer import Composer
from desktop_app.panes.views import ComposerView
from tests.desktop_app.panes.eyes import settle, write


def composer(look: Look, qtbot: QtBot, view: ComposerView) -> Composer:
    made = Composer(look)
    qtbot.addWidget(made)
    made.show_view(view)
    settle(made)
    return made


def test_enter_sends_and_empties_the_field(look: Look, qtbot: QtBot) -> None:
    made = composer(look, qtbot, ComposerView(dialogue="d"))
    write(made.field, "Добрый день")
    with qtbot.waitSignal(made.sent) as sent:
        QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert sent.args == ["d", "Добрый день"]
    assert made.field.toPlainText() == ""


def test_shift_enter_begins_a_line(look: Look, qtbot: QtBot) -> None:
    made = composer(look, qtbot, ComposerView(dialogue="d"))
    write(made.field, "а")
    with qtbot.assertNotEmitted(made.sent):
        QTest.keyClick(made.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    write(made.field, "б")
    assert made.field.toPlainText() == "а\nб"


def test_blanks_are_not_sent(look: Look, qtbot: QtBot) -> None:
    made = composer(look, qtbot, ComposerView(dialogue="d"))
    write(made.field, "   ")
    with qtbot.assertNotEmitted(made.sent):
        QTest.keyClick(made.field, Qt.Key.Key_Return)


def test_what_is_typed_is_told_as_a_draft(look: Look, qtbot: QtBot) -> None:
    made = composer(look, qtbot, ComposerView(dialogue="d"))
    with qtbot.waitSignal(made.drafted) as drafted:
        write(made.field, "ы")
    assert drafted.args == ["d", "ы"]


def test_another_view_of_the_same_dialogue_leaves_the_words_alone(look: Look, qtbot: QtBot) -> None:
    made = composer(look, qtbot, ComposerView(dialogue="d"))
    write(made.field, "пишу")
    made.show_view(ComposerView(dialogue="d", draft=""))
    assert made.field.toPlainText() == "пишу"


def test_another_dialogue_brings_its_own_draft_without_a_signal(look: Look, qtbot: QtBot) -> None:
    made = composer(look, qtbot, ComposerView(dialogue="d"))
    with qtbot.assertNotEmitted(made.drafted):
        made.show_view(ComposerView(dialogue="e", draft="черновик"))
    assert made.field.toPlainText() == "черновик"


def test_too_long_words_are_not_sent_and_the_surplus_is_told(look: Look, qtbot: QtBot) -> None:
    made = composer(look, qtbot, ComposerView(dialogue="d", limit=5))
    write(made.field, "семьбукв")
    with qtbot.assertNotEmitted(made.sent):
        QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert "Сократите на 3 знака" in made.field.accessibleDescription()


def test_a_closed_field_says_why(look: Look, qtbot: QtBot) -> None:
    made = composer(look, qtbot, ComposerView(dialogue="d", disabled="Разговор завершён"))
    assert made.field.isReadOnly()
    assert made._target.text() == "Разговор завершён"
