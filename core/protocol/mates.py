"""Between the desks of one account: what keeps them in step; passed on by the relay, never stored, never journaled."""

from typing import Annotated

import msgspec

from core.moment import Moment
from core.protocol.shared import DialogueId, Item, Request
from core.text import MESSAGE_LIMIT, masked

DRAFT_LIMIT = 2 * MESSAGE_LIMIT
"""Longer than a message may be: what is typed too long, or put together of two drafts, is not lost either."""
Draft = Annotated[str, msgspec.Meta(max_length=DRAFT_LIMIT)]


class Drafted(Request, frozen=True, tag="drafted"):
    """What stands unsent in a dialogue's composer, for the other desks of the same account alone.

    `own`: when it was last typed in at this desk; `heard`: the newest `own` of the other desks that it takes in.
    """

    dialogue: DialogueId
    text: Draft
    own: Moment
    heard: Moment

    __repr__ = masked


class TabMoved(Request, frozen=True, tag="tab"):
    """A dialogue's tab was opened, or shut."""

    dialogue: DialogueId
    open: bool


class Mates(Item, frozen=True, tag="mates"):
    """How many desks of this account are on the line; told to each whenever one resumes or leaves."""

    number: int


class DraftElsewhere(Item, frozen=True, tag="draft"):
    """What was typed at another desk of this account; fields as in `Drafted`."""

    dialogue: str
    text: str
    own: Moment
    heard: Moment

    __repr__ = masked


class TabElsewhere(Item, frozen=True, tag="tab"):
    """A tab was opened, or shut, at another desk of this account."""

    dialogue: str
    open: bool


class ReadElsewhere(Item, frozen=True, tag="read"):
    """How far a dialogue was read at another desk of this account."""

    dialogue: str
    read: int


MateRequest = Drafted | TabMoved
MateItem = Mates | DraftElsewhere | TabElsewhere | ReadElsewhere
