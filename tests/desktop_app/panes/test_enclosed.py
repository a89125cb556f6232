"""The forms that go with a library answer."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from core.dialogue.answers import TypedAnswer
from core.dialogue.commands import Answer
from core.dialogue.words import AnswerKind
from desktop_app.gallery import made_up_forms, made_up_help
from desktop_app.look.look import Look
from desktop_app.panes.answer_form import AnswerForm
from tests.desktop_app.panes.eyes import settle

HIT = replace(made_up_help.WITH_FORMS, text="Нужна справка.")


@pytest.fixture
def form(look: Look, qtbot: QtBot) -> AnswerForm:
    made = AnswerForm(look)
    qtbot.addWidget(made)
    made.show_view(replace(made_up_forms.answer(), used=HIT))
    settle(made)
    return made


def boxes(form: AnswerForm) -> list[QCheckBox]:
    return [box for box in form.findChildren(QCheckBox) if box.isVisible()]


def test_they_are_shown_and_go_with_the_answer_but_for_what_is_left_out(form: AnswerForm, qtbot: QtBot) -> None:
    assert boxes(form) == []
    form.use(HIT)
    settle(form)
    assert [box.text() for box in boxes(form)] == ["Заявление.docx, 45 КБ", "Согласие на обработку данных.pdf, 1,2 МБ"]
    assert boxes(form)[0].accessibleName() == "Приложить форму: Заявление.docx, 45 КБ"
    boxes(form)[1].click()
    with qtbot.waitSignal(form.ordered) as ordered:
        form.submit()
    assert ordered.args is not None
    assert ordered.args[1].answer.attachments == ("f1",)
    assert not ordered.args[1].answer.edited
    assert boxes(form) == []


def test_those_of_another_answer_take_their_place_or_join_them(form: AnswerForm) -> None:
    form.use(HIT)
    form.use(made_up_help.TRAVEL)
    assert form._typed().attachments == ()
    form.text.insertPlainText("Мои слова. ")
    form.use(HIT)
    assert form._typed().attachments == ("f1", "f2")


def test_an_answer_that_is_put_back_has_the_forms_it_had(form: AnswerForm) -> None:
    typed = TypedAnswer(
        kind=AnswerKind.CONSULTATION, library_answer="l4", library_version=1, edited=False, attachments=("f2",)
    )
    form.put_back(Answer(request=1, text="Нужна справка.", answer=typed))
    assert form._typed() == typed
