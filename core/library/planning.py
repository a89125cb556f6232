"""What an import would do to the library: a plan row by row that changes nothing and says each row's trouble."""

from enum import StrEnum
from typing import Annotated

import msgspec

from core.dialogue.answers import Code
from core.library.content import State, Written
from core.text import masked


class What(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


class ImportRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One row of a file. `id`: the answer that it changes; nothing, or one that is unknown, for a new answer."""

    line: Annotated[int, msgspec.Meta(ge=0)]
    content: Written
    id: Code = ""
    state: State = State.DRAFT

    __repr__ = masked


class PlanItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """`fields`: those of the content that change, by name, and `state`; `problem`: why a row is refused, as a code."""

    line: int
    what: What
    id: str = ""
    fields: tuple[str, ...] = ()
    problem: str = ""
