"""Held words come back to where they were written, and none of them is lost on the way."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from pytestqt.qtbot import QtBot

from core.dialogue import commands as c
from core.dialogue.answers import TypedAnswer
from core.dialogue.words import AnswerKind, Channel
from desktop_app.look.look import Look
from desktop_app.panes.form import Form
from tests.core.dialogue.talk import CONSULTATION
from tests.desktop_app.feed import FIRST, SECOND
from tests.desktop_app.model.finds import CERTAIN, LIKELY, WITH_SNILS
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest

ANSWER = c.Answer(
    request=1, text=WITH_SNILS, answer=TypedAnswer(kind=AnswerKind.REFUSAL), reason="Закон", channel=Channel.CHAT
)


def form_of(desk: DeskAtRest, order: c.DeskOrder) -> Form:
    side = desk.place.side
    forms: dict[type, Form] = {
        c.Answer: side.answer,
        c.Defer: side.deferral,
        c.Transfer: side.transfer,
        c.Note: side.note,
    }
    return forms[type(order)]


async def test_a_message_goes_back_into_the_composer_behind_what_was_typed_since(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        desk.hold(c.Reply(text=WITH_SNILS), CERTAIN)
        desk.place.composer.field.setPlainText("И ещё")
        assert desk.place.held.isVisible()
        desk.place.held.go(desk.place.held.change)
        desk.render()
        assert desk.place.composer.field.toPlainText() == f"И ещё\n\n{WITH_SNILS}"
        assert desk.place.composer.field.hasFocus()
        assert not desk.place.held.isVisible()


@pytest.mark.parametrize(
    "order",
    [
        ANSWER,
        c.Defer(request=1, channel=Channel.CHAT, reason=WITH_SNILS),
        c.Transfer(comment=WITH_SNILS),
        c.Note(text=WITH_SNILS),
    ],
)
async def test_whatever_was_written_in_a_form_comes_back_into_it_whole(
    look: Look, qtbot: QtBot, tmp_path: Path, order: c.DeskOrder
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        held = desk.hold(order, CERTAIN)
        desk.place.held.go(desk.place.held.change)
        form = form_of(desk, order)
        assert form.isVisible()
        assert held in desk.posts
        form.submit()
        assert [post.order for post in desk.posts] == [order]
        assert desk.queued == [order]


async def test_leaving_the_form_loses_nothing_and_coming_back_doubles_nothing(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        held, answer = desk.hold(ANSWER, CERTAIN), desk.place.side.answer
        desk.place.held.go(desk.place.held.change)
        answer.text.setPlainText("СНИЛС верен")
        answer.left.emit()
        assert desk.posts == (held,)
        desk.place.held.go(desk.place.held.change)
        assert answer.text.toPlainText() == "СНИЛС верен"
        answer.submit()
        assert [post.order for post in desk.posts] == [c.Answer(1, "СНИЛС верен", ANSWER.answer, reason="Закон")]


async def test_another_dialogues_answer_never_takes_the_place_of_a_held_one(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        held, answer = desk.hold(ANSWER, CERTAIN), desk.place.side.answer
        desk.place.held.go(desk.place.held.change)
        answer.show_view(type(answer._view)(dialogue=SECOND, requests=answer._view.requests))
        answer.text.setPlainText("другому")
        answer.submit()
        assert held in desk.posts
        assert [post.order for post in desk.shift.outbox.of(SECOND)] == [c.Answer(1, "другому", CONSULTATION)]


async def test_words_without_a_form_of_their_own_go_into_the_composer(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        desk.hold(c.GiveUp(request=1, reason=WITH_SNILS), CERTAIN)
        desk.place.held.go(desk.place.held.change)
        assert desk.shift.held.drafts[FIRST] == WITH_SNILS


async def test_a_confirmed_message_is_queued_again_and_the_next_one_is_shown(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        desk.hold(c.Reply(text=LIKELY.text), LIKELY)
        desk.hold(c.Reply(text=WITH_SNILS), CERTAIN)
        desk.place.held.go(desk.place.held.send)
        desk.render()
        assert desk.queued == [c.Reply(text=LIKELY.text)]
        assert desk.place.held.words.toPlainText() == WITH_SNILS
        desk.place.held.go(desk.place.held.send)
        assert desk.queued == [c.Reply(text=LIKELY.text)]


async def test_a_false_alarm_is_reported_and_the_words_stay(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        desk.hold(c.Reply(text=LIKELY.text), LIKELY)
        desk.place.held.go(desk.place.held.report)
        desk.render()
        (report,) = desk.queued
        assert isinstance(report, c.ReportFalseAlarm)
        assert desk.place.held.words.toPlainText() == LIKELY.text


async def test_what_is_held_is_announced_once_wherever_it_is(
    look: Look, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def record(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    async with at_rest(look, qtbot, tmp_path) as desk:
        monkeypatch.setattr(QAccessible, "updateAccessibility", record)
        desk.hold(c.Reply(text=WITH_SNILS), CERTAIN)
        desk.render()
        desk.place.tick(desk.feed.now)
        desk.render()
        desk.place.tick(desk.feed.now)
        assert said == ["Не отправлено: персональные данные. Найдено: СНИЛС. F11 — к неотправленному"]
