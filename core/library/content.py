"""What an answer of the library is made of: its words, its place, its forms, and where each version stands."""

from enum import StrEnum
from typing import Annotated

import msgspec

from core.dialogue.answers import ATTACHMENTS, Code
from core.dialogue.words import AnswerKind, Source
from core.moment import Moment
from core.text import COMMENT_LIMIT, MESSAGE_LIMIT, REASON_LIMIT, masked

TITLE_LIMIT = 200
CATEGORY_LIMIT = 200
BASIS_LIMIT = 1000
TAG_LIMIT = 64
TAGS = 32

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Day = Annotated[str, msgspec.Meta(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$", max_length=10)]
Comment = Annotated[str, msgspec.Meta(max_length=COMMENT_LIMIT)]


class Scope(StrEnum):
    """Whose an answer is: everybody's, a branch's, or one member's own, which nobody else sees."""

    SHARED = "shared"
    BRANCH = "branch"
    PERSONAL = "personal"


class State(StrEnum):
    """Where a version stands. PUBLIC: citizens read it too; RETIRED: no longer used, or a newer one took its place."""

    DRAFT = "draft"
    APPROVED = "approved"
    PUBLIC = "public"
    RETIRED = "retired"


STANDING = frozenset({State.APPROVED, State.PUBLIC})
"""What answers are given from."""


class Attachment(msgspec.Struct, frozen=True):
    """A form (docx, pdf …) that goes with an answer; `size` in bytes."""

    id: Code
    name: Name
    size: int = 0
    media_type: Annotated[str, msgspec.Meta(max_length=128)] = ""
    sha256: Annotated[str, msgspec.Meta(max_length=64)] = ""


class Content(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a person writes of an answer: everything of a version that is not its fate.

    `category`: a path like «Пособия/Дети»; `source` and `reference`: what a LINK points at; `reason`: of a REFUSAL;
    `review`: ISO date by which somebody must look at it, or nothing; `branch`: whose it is under `Scope.BRANCH`.
    """

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=TITLE_LIMIT)]
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=MESSAGE_LIMIT)]
    kind: AnswerKind
    category: Annotated[str, msgspec.Meta(max_length=CATEGORY_LIMIT)] = ""
    tags: Annotated[tuple[Annotated[str, msgspec.Meta(max_length=TAG_LIMIT)], ...], msgspec.Meta(max_length=TAGS)] = ()
    topic: Code = ""
    source: Source | None = None
    reference: Code = ""
    legal_basis: Annotated[str, msgspec.Meta(max_length=BASIS_LIMIT)] = ""
    review: Day = ""
    reason: Annotated[str, msgspec.Meta(max_length=REASON_LIMIT)] = ""
    scope: Scope = Scope.SHARED
    branch: Code = ""
    attachments: Annotated[tuple[Attachment, ...], msgspec.Meta(max_length=ATTACHMENTS)] = ()

    __repr__ = masked


class Written(Content, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A content on its way to the relay, which takes no field that it does not know."""


class Version(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version: its content never changes, its state does."""

    answer: str
    version: int
    state: State
    content: Content
    author: str
    author_name: str
    at: Moment
    comment: str = ""

    __repr__ = masked


def written(content: Content) -> Written:
    """The same content, to be sent."""
    return msgspec.convert(content, Written, from_attributes=True)
