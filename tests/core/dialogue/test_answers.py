"""When an answer and a card are complete (R8, R13)."""

import pytest

from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.words import AnswerKind, Source


@pytest.mark.parametrize("source", list(Source))
def test_r8_a_link_names_its_source_and_what_it_points_at(source: Source) -> None:
    assert TypedAnswer(AnswerKind.LINK, source, "documents").reference == "documents"


@pytest.mark.parametrize(
    ("kind", "source", "reference"),
    [
        (AnswerKind.LINK, None, "documents"),
        (AnswerKind.LINK, Source.SECTION, None),
        (AnswerKind.LINK, Source.SECTION, ""),
        (AnswerKind.CONSULTATION, Source.SECTION, "documents"),
        (AnswerKind.REFUSAL, Source.VISIT, "branch"),
    ],
)
def test_r8_a_source_belongs_to_a_link_and_only_to_it(
    kind: AnswerKind, source: Source | None, reference: str | None
) -> None:
    with pytest.raises(ValueError, match="kind link"):
        TypedAnswer(kind, source, reference)


@pytest.mark.parametrize(("answer", "version"), [("faq-1", None), (None, 2)])
def test_a_library_answer_is_named_with_its_version(answer: str | None, version: int | None) -> None:
    with pytest.raises(ValueError, match="with its version"):
        TypedAnswer(AnswerKind.CONSULTATION, library_answer=answer, library_version=version)


@pytest.mark.parametrize(("topic", "outcome"), [("", "answered"), ("child_benefit", "")])
def test_r13_a_card_has_a_topic_and_an_outcome(topic: str, outcome: str) -> None:
    with pytest.raises(ValueError, match="topic and an outcome"):
        Card(topic, outcome)
