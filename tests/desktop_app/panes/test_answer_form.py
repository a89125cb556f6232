"""The form of the typed answer."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.dialogue.answers import TypedAnswer
from core.dialogue.commands import Answer, Note
from core.dialogue.words import AnswerKind, Channel, Source
from desktop_app.gallery import made_up, made_up_forms
from desktop_app.look.look import Look
from desktop_app.panes.answer_form import AnswerForm
from tests.desktop_app.panes.eyes import settle

CTRL = Qt.KeyboardModifier.ControlModifier


def form(look: Look, qtbot: QtBot) -> AnswerForm:
    made = AnswerForm(look)
    qtbot.addWidget(made)
    made.show_view(made_up_forms.answer())
    made.show_library(made_up_forms.library())
    settle(made)
    return made


def test_a_consultation_goes_by_ctrl_enter(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.text.setPlainText("Подайте заявление.")
    made.text.setFocus()
    with qtbot.waitSignal(made.ordered) as ordered:
        QTest.keyClick(made.text, Qt.Key.Key_Return, CTRL)
    typed = TypedAnswer(kind=AnswerKind.CONSULTATION)
    assert ordered.args == [made_up.MINE, Answer(request=1, text="Подайте заявление.", answer=typed)]


def test_a_refusal_cannot_be_sent_without_its_reason(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.kind.choose(AnswerKind.REFUSAL)
    made.text.setPlainText("Компенсация не положена.")
    with qtbot.assertNotEmitted(made.ordered):
        made.submit()
    assert not made.act.isEnabled()
    assert "Отказ без обоснования отправить нельзя" in made.missing.text()


def test_a_refusal_goes_with_its_reason(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.kind.choose(AnswerKind.REFUSAL)
    made.text.setPlainText("Компенсация не положена.")
    made.reason.setPlainText("Поездка не связана с лечением.")
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args is not None
    assert ordered.args[1].reason == "Поездка не связана с лечением."


def test_a_link_names_where_it_points(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.kind.choose(AnswerKind.LINK)
    made.text.setPlainText("Смотрите на сайте.")
    assert made.missing.text() == "Выберите, куда направить гражданина"
    made.source.choose(Source.HOTLINE)
    QTest.keyClick(made.place.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args is not None
    assert ordered.args[1].answer == TypedAnswer(kind=AnswerKind.LINK, source=Source.HOTLINE, reference="h1")


def test_a_place_of_another_source_is_not_kept(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.kind.choose(AnswerKind.LINK)
    QTest.keyClick(made.place.field, Qt.Key.Key_Down)
    made.source.choose(Source.VISIT)
    assert made.place.choice is None


def test_a_canned_answer_is_put_in_and_keeps_its_version(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    QTest.keyClick(made.library.field, Qt.Key.Key_Return)
    assert made.text.toPlainText() == made_up_forms.library().hits[0].text
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args is not None
    typed = ordered.args[1].answer
    assert (typed.library_answer, typed.library_version, typed.edited) == ("l1", 3, False)


def test_a_changed_canned_answer_is_marked_as_edited(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    QTest.keyClick(made.library.field, Qt.Key.Key_Return)
    made.text.insertPlainText("Здравствуйте! ")
    assert made._words.note.text().endswith("изменён Вами")
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args is not None
    assert ordered.args[1].answer.edited


def test_walking_through_the_library_changes_nothing_that_was_typed(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.text.setPlainText("мои слова ")
    QTest.keyClick(made.library.field, Qt.Key.Key_Down)
    QTest.keyClick(made.library.field, Qt.Key.Key_Down)
    assert made.text.toPlainText() == "мои слова "


def test_a_canned_answer_never_replaces_typed_words(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.text.setPlainText("мои слова ")
    made.text.moveCursor(made.text.textCursor().MoveOperation.End)
    QTest.keyClick(made.library.field, Qt.Key.Key_Return)
    assert made.text.toPlainText() == "мои слова " + made_up_forms.library().hits[0].text


def test_mail_is_closed_with_the_reason_said(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    mail = made.channel.buttons[1]
    assert not mail.isEnabled()
    assert "не оставил адрес" in mail.accessibleDescription()
    assert made.channel.value is Channel.CHAT


def test_the_library_is_searched_as_one_types(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    with qtbot.waitSignal(made.searched) as searched:
        made.library.field.setText("проезд")
    assert searched.args == ["проезд"]


HELD = Answer(
    request=1,
    text="Позвоните.",
    answer=TypedAnswer(
        kind=AnswerKind.LINK, source=Source.HOTLINE, reference="h1", library_answer="l1", library_version=3, edited=True
    ),
)


def test_an_answer_that_is_put_back_is_the_one_that_was_sent(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.show_view(replace(made_up_forms.answer(), used=made_up_forms.library().hits[0]))
    made.put_back(HELD)
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == [made_up.MINE, HELD]


def test_a_refusal_that_is_put_back_has_its_reason(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    refusal = Answer(request=1, text="Нет", answer=TypedAnswer(kind=AnswerKind.REFUSAL), reason="Закон")
    made.put_back(refusal)
    with qtbot.waitSignal(made.ordered) as ordered:
        made.submit()
    assert ordered.args == [made_up.MINE, refusal]


def test_what_was_typed_since_stays_above_what_is_put_back(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.text.setPlainText("следующий ответ")
    made.put_back(HELD)
    made.put_back(HELD)
    assert made.text.toPlainText() == "следующий ответ\n\nПозвоните."


def test_an_order_of_another_form_changes_nothing(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.put_back(Note(text="заметка"))
    assert made.text.toPlainText() == ""
