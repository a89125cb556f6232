"""Variables that nobody could fill: seen, chosen, asked about once."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up_forms, made_up_help
from desktop_app.look.look import Look
from desktop_app.panes.answer_form import AnswerForm
from desktop_app.panes.composer import Composer
from desktop_app.panes.views import ComposerView
from tests.desktop_app.panes.eyes import has_colour, settle, write

TEXT = "🙂 Приходите: {{филиал}}, телефон {{телефон}}."


@pytest.fixture
def composer(look: Look, qtbot: QtBot) -> Composer:
    made = Composer(look)
    qtbot.addWidget(made)
    made.show_view(ComposerView(dialogue="d"))
    made.resize(640, 140)
    settle(made)
    made.insert(TEXT)
    return made


def test_the_first_one_is_chosen_so_that_what_is_typed_takes_its_place(composer: Composer) -> None:
    assert composer.field.textCursor().selectedText() == "{{филиал}}"
    write(composer.field, "ул. Мира, 5")
    assert composer.field.toPlainText() == "🙂 Приходите: ул. Мира, 5, телефон {{телефон}}."


def test_they_are_marked_until_they_are_filled(composer: Composer, look: Look) -> None:
    composer.field.moveCursor(composer.field.textCursor().MoveOperation.End)
    settle(composer)
    assert len(composer.field.extraSelections()) == 2
    assert has_colour(composer.field, look.theme.warning_soft)
    composer.field.setPlainText("Приходите")
    assert composer.field.extraSelections() == []


def test_sending_asks_once_and_goes_as_it_is_the_second_time(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert composer._target.text().startswith("Не заполнено: филиал, телефон.")
    assert composer.field.toPlainText() == TEXT
    with qtbot.waitSignal(composer.sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)


def test_other_words_are_asked_about_anew(composer: Composer, qtbot: QtBot) -> None:
    QTest.keyClick(composer.field, Qt.Key.Key_Return)
    write(composer.field, "5")
    assert not composer._target.text().startswith("Не заполнено")
    with qtbot.assertNotEmitted(composer.sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert composer._target.text().startswith("Не заполнено: телефон.")


def test_the_answer_asks_too(look: Look, qtbot: QtBot) -> None:
    form = AnswerForm(look)
    qtbot.addWidget(form)
    form.show_view(made_up_forms.answer())
    form.use(replace(made_up_help.TRAVEL, text=TEXT))
    settle(form)
    assert form.text.textCursor().selectedText() == "{{филиал}}"
    with qtbot.assertNotEmitted(form.ordered):
        form.submit()
    assert form.missing.text().startswith("Не заполнено: филиал, телефон.")
    with qtbot.waitSignal(form.ordered) as ordered:
        form.submit()
    assert ordered.args is not None
    assert not ordered.args[1].answer.edited
