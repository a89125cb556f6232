"""What the forms show: frozen values made by presenters, and what a form gives back."""

from datetime import date

from core.dialogue.words import AnswerKind, Source
from core.text import COMMENT_LIMIT, MESSAGE_LIMIT, NOTE_LIMIT, REASON_LIMIT
from desktop_app.panes.views import View


class Choice(View, frozen=True):
    """One line of a searchable list. `detail` stands below the title; `more` is searched too but not shown."""

    id: str
    title: str
    detail: str = ""
    more: str = ""


class FormFile(View, frozen=True):
    """A form that goes with an answer: its name, and its size as said («45 КБ»)."""

    id: str
    name: str
    size: str


class LibraryHit(View, frozen=True):
    """A canned answer found, best first. `source`, `reference`: what a link points at; `reason`: of a refusal."""

    id: str
    version: int
    title: str
    text: str
    kind: AnswerKind
    detail: str = ""
    source: Source | None = None
    reference: str = ""
    reason: str = ""
    forms: tuple[FormFile, ...] = ()


class RequestChoice(View, frozen=True):
    """A request that may be answered: its number and its question's first words."""

    number: int
    question: str


class AnswerView(View, frozen=True):
    """The form of the typed answer (R8). `no_email` says why e-mail cannot be chosen (empty: it can); `used`: the
    canned answer that stands behind an answer which is put back.
    """

    dialogue: str
    requests: tuple[RequestChoice, ...] = ()
    sections: tuple[Choice, ...] = ()
    hotlines: tuple[Choice, ...] = ()
    branches: tuple[Choice, ...] = ()
    email: bool = False
    no_email: str = ""
    text_limit: int = MESSAGE_LIMIT
    reason_limit: int = REASON_LIMIT
    used: LibraryHit | None = None


class LibraryView(View, frozen=True):
    """What a search of the library found for `query`."""

    query: str = ""
    hits: tuple[LibraryHit, ...] = ()


class DeferralView(View, frozen=True):
    """The form of the longer search (R9). `phrase` is shown word for word; `due_said`: when the 24 hours end."""

    dialogue: str
    request: int
    phrase: str
    no_email: str = ""
    due_said: str = ""
    reason_limit: int = REASON_LIMIT


class CardView(View, frozen=True):
    """The registration card of one request (R13), filled in as far as known. `closes`: the dialogue closes with it."""

    dialogue: str
    request: int
    question: str
    facts: tuple[tuple[str, str], ...] = ()
    topics: tuple[Choice, ...] = ()
    outcomes: tuple[Choice, ...] = ()
    topic: str | None = None
    outcome: str | None = None
    closes: bool = True


class Peer(View, frozen=True):
    """A colleague at his desk, to whom a dialogue may be handed."""

    id: str
    name: str
    load: int = 0


class TransferView(View, frozen=True):
    """The form of handing over: colleagues present, least loaded first."""

    dialogue: str
    peers: tuple[Peer, ...] = ()
    away: tuple[str, ...] = ()
    comment_limit: int = COMMENT_LIMIT


class NoteView(View, frozen=True):
    """The form of a private note."""

    dialogue: str
    limit: int = NOTE_LIMIT


class ReportView(View, frozen=True):
    """The Excel book of a period: `rows` written so far, `path` proposed or written, `error` or `done` in Russian."""

    first: date
    last: date
    path: str
    running: bool = False
    rows: int = 0
    error: str = ""
    done: str = ""


class ReportEntry(View, frozen=True):
    """What the manager asked for: both days included."""

    first: date
    last: date
    path: str
