"""What the variables of canned answers stand for."""

from msgspec.structs import replace

from core.dialogue.words import AnswerKind
from core.library.content import Attachment
from core.protocol.http import LibraryAnswer, Place
from desktop_app.panes.form_views import FormFile
from desktop_app.shown.filling import NOTHING_KNOWN, filling, forms
from desktop_app.shown.forms import NOTHING

NORTH = Place(id="north", title="Северный", telephones=("11-11-11", "22"), hours=("пн–пт: 09:00–17:00",))
SOUTH = Place(id="south", title="Южный", telephones=("33",), hours=("ежедневно",))
LINE = Place(id="line", title="Горячая линия", telephones=("8 800",), hours=("круглосуточно",))
ANSWER = LibraryAnswer(
    id="a",
    version=1,
    title="Куда",
    text="{{имя|Уважаемый заявитель}}: {{филиал}}, {{телефон}}, {{часы}}. {{специалист}}",
    kind=AnswerKind.CONSULTATION,
    reason="{{телефон}}",
)


def test_the_only_branch_is_meant() -> None:
    known = filling(replace(NOTHING, branches=(NORTH,), hotlines=(LINE,)), specialist="Анна")
    assert known.text(ANSWER) == "Уважаемый заявитель: Северный, 11-11-11, пн–пт: 09:00–17:00. Анна"
    assert known.reason(ANSWER) == "11-11-11"


def test_of_several_branches_that_of_the_answer_is_meant() -> None:
    known = filling(replace(NOTHING, branches=(NORTH, SOUTH)), specialist="Анна")
    assert "Южный, 33, ежедневно" in known.text(replace(ANSWER, branch="south"))


def test_with_no_one_branch_it_stays_to_be_filled_and_the_main_hotline_is_named() -> None:
    known = filling(replace(NOTHING, branches=(NORTH, SOUTH), hotlines=(LINE,)), specialist="")
    assert known.text(ANSWER) == "Уважаемый заявитель: {{филиал}}, 8 800, круглосуточно. {{специалист}}"


def test_without_reference_data_only_the_specialist_is_known() -> None:
    known = filling(None, specialist="Анна")
    assert known.text(ANSWER) == "Уважаемый заявитель: {{филиал}}, {{телефон}}, {{часы}}. Анна"
    assert NOTHING_KNOWN.text(replace(ANSWER, text="Без мест")) == "Без мест"


def test_forms_have_their_name_and_size() -> None:
    small = Attachment(id="f1", name="Заявление.docx", size=45_600)
    large = Attachment(id="f2", name="Бланк.pdf", size=1_300_000)
    assert forms(replace(ANSWER, attachments=(small, large))) == (
        FormFile(id="f1", name="Заявление.docx", size="45 КБ"),
        FormFile(id="f2", name="Бланк.pdf", size="1,2 МБ"),
    )
