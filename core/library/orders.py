"""Everything one can ask of an answer of the library, as frozen tagged structs."""

import msgspec

from core.library.content import Comment, Written
from core.text import masked


class LibraryOrder(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="order"):
    """What every order is."""

    __repr__ = masked


class Save(LibraryOrder, frozen=True, tag="save"):
    """A new version: a draft, or at once one's own words where the answer is personal."""

    content: Written
    comment: Comment = ""


class Approve(LibraryOrder, frozen=True, tag="approve"):
    """The draft becomes what answers are given from; that of an answer which citizens read, they read too."""

    comment: Comment = ""


class Publish(LibraryOrder, frozen=True, tag="publish"):
    """Citizens may read it: the draft, if there is one, else what stands."""


class Withdraw(LibraryOrder, frozen=True, tag="withdraw"):
    """Citizens no longer read it; the staff goes on with it."""


class Discard(LibraryOrder, frozen=True, tag="discard"):
    """The draft goes; what stands stays."""


class Retire(LibraryOrder, frozen=True, tag="retire"):
    """Nobody answers with it any more; its history stays."""

    comment: Comment = ""


class Restore(LibraryOrder, frozen=True, tag="restore"):
    """A new version with the words of an old one: a draft, as if it had been written again."""

    version: int
    comment: Comment = ""


LibraryOrders = Save | Approve | Publish | Withdraw | Discard | Retire | Restore
