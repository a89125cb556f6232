"""The form of asking for advice: a colleague is chosen, the comment may stay empty."""

import msgspec
from pytestqt.qtbot import QtBot

from core.dialogue.commands import AskAdvice
from desktop_app.look.look import Look
from desktop_app.panes.advice import AdviceForm
from desktop_app.panes.form_views import Peer
from desktop_app.panes.rule_views import AdviceView

VIEW = AdviceView(dialogue="d", peers=(Peer(id="boris", name="Борис", load=2),))


def form(look: Look, qtbot: QtBot, view: AdviceView = VIEW) -> AdviceForm:
    made = AdviceForm(look)
    qtbot.addWidget(made)
    made.show_view(view)
    return made


def test_a_chosen_colleague_is_asked(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    assert not made.act.isEnabled()
    made.peer.put(tuple(made.peer.model.shown), chosen="boris")
    made.comment.setPlainText("Как быть?")
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == ["d", AskAdvice(specialist="boris", comment="Как быть?", name="Борис")]


def test_nobody_there_and_a_comment_too_long_are_said(look: Look, qtbot: QtBot) -> None:
    assert "никого" in form(look, qtbot, AdviceView(dialogue="d")).missing.text()
    made = form(look, qtbot, msgspec.structs.replace(VIEW, comment_limit=3))
    made.put_back(AskAdvice(specialist="boris", comment="слишком", name="Борис"))
    assert made.missing.text().startswith("Сократите комментарий на 4")


def test_who_advises_already_is_named(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, msgspec.structs.replace(VIEW, adviser="Вера"))
    assert made._asked.text() == "Сейчас советует Вера. Новый коллега займёт его место."
