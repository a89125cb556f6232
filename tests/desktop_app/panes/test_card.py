"""The registration card."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dialogue.answers import Card
from core.dialogue.commands import Close, Register
from desktop_app.gallery import made_up, made_up_forms
from desktop_app.look.look import Look
from desktop_app.panes.card import CardForm
from desktop_app.panes.form_views import CardView


def form(look: Look, qtbot: QtBot, view: CardView) -> CardForm:
    made = CardForm(look)
    qtbot.addWidget(made)
    made.show_view(view)
    return made


def test_a_card_cannot_be_skipped(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, made_up_forms.card())
    with qtbot.assertNotEmitted(made.ordered):
        made.submit()
    assert not made.act.isEnabled()
    assert made.missing.text() == "Выберите итог: без карточки диалог не закрыть"


def test_an_empty_card_says_everything_that_is_missing(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, msgspec.structs.replace(made_up_forms.card(), topic=None))
    assert made.missing.text() == "Выберите тему и итог: без карточки диалог не закрыть"


def test_a_complete_card_is_registered_and_the_dialogue_closed(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, made_up_forms.card())
    told: list[tuple[str, object]] = []
    made.ordered.connect(lambda dialogue, order: told.append((dialogue, order)))
    QTest.keyClick(made.outcome.field, Qt.Key.Key_Down)
    made.submit()
    register = Register(request=1, card=Card(topic="t2", outcome="o1"))
    assert told == [(made_up.MINE, register), (made_up.MINE, Close())]


def test_a_card_of_one_request_among_several_closes_nothing(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, msgspec.structs.replace(made_up_forms.card(), outcome="o1", closes=False))
    told: list[object] = []
    made.ordered.connect(lambda _, order: told.append(order))
    made.submit()
    assert [type(order) for order in told] == [Register]


def test_topics_are_found_by_any_part_of_their_words(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, made_up_forms.card())
    made.topic.field.setText("жиль СУБ")
    assert [choice.id for choice in made.topic.model.shown] == ["t3"]


def test_a_choice_outlives_a_search_that_hides_it(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, made_up_forms.card())
    made.topic.field.setText("нет такого")
    assert made.topic.choice is not None
    assert made.topic.choice.id == "t2"


def test_a_new_view_of_the_same_card_keeps_what_was_chosen(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot, made_up_forms.card())
    QTest.keyClick(made.outcome.field, Qt.Key.Key_Down)
    made.show_view(made_up_forms.card())
    assert made.outcome.choice is not None
    assert made.outcome.choice.id == "o1"
