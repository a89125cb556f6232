"""The form of the longer search."""

from pytestqt.qtbot import QtBot

from core.dialogue.commands import Defer
from core.dialogue.words import Channel
from core.phrases import NEED_TIME
from desktop_app.gallery import made_up, made_up_forms
from desktop_app.look.look import Look
from desktop_app.panes.deferral import DeferralForm


def form(look: Look, qtbot: QtBot) -> DeferralForm:
    made = DeferralForm(look)
    qtbot.addWidget(made)
    made.show_view(made_up_forms.deferral())
    return made


def test_the_phrase_is_shown_word_for_word(look: Look, qtbot: QtBot) -> None:
    assert form(look, qtbot)._phrase.text() == f"«{NEED_TIME}»"


def test_nothing_is_deferred_without_a_reason(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    with qtbot.assertNotEmitted(made.ordered):
        made.submit()
    assert "без этого отложить нельзя" in made.missing.text()


def test_a_deferral_carries_channel_and_reason(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.reason.setPlainText("Нужен ответ юриста")
    made.channel.choose(Channel.EMAIL)
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == [made_up.MINE, Defer(request=1, channel=Channel.EMAIL, reason="Нужен ответ юриста")]


def test_a_deferral_that_is_put_back_is_the_one_that_was_sent(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    order = Defer(request=1, channel=Channel.EMAIL, reason="Нужен ответ юриста")
    made.put_back(order)
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == [made_up.MINE, order]
