"""The lawful refusal of R14: offered first, filled in, sent by one key, in the specialist's own hand."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dialogue import commands as c
from core.dialogue.answers import TypedAnswer
from core.dialogue.words import AnswerKind
from core.guard.choices import Found
from core.protocol.http import RefusalText
from desktop_app.look.look import Look
from desktop_app.shown.forms import NOTHING
from tests.core.dialogue.centre import CITIZEN
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest

SAID = RefusalText(text="Позвоните на горячую линию 8 (3467) 00-00-01.", reason="Закон № 152-ФЗ")
REFUSAL = c.Answer(request=1, text=SAID.text, answer=TypedAnswer(kind=AnswerKind.REFUSAL), reason=SAID.reason)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def asked(desk: DeskAtRest) -> None:
    """The citizen asks about his own payments."""
    desk.know(replace(NOTHING, own_payments=SAID))
    desk.hear(c.Say(text="Почему мне не пришло пособие?"), CITIZEN, found=Found(own_payments=True))
    desk.place.composer.field.setFocus()


async def test_a_question_about_own_payments_is_refused_by_two_keys(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        asked(desk)
        QTest.keyClick(desk.place.composer.field, Qt.Key.Key_Space, CTRL)
        assert desk.place.side.answer.isVisible()
        QTest.keyClick(desk.place.side.answer.text, Qt.Key.Key_Return, CTRL)
        assert desk.queued == [REFUSAL]


async def test_the_refusal_has_a_key_of_its_own_and_may_be_changed(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        asked(desk)
        QTest.keyClick(desk.place.composer.field, Qt.Key.Key_F4, SHIFT)
        answer = desk.place.side.answer
        answer.text.setPlainText("Увы. " + SAID.text)
        QTest.keyClick(answer.text, Qt.Key.Key_F4, SHIFT)
        assert answer.text.toPlainText() == "Увы. " + SAID.text
        answer.submit()
        assert desk.queued == [replace(REFUSAL, text="Увы. " + SAID.text)]


async def test_a_plain_answer_stays_possible(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        asked(desk)
        QTest.keyClick(desk.place.composer.field, Qt.Key.Key_F4)
        assert desk.place.side.answer.text.toPlainText() == ""
        assert desk.place.side.answer.kind.value is AnswerKind.CONSULTATION


async def test_without_the_centres_words_the_form_opens_for_a_refusal(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        asked(desk)
        desk.know(NOTHING)
        desk.place.steps.go_on()
        assert desk.place.side.answer.kind.value is AnswerKind.REFUSAL
        assert desk.place.side.answer.reason.isVisible()
