"""Own words are corrected in the composer and taken back with some seconds to think again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dialogue import commands as c
from desktop_app.look.look import Look
from desktop_app.model.amending import UNDO_MS
from tests.core.dialogue.centre import ANNA, BORIS
from tests.desktop_app.feed import FIRST
from tests.desktop_app.model.finds import CERTAIN, WITH_SNILS
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest


def say(desk: DeskAtRest, text: str = "Приходите в среду") -> str:
    """Anna says something; its message."""
    desk.hear(c.Reply(text=text), ANNA)
    return desk.shift.held.desk.streams[FIRST].state.said[-1].message


async def test_the_last_own_message_comes_into_the_composer_and_enter_sends_the_correction(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        message, field = say(desk), desk.place.composer.field
        field.setPlainText("Мой черновик")
        desk.place.keyboard.run("correct")
        desk.render()
        assert (field.toPlainText(), field.hasFocus()) == ("Приходите в среду", True)
        field.setPlainText("Приходите в четверг")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert desk.queued[-1] == c.Correct(message=message, text="Приходите в четверг")
        assert field.toPlainText() == "Мой черновик"


async def test_esc_leaves_the_message_as_it_was_and_the_draft_comes_back(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        say(desk)
        field = desk.place.composer.field
        field.setPlainText("Мой черновик")
        desk.place.keyboard.run("correct")
        desk.render()
        field.setPlainText("Другое")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert field.toPlainText() == "Мой черновик"
        assert desk.queued == []


async def test_the_same_words_are_no_correction(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        say(desk)
        desk.place.keyboard.run("correct")
        desk.render()
        QTest.keyClick(desk.place.composer.field, Qt.Key.Key_Return)
        assert desk.queued == []


async def test_a_chosen_message_goes_after_some_seconds_unless_it_is_kept(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        message = say(desk)
        desk.place.conversation.focus_last()
        desk.place.keyboard.run("take_back")
        desk.place.keyboard.run("take_back")
        desk.place.keyboard.run("take_back")
        desk.amending.tick()
        assert desk.queued == []
        desk.feed.talks[FIRST].wait(UNDO_MS / 1000)
        desk.amending.tick()
        assert desk.queued == [c.TakeBack(message=message)]


async def test_a_correction_that_the_guard_held_is_corrected_further(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        message = say(desk)
        desk.hold(c.Correct(message=message, text=WITH_SNILS), CERTAIN)
        desk.place.held.go(desk.place.held.change)
        desk.render()
        assert desk.place.composer.field.toPlainText() == WITH_SNILS
        desk.place.composer.field.setPlainText("Приходите в четверг")
        QTest.keyClick(desk.place.composer.field, Qt.Key.Key_Return)
        assert desk.queued == [c.Correct(message=message, text="Приходите в четверг")]


async def test_when_the_dialogue_goes_to_another_nothing_is_left_to_correct(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        say(desk)
        desk.place.keyboard.run("correct")
        desk.hear(c.Transfer(comment="", specialist=BORIS.id, name=BORIS.name), ANNA)
        assert desk.place.composer.field.toPlainText() == ""
        desk.place.keyboard.run("correct")
        assert desk.queued == []


async def test_what_stood_in_a_message_is_one_key_away(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        message = say(desk)
        desk.hear(c.Correct(message=message, text="Приходите в четверг"), ANNA)
        conversation = desk.place.conversation
        conversation.focus_last()
        QTest.keyClick(conversation.list, Qt.Key.Key_Return)
        desk.render()
        assert conversation.chosen is not None
        assert "Было" in conversation.chosen.text
        assert "Приходите в среду" in conversation.chosen.text


async def test_a_half_written_correction_goes_to_the_draft_when_the_dialogue_goes(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        say(desk)
        desk.place.composer.field.setPlainText("Мой черновик")
        desk.place.keyboard.run("correct")
        desk.render()
        desk.place.composer.field.setPlainText("Приходите в четверг")
        desk.hear(c.Transfer(comment="", specialist=BORIS.id, name=BORIS.name), ANNA)
        assert desk.shift.held.drafts[FIRST] == "Мой черновик\n\nПриходите в четверг"


async def test_when_the_shift_ends_what_was_to_go_goes_and_what_was_being_corrected_is_kept(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        message = say(desk)
        desk.place.conversation.focus_last()
        desk.place.keyboard.run("take_back")
        desk.place.keyboard.run("correct")
        desk.render()
        desk.place.composer.field.setPlainText("Приходите в четверг")
        desk.amending.end()
        assert desk.queued == [c.TakeBack(message=message)]
        assert desk.shift.held.drafts[FIRST] == "Приходите в четверг"
