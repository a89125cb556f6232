"""What changed between two versions: words as spans, and the fields that differ, for the history."""

import re
from difflib import SequenceMatcher
from enum import StrEnum

import msgspec

from core.library.content import Content

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
FIELDS = tuple(Content.__struct_fields__)


class Change(StrEnum):
    """What became of a span."""

    SAME = "same"
    ADDED = "added"
    GONE = "gone"


class Span(msgspec.Struct, frozen=True):
    """A stretch of text; SAME and GONE ones together are the old text, SAME and ADDED ones the new one."""

    change: Change
    text: str


def words(old: str, new: str) -> tuple[Span, ...]:
    """Both texts in one row of spans, word by word; what is gone stands before what came instead."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    spans: list[Span] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, begin, stop in matcher.get_opcodes():
        gone, added = "".join(before[start:end]), "".join(after[begin:stop])
        if kind == "equal":
            spans.append(Span(Change.SAME, gone))
            continue
        spans += [Span(change, text) for change, text in ((Change.GONE, gone), (Change.ADDED, added)) if text]
    return tuple(spans)


def fields(old: Content, new: Content) -> tuple[str, ...]:
    """The names of what differs, in the order of the content's fields."""
    return tuple(name for name in FIELDS if getattr(old, name) != getattr(new, name))
