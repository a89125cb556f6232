"""The form that closes the chat to a citizen: a term, a reason; and opens it again to whom one chooses."""

import msgspec
from pytestqt.qtbot import QtBot

from core.dialogue.commands import Block, Unblock
from core.dialogue.words import BlockTerm
from desktop_app.look.look import Look
from desktop_app.panes.block import BlockForm
from desktop_app.panes.form_views import Choice
from desktop_app.panes.rule_views import BlockView

STANDING = (Choice(id="other", title="Брань", detail="закрыл(а) Борис, до: завтра, 10:00"),)
VIEW = BlockView(dialogue="d", standing=STANDING)


def form(look: Look, qtbot: QtBot, view: BlockView = VIEW) -> BlockForm:
    made = BlockForm(look)
    qtbot.addWidget(made)
    made.show_view(view)
    return made


def test_a_term_and_a_reason_make_the_order(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    assert made.missing.text() == "Напишите причину: она останется в журнале"
    made.put_back(Block(term=BlockTerm.WEEK, reason="Оскорбляет"))
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == ["d", Block(term=BlockTerm.WEEK, reason="Оскорбляет")]


def test_a_reason_too_long_and_a_dialogue_of_another_are_said(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, msgspec.structs.replace(VIEW, reason_limit=3))
    made.reason.setPlainText("Брань")
    assert made.missing.text().startswith("Сократите на 2")
    made.show_view(BlockView(dialogue=""))
    assert made.missing.text() == "Закрыть чат можно в диалоге, который ведёте Вы"


def test_the_chosen_one_is_let_in_again(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    assert not made.opening.isEnabled()
    made.standing.put(STANDING, chosen="other")
    made.standing.chosen.emit(STANDING[0])
    with qtbot.waitSignal(made.ordered) as ordered:
        made.opening.click()
    assert ordered.args == ["other", Unblock()]


def test_until_when_it_is_closed_and_why_the_others_are_not_known_is_said(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, BlockView(dialogue="d", until="завтра, 10:00", trouble="Нет связи"))
    assert made._closed.text() == "Чат для этого гражданина закрыт до: завтра, 10:00."
    assert made._trouble.text() == "Нет связи"
