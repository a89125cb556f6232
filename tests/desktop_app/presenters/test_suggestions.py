"""Suggestions for the question in hand: at once, in their places, one key into the answer's form."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dialogue import commands as c
from core.dialogue.answers import TypedAnswer
from core.dialogue.words import AnswerKind
from core.protocol.http import LibraryAnswer
from desktop_app.look.look import Look
from desktop_app.model.errands import Picked
from desktop_app.shift import telling
from desktop_app.shown.forms import NOTHING
from tests.core.dialogue.centre import ANNA, CITIZEN
from tests.core.dialogue.talk import CONSULTATION
from tests.desktop_app.feed import FIRST, SECOND, steady
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
DATES = LibraryAnswer(
    id="dates", version=4, title="Когда приходят выплаты", text="Выплаты приходят пятого.", kind=AnswerKind.CONSULTATION
)
BURIAL = LibraryAnswer(
    id="burial", version=1, title="Пособие на погребение", text="Нужна справка.", kind=AnswerKind.CONSULTATION
)
LIBRARY = replace(NOTHING, version=1, answers=(DATES, BURIAL))


@pytest_asyncio.fixture
async def desk(look: Look, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[DeskAtRest]:
    async with at_rest(look, qtbot, tmp_path) as made:
        made.know(LIBRARY)
        made.render()
        await made.tasks.finish("suggestions")
        yield made


def press(desk: DeskAtRest, key: Qt.Key, modifiers: Qt.KeyboardModifier = ALT) -> None:
    desk.place.composer.field.setFocus()
    QTest.keyClick(desk.place.composer.field, key, modifiers)


async def test_the_question_of_the_open_dialogue_has_its_suggestions_with_why(desk: DeskAtRest) -> None:
    pane = desk.place.suggestions
    assert pane.isVisible()
    best = pane._view.suggestions[0]
    assert (best.hit.id, best.why) == ("dates", "совпало: выплаты")
    assert "Когда приходят выплаты" in pane.cards[0].accessibleName()


async def test_one_key_puts_the_answer_into_the_form_and_another_sends_it(desk: DeskAtRest) -> None:
    press(desk, Qt.Key.Key_4)
    answer = desk.place.side.answer
    assert answer.isVisible()
    QTest.keyClick(answer.text, Qt.Key.Key_Return, CTRL)
    typed = TypedAnswer(kind=AnswerKind.CONSULTATION, library_answer="dates", library_version=4)
    assert desk.queued == [c.Answer(request=1, text="Выплаты приходят пятого.", answer=typed)]


async def test_the_words_alone_go_where_the_cursor_is(desk: DeskAtRest) -> None:
    field = desk.place.composer.field
    field.setPlainText("Добрый день!  До свидания.")
    cursor = field.textCursor()
    cursor.setPosition(13)
    field.setTextCursor(cursor)
    press(desk, Qt.Key.Key_4, ALT | SHIFT)
    assert field.toPlainText() == "Добрый день! Выплаты приходят пятого. До свидания."
    field.undo()
    assert field.toPlainText() == "Добрый день!  До свидания."


async def test_an_answered_question_needs_no_suggestions(desk: DeskAtRest) -> None:
    desk.shift.order(FIRST, c.Answer(request=1, text="Пятого", answer=CONSULTATION))
    desk.hear(c.Answer(request=1, text="Пятого", answer=CONSULTATION), desk.anna)
    assert not desk.place.suggestions.isVisible()


async def test_another_question_gets_its_own_ones(desk: DeskAtRest) -> None:
    desk.hear(c.Answer(request=1, text="Пятого", answer=CONSULTATION), desk.anna)
    desk.hear(c.Say(text="А какое пособие на погребение?"), CITIZEN)
    desk.hear(c.Take(), desk.anna)
    await desk.tasks.finish("suggestions")
    assert desk.place.suggestions._view.suggestions[0].hit.id == "burial"


async def test_a_foreign_dialogue_has_none(desk: DeskAtRest) -> None:
    desk.shift.open(SECOND)
    desk.render()
    assert not desk.place.suggestions.isVisible()


async def test_a_changed_library_is_searched_anew_and_what_was_shown_stays_meanwhile(desk: DeskAtRest) -> None:
    desk.know(replace(LIBRARY, version=2, answers=(replace(DATES, version=5), BURIAL)))
    desk.render()
    assert desk.place.suggestions._view.suggestions[0].hit.version == 4
    await desk.tasks.finish("suggestions")
    assert desk.place.suggestions._view.suggestions[0].hit.version == 5


async def test_nothing_found_is_said(desk: DeskAtRest) -> None:
    desk.know(replace(NOTHING, version=3))
    desk.render()
    await desk.tasks.finish("suggestions")
    assert desk.place.suggestions._heading.text() == "Готового ответа на этот вопрос не нашлось"


async def test_what_is_picked_is_kept_for_the_relay_until_there_is_a_line(desk: DeskAtRest) -> None:
    press(desk, Qt.Key.Key_4)
    (errand,) = desk.shift.help.telling.waiting
    assert isinstance(errand, Picked)
    assert (errand.body.answer, errand.body.text, errand.body.dialogue) == ("dates", "Когда выплата?", FIRST)


async def test_nothing_fitted_is_said_by_a_key_thanked_for_and_taken_back_by_the_same_key(desk: DeskAtRest) -> None:
    press(desk, Qt.Key.Key_0)
    pane = desk.place.suggestions
    assert pane._heading.text() == "Спасибо! Передадим тем, кто готовит ответы"
    assert [one.body.text for one in desk.shift.help.telling.waiting] == ["Когда выплата?"]
    press(desk, Qt.Key.Key_0)
    assert pane._heading.text() == "Готовые ответы на этот вопрос"
    assert desk.shift.help.telling.waiting == ()


async def test_it_is_told_once_a_question_and_said_so(desk: DeskAtRest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "UNDO_SECONDS", 0)
    press(desk, Qt.Key.Key_0)
    await desk.tasks.finish("errand settles")
    desk.render()
    assert desk.place.suggestions._heading.text() == "Отмечено: готового ответа на этот вопрос нет"
    press(desk, Qt.Key.Key_0)
    assert len(desk.shift.help.telling.waiting) == 1


async def test_what_is_shown_for_one_dialogue_is_not_used_in_another(desk: DeskAtRest) -> None:
    feed, held = desk.feed, desk.shift.held.desk
    for batch in (*feed.begin(SECOND), feed.do(SECOND, c.Take(), ANNA)):
        held.batch(batch, received=steady(batch.now))
    desk.shift.open(SECOND)
    press(desk, Qt.Key.Key_4)
    assert not desk.place.side.answer.isVisible()
    desk.shift.open(FIRST)
    press(desk, Qt.Key.Key_4)
    assert desk.place.side.answer.isVisible()
