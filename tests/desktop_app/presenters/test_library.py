"""The library in the answer form: proposals to the open question, found as one types, without a line too."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from pytestqt.qtbot import QtBot

from core.dialogue.words import AnswerKind
from core.protocol.http import LibraryAnswer, Reference
from desktop_app.look.look import Look
from desktop_app.panes.views import Step
from tests.desktop_app.feed import FIRST
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest

TITLES = {
    "dates": "Когда приходят выплаты",
    "burial": "Пособие на погребение",
    "travel": "Компенсация проезда к месту лечения",
    "title": "Как получить звание «Ветеран труда»",
    "ways": "Как подать заявление",
}


@pytest_asyncio.fixture
async def desk(look: Look, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[DeskAtRest]:
    async with at_rest(look, qtbot, tmp_path) as made:
        yield made


def reference() -> Reference:
    kind = AnswerKind.CONSULTATION
    answers = tuple(
        LibraryAnswer(id=one, version=1, title=title, text=title, kind=kind) for one, title in TITLES.items()
    )
    return Reference(version=1, topics=(), outcomes=(), sections=(), hotlines=(), branches=(), answers=answers)


async def shown(desk: DeskAtRest) -> list[str]:
    """The answers listed once every search has ended."""
    await desk.tasks.finish("library search")
    return [choice.id for choice in desk.place.side.answer.library.model.shown]


async def test_the_best_three_answers_to_the_open_question_are_proposed_at_once(desk: DeskAtRest) -> None:
    desk.know(reference())
    desk.place.steps.stepped.emit(FIRST, Step.ANSWER)
    found = await shown(desk)
    assert found[0] == "dates"
    assert len(found) <= 3


async def test_what_is_typed_is_looked_for_and_what_was_typed_last_is_shown(desk: DeskAtRest) -> None:
    desk.know(reference())
    desk.place.steps.stepped.emit(FIRST, Step.ANSWER)
    for text in ("по", "погреб", "погребени"):
        desk.place.side.answer.library.field.setText(text)
    assert (await shown(desk))[0] == "burial"


async def test_why_an_answer_was_found_stands_below_its_title(desk: DeskAtRest) -> None:
    desk.know(reference())
    desk.place.steps.stepped.emit(FIRST, Step.ANSWER)
    desk.place.side.answer.library.field.setText("проезд")
    await shown(desk)
    assert "совпало: проезда" in desk.place.side.answer.library.model.shown[0].detail


async def test_without_a_question_everything_is_listed(desk: DeskAtRest) -> None:
    desk.place.steps.stepped.emit(FIRST, Step.ANSWER)
    assert await shown(desk) == []
