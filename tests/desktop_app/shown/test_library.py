"""The library: every word by its beginning, titles first, without a line."""

from core.dialogue.words import AnswerKind
from core.protocol.http import LibraryAnswer, Reference
from desktop_app.shown.library import library_view

ANSWERS = (
    LibraryAnswer(id="docs", version=1, title="Документы", text="Справка о выплатах", kind=AnswerKind.CONSULTATION),
    LibraryAnswer(id="pay", version=2, title="График выплат", text="Пятого числа", kind=AnswerKind.LINK),
)
REFERENCE = Reference(version=1, topics=(), outcomes=(), sections=(), hotlines=(), branches=(), answers=ANSWERS)


def found(query: str) -> list[str]:
    return [hit.id for hit in library_view(query, REFERENCE).hits]


def test_the_title_weighs_more_than_the_text() -> None:
    assert found("выплата") == ["pay", "docs"]


def test_every_word_must_be_there() -> None:
    assert found("выплата график") == ["pay"]
    assert found("выплата трактор") == []


def test_without_a_query_everything_is_shown() -> None:
    assert found("") == ["docs", "pay"]


def test_without_reference_data_nothing_is_found() -> None:
    assert library_view("выплата", None).hits == ()
