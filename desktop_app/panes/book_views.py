"""What the library's window shows, as frozen values."""

from enum import StrEnum

from core.library.content import Attachment
from desktop_app.panes.views import View


class Act(StrEnum):
    """What can be done with an answer beside reading it."""

    EDIT = "edit"
    APPROVE = "approve"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    DISCARD = "discard"
    RETIRE = "retire"
    HISTORY = "history"


class Only(StrEnum):
    """Which answers are listed."""

    ALL = "all"
    DRAFTS = "drafts"
    TO_APPROVE = "to_approve"
    STALE = "stale"
    MINE = "mine"
    PERSONAL = "personal"
    BRANCH = "branch"


class Sift(View, frozen=True):
    """What is looked for."""

    query: str = ""
    only: Only = Only.ALL
    category: str = ""
    tag: str = ""


class BookRow(View, frozen=True):
    """One answer of the list. `state` and `kind` in words; `old`: why somebody should look at it, or nothing."""

    id: str
    title: str
    kind: str
    icon: str
    state: str
    category: str = ""
    uses: int = 0
    old: str = ""
    unsaved: bool = False


class BooksView(View, frozen=True):
    """The list and what it can be sifted by. `stale`: how many answers need a look, for those who may approve."""

    rows: tuple[BookRow, ...] = ()
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    total: int = 0
    stale: int = 0
    may_edit: bool = False
    may_import: bool = False
    notice: str = ""


class ReadingView(View, frozen=True):
    """One answer as one reads it. `facts`: names and values, in their order."""

    id: str = ""
    title: str = ""
    state: str = ""
    text: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    acts: tuple[Act, ...] = ()
    forms: tuple[Attachment, ...] = ()
    warning: str = ""


class VersionView(View, frozen=True):
    """One version of the history: what it is called, and its changes as marked pieces of text."""

    version: int
    title: str
    pieces: tuple[tuple[str, str], ...] = ()
    spoken: str = ""
    may_restore: bool = False


class PlanRow(View, frozen=True):
    """One row of an import: line, answer, what becomes of it, which fields or why not."""

    line: int
    title: str
    what: str
    detail: str = ""


class PlanView(View, frozen=True):
    """An import before it is done. `said`: the sum of it, or what went wrong; `ready`: it may be applied."""

    rows: tuple[PlanRow, ...] = ()
    said: str = ""
    ready: bool = False
    busy: bool = False
