"""The library as the form lists it: what was found, with why, or everything."""

from msgspec.structs import replace

from core.dialogue.answers import TypedAnswer
from core.dialogue.words import AnswerKind
from core.protocol.http import LibraryAnswer, Reference
from core.search.document import Hit
from desktop_app.shown.library import hit, library_view, used_hit, why_said

ANSWERS = (
    LibraryAnswer(id="docs", version=1, title="Документы", text="Справка о выплатах", kind=AnswerKind.CONSULTATION),
    LibraryAnswer(id="pay", version=2, title="График выплат", text="Пятого числа", kind=AnswerKind.LINK),
)
REFERENCE = Reference(version=1, topics=(), outcomes=(), sections=(), hotlines=(), branches=(), answers=ANSWERS)


def test_what_was_found_is_listed_best_first_with_why() -> None:
    view = library_view("выплата", REFERENCE, (Hit(id="pay", score=2, why=("выплат",)), Hit(id="docs", score=1)))
    assert [one.id for one in view.hits] == ["pay", "docs"]
    assert view.hits[0].detail.endswith("совпало: выплат")
    assert view.hits[1].detail == "консультация"


def test_a_past_question_says_more_than_words() -> None:
    (one,) = library_view("", REFERENCE, (Hit(id="pay", score=1, why=("выплат",), question="когда деньги"),)).hits
    assert one.detail.endswith("уже отвечали: «когда деньги»")


def test_an_answer_that_is_no_longer_there_is_not_listed() -> None:
    assert library_view("x", REFERENCE, (Hit(id="gone", score=1),)).hits == ()


def test_without_a_search_everything_is_listed() -> None:
    assert [one.id for one in library_view("", REFERENCE).hits] == ["docs", "pay"]
    assert library_view("выплата", None).hits == ()


def test_the_answer_behind_a_typed_one_is_known_by_its_version() -> None:
    first = ANSWERS[0]
    typed = TypedAnswer(kind=first.kind, library_answer=first.id, library_version=first.version)
    assert used_hit(typed, REFERENCE) == hit(first)
    older = used_hit(replace(typed, library_version=first.version + 1), REFERENCE)
    assert older is not None
    assert (older.title, older.text) == (first.title, "")
    assert used_hit(TypedAnswer(kind=first.kind), REFERENCE) is None
    unknown = used_hit(typed, None)
    assert unknown is not None
    assert unknown.title == first.id


def test_words_that_say_nothing_are_no_reason() -> None:
    assert why_said(Hit(id="pay", score=1, why=("как", "получить", "когда"))) == "совпало: получить"
    assert why_said(Hit(id="pay", score=1, why=("когда",))) == ""
