"""What an answer and a registration card are made of, and when they are complete (R8, R13)."""

from typing import Annotated

import msgspec

from core.dialogue.words import AnswerKind, Source

Code = Annotated[str, msgspec.Meta(max_length=64, pattern=r"^[^\x00-\x1f\x7f]*$")]


ATTACHMENTS = 10
"""Forms of one answer."""


class TypedAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The kind of an answer and what it rests on (R8); its text and a refusal's reason stand in the side table.

    `source` and `reference` (id of a section, hotline or branch) belong to LINK. `library_answer` and
    `library_version` name the canned answer used, `edited` says that the text sent differs from it.
    `attachments`: ids of forms of the library that go with it.
    """

    kind: AnswerKind
    source: Source | None = None
    reference: Code | None = None
    library_answer: Code | None = None
    library_version: int | None = None
    edited: bool = False
    attachments: Annotated[tuple[Code, ...], msgspec.Meta(max_length=ATTACHMENTS)] = ()

    def __post_init__(self) -> None:
        if (self.kind is AnswerKind.LINK) != (self.source is not None):
            raise ValueError("an answer of the kind link, and only it, names its source")
        if self.kind is AnswerKind.LINK and not self.reference:
            raise ValueError("an answer of the kind link names the section, hotline or branch it points at")
        if (self.library_answer is None) != (self.library_version is None):
            raise ValueError("a library answer is named together with its version")


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The registration card of one request (R13): codes of the topic and the outcome lists."""

    topic: Code
    outcome: Code

    def __post_init__(self) -> None:
        if not self.topic or not self.outcome:
            raise ValueError("a card needs a topic and an outcome")


TOPIC_UNKNOWN = "not_determined"
"""The topic that the program itself puts on a card of a request nobody took."""

OUTCOME_LOST = "left_without_answer"
"""The outcome that the program itself puts on a card of a request whose citizen left before anyone took it."""
