"""The answer library on the wire (R12): what the window lists, orders to an answer, import, forms, gaps, picks."""

from enum import StrEnum
from typing import Annotated

import msgspec

from core.dialogue.answers import Code
from core.guard.choices import Choice
from core.library.content import Attachment, Content, Scope, State, Version, Written, written
from core.library.orders import Approve, Discard, LibraryOrders, Publish, Restore, Retire, Save, Withdraw
from core.library.planning import ImportRow, PlanItem, What
from core.moment import Moment
from core.protocol.shared import Answer, DialogueId, Held, Key, Seq
from core.text import MESSAGE_LIMIT, masked

__all__ = [
    "Approve",
    "Attachment",
    "Change",
    "Changed",
    "Conflict",
    "Content",
    "Discard",
    "Entry",
    "Gap",
    "GapKind",
    "GapLine",
    "Gaps",
    "Held",
    "Import",
    "ImportRow",
    "Library",
    "LibraryOrders",
    "Pick",
    "Plan",
    "PlanItem",
    "Publish",
    "Restore",
    "Retire",
    "Save",
    "Scope",
    "State",
    "Version",
    "Versions",
    "What",
    "Withdraw",
    "Written",
    "written",
]

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=MESSAGE_LIMIT)]
IMPORTED = 10_000
"""Rows of one import at most."""


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """An answer as the window lists it. `standing`: what answers are given from; `draft`: the newer one, if any;
    `retired`: the last version of an answer that is out of use. `newest`: the number of its newest version, the `base`
    of what is written on it. `owner`: whose it is, where personal.
    """

    id: str
    seq: int
    newest: int
    standing: Version | None = None
    draft: Version | None = None
    retired: Version | None = None
    owner: str = ""
    uses: int = 0
    used_at: Moment | None = None


class Library(msgspec.Struct, frozen=True):
    """`GET /v1/library?after=SEQ`: the answers that changed after SEQ; `whole`: these are all, forget the others.

    `seq`: what to ask after next time. Uses alone are no change.
    """

    seq: int
    whole: bool
    entries: tuple[Entry, ...]


class Versions(msgspec.Struct, frozen=True):
    """`GET /v1/library/{id}/versions`: all versions, the oldest first."""

    versions: tuple[Version, ...]


class Ordered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every body of a request about the library is."""

    __repr__ = masked


class Change(Ordered, frozen=True, omit_defaults=True):
    """`POST /v1/library`. `answer`: None for a new one; `base`: its newest version, as far as the sender knew.

    `choice`: AS_IS after a `Held` whose finds are likely ones.
    """

    key: Key
    order: LibraryOrders
    answer: Code | None = None
    base: Seq = 0
    choice: Choice | None = None


class Changed(Answer, frozen=True, tag="changed"):
    """Durable; the answer as it is now."""

    entry: Entry


class Conflict(Answer, frozen=True, tag="conflict"):
    """Somebody was faster, nothing is changed: the answer as it is now, to be shown beside one's own words."""

    entry: Entry


class Import(Ordered, frozen=True, omit_defaults=True):
    """`POST /v1/library/import`. Without `apply` it changes nothing and tells what would be done. `token`: that of the
    plan that was looked at; when the library has changed since, nothing is done and the new plan comes back.
    """

    key: Key
    rows: Annotated[tuple[ImportRow, ...], msgspec.Meta(max_length=IMPORTED)]
    apply: bool = False
    token: Annotated[str, msgspec.Meta(max_length=64)] = ""


class Plan(Answer, frozen=True, tag="plan"):
    """What an import does, row by row; `applied`: it is done and durable. Refused rows are passed over."""

    token: str
    items: tuple[PlanItem, ...]
    applied: bool = False


class GapKind(StrEnum):
    """What the library lacked: none of the proposals fitted, or a search found nothing."""

    NOTHING_FITTED = "nothing_fitted"
    NO_HIT = "no_hit"


class Gap(Ordered, frozen=True, omit_defaults=True):
    """`POST /v1/gaps`: a question that the library does not meet; personal data is cut out before it is kept."""

    key: Key
    kind: GapKind
    text: Words
    dialogue: DialogueId | None = None


class GapLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A question that the library did not meet, and who saw it when."""

    id: str
    kind: GapKind
    text: str
    at: Moment
    account: str
    name: str
    dialogue: str = ""


class Gaps(msgspec.Struct, frozen=True):
    """`GET /v1/gaps`: the newest first."""

    gaps: tuple[GapLine, ...]


class Pick(Ordered, frozen=True, omit_defaults=True):
    """`POST /v1/picks`: this answer was picked for this question, from which the search learns."""

    key: Key
    answer: Code
    text: Words
    dialogue: DialogueId | None = None
