"""What the content of an answer must hold: readable words, codes that there are, and all that its kind needs."""

from collections.abc import Mapping
from datetime import date

import msgspec

from core.dialogue.words import AnswerKind, Source
from core.library.content import (
    BASIS_LIMIT,
    CATEGORY_LIMIT,
    TAG_LIMIT,
    TITLE_LIMIT,
    Attachment,
    Content,
    Scope,
)
from core.library.refusals import LibraryCode, Refused
from core.text import MESSAGE_LIMIT, REASON_LIMIT, TextEmpty, TextTooLong, clean

REVIEWED = range(2000, 2101)
"""The years of review days: others are slips, and the first ones cannot be told as a moment in every zone."""

WORDS: Mapping[str, int] = {
    "title": TITLE_LIMIT,
    "text": MESSAGE_LIMIT,
    "category": CATEGORY_LIMIT,
    "legal_basis": BASIS_LIMIT,
    "reason": REASON_LIMIT,
}
"""The fields that hold words, with their greatest length."""

NEEDED = frozenset({"title", "text"})
LINES = frozenset({"title", "category"})
"""What stands on one line."""


class Lists(msgspec.Struct, frozen=True):
    """The codes that an answer may bear; an empty list stands for a centre that has not made it yet."""

    topics: frozenset[str] = frozenset()
    places: frozenset[tuple[Source, str]] = frozenset()
    attachments: Mapping[str, Attachment] = {}


def tidied(content: Content, lists: Lists) -> Content:
    """The content as it is kept: words cleaned, tags each once, forms as the relay knows them. Raises Refused."""
    words = {name: cleaned(name, getattr(content, name), limit) for name, limit in WORDS.items()}
    tags = tuple(dict.fromkeys(filter(None, (cleaned("tags", tag, TAG_LIMIT) for tag in content.tags))))
    forms = {one.id: lists.attachments.get(one.id) for one in content.attachments}
    if None in forms.values():
        raise Refused(LibraryCode.UNKNOWN_ATTACHMENT, field="attachments")
    known = tuple(form for form in forms.values() if form is not None)
    return msgspec.structs.replace(content, **words, tags=tags, attachments=known)


def cleaned(name: str, text: str, limit: int) -> str:
    try:
        words = clean(text, limit=limit)
    except TextTooLong:
        raise Refused(LibraryCode.TEXT_TOO_LONG, field=name, limit=limit) from None
    except TextEmpty:
        if name in NEEDED:
            raise Refused(LibraryCode.TEXT_EMPTY, field=name) from None
        return ""
    return " ".join(words.split()) if name in LINES else words


def sound(content: Content, lists: Lists) -> None:
    """What even a draft must not get wrong. Raises Refused."""
    if content.topic and lists.topics and content.topic not in lists.topics:
        raise Refused(LibraryCode.UNKNOWN_CODE, field="topic")
    place = content.source, content.reference
    if content.source is not None and content.reference and lists.places and place not in lists.places:
        raise Refused(LibraryCode.UNKNOWN_CODE, field="reference")
    if content.scope is Scope.BRANCH:
        branch = Source.VISIT, content.branch
        if not content.branch or (lists.places and branch not in lists.places):
            raise Refused(LibraryCode.UNKNOWN_CODE, field="branch")
    if content.review and day(content.review) is None:
        raise Refused(LibraryCode.REVIEW_INVALID, field="review")


def complete(content: Content, lists: Lists) -> None:
    """What an answer must have before anybody answers with it (R8). Raises Refused."""
    sound(content, lists)
    if content.kind is AnswerKind.LINK and not (content.source and content.reference):
        raise Refused(LibraryCode.SOURCE_MISSING, field="reference")
    if content.kind is AnswerKind.REFUSAL and not content.reason:
        raise Refused(LibraryCode.REASON_MISSING, field="reason")


def day(text: str) -> date | None:
    """The day of an ISO date; None for none, and for one that no review can be meant for."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.year in REVIEWED else None
