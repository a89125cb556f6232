"""The citizen's earlier requests: chosen in a list, read below it, never answered there."""

import msgspec
from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.panes.earlier import EarlierForm
from desktop_app.panes.form_views import Choice
from desktop_app.panes.rule_views import EarlierView
from desktop_app.panes.views import MessageKind, MessageView

VIEW = EarlierView(dialogue="now", requests=(Choice(id="before:1", title="24 ноября, 10:00  ·  Пособия"),))
WORDS = (MessageView(id="1", kind=MessageKind.CITIZEN, author="Гражданин", time="10:00", text="Какие документы?"),)


def form(look: Look, qtbot: QtBot, view: EarlierView = VIEW) -> EarlierForm:
    made = EarlierForm(look)
    qtbot.addWidget(made)
    made.show_view(view)
    return made


def test_the_chosen_one_is_asked_for(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    assert not made.act.isEnabled()
    made.requests.put(VIEW.requests, chosen="before:1")
    with qtbot.waitSignal(made.read_asked) as asked:
        made.submit()
    assert asked.args == ["now", "before"]


def test_its_words_are_shown_and_what_is_said_where_there_are_none(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, msgspec.structs.replace(VIEW, messages=WORDS, shown="before"))
    made.show()
    assert made.words.isVisible()
    assert [one.text for one in made._model.messages] == ["Какие документы?"]
    made.show_view(EarlierView(dialogue="now", said="Ищем прежние обращения…"))
    assert made._said.isVisible()
    assert not made.words.isVisible()
