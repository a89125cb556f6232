"""The forms beside the algorithm: filled at once with what is known here, and they say so when the relay is silent."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from core.dialogue import commands as c
from core.dialogue.words import BlockTerm
from core.moment import Moment
from core.protocol.desk import Colleague
from desktop_app.look.look import Look
from desktop_app.model.outbox import PostState
from tests.core.dialogue.centre import BORIS
from tests.desktop_app.feed import FIRST
from tests.desktop_app.model.finds import LIKELY
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest


def run(desk: DeskAtRest, action: str) -> None:
    desk.place.keyboard.run(action)
    desk.render()


async def test_advice_is_asked_of_whoever_is_there(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        peer = Colleague(id=BORIS.id, name=BORIS.name, present=True, since=Moment(0))
        desk.shift.held.desk.colleagues[BORIS.id] = peer
        run(desk, "advice")
        form = desk.place.side.advice
        assert form.isVisible()
        form.peer.put(tuple(form.peer.model.shown), chosen=BORIS.id)
        form.comment.setPlainText("Как быть?")
        form.submit()
        assert desk.queued == [c.AskAdvice(specialist=BORIS.id, comment="Как быть?", name=BORIS.name)]
        assert not form.isVisible()


async def test_the_chat_is_closed_by_the_form_and_a_held_reason_comes_back_into_it(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        run(desk, "block")
        form = desk.place.side.block
        form.reason.setPlainText("Оскорбляет")
        form.submit()
        assert desk.queued == [c.Block(term=BlockTerm.HOUR, reason="Оскорбляет")]
        desk.hold(c.Block(term=BlockTerm.WEEK, reason="Оскорбляет Петрова"), LIKELY)
        desk.place.held.go(desk.place.held.change)
        assert (form.reason.toPlainText(), form.term.value) == ("Оскорбляет Петрова", BlockTerm.WEEK)


async def test_without_a_line_the_forms_say_why_they_are_empty(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        run(desk, "earlier")
        await desk.tasks.finish("earlier")
        assert desk.place.side.earlier._said.text().startswith("Нет связи с сервером")
        desk.place.side.earlier.read_asked.emit(FIRST, FIRST)
        await desk.tasks.finish("earlier words")
        assert desk.place.side.earlier._said.text().startswith("Нет связи с сервером")
        run(desk, "block")
        await desk.tasks.finish("blocks")
        assert desk.place.side.block._trouble.text().startswith("Нет связи с сервером")
        assert all(post.state is PostState.QUEUED for post in desk.posts)
