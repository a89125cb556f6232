"""What goes over plain HTTP: signing in and out, the reference data, the register's rows as a stream of lines."""

from typing import Annotated

import msgspec

from core.calendar import Interval
from core.dialogue.words import AnswerKind, Source
from core.library.content import Attachment, Scope
from core.moment import Moment
from core.protocol.desk import Me
from core.register import RegisterRow
from core.text import masked


class SignIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`POST /v1/session`. The password is never logged and never stored in the clear."""

    login: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    password: Annotated[str, msgspec.Meta(min_length=1, max_length=256)]
    client: Annotated[str, msgspec.Meta(max_length=64)] = ""

    __repr__ = masked


class SignedIn(msgspec.Struct, frozen=True):
    """The opaque sliding token and who it stands for. Sign-out: `DELETE /v1/session` with the token as bearer."""

    token: str
    expires: Moment
    me: Me

    __repr__ = masked


class RegisterLine(RegisterRow, frozen=True, kw_only=True):
    """One line of `GET /v1/register`: the row, the number people know it by, its specialist's name or nothing."""

    number: str
    specialist_name: str


class FindLine(msgspec.Struct, frozen=True):
    """One line of `GET /v1/finds`: a find of the guard in words that were taken, or one called a false alarm (R14).

    `author`: whose words; `choice`: what he chose (`masked`, `as_is`), or `false_alarm`. Never the words.
    """

    at: Moment
    author: str
    type: str
    level: str
    choice: str


class Topic(msgspec.Struct, frozen=True):
    """A topic of the registration card (R13)."""

    id: str
    title: str


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """An outcome of the registration card (R13); `kinds` are the kinds of answer it is proposed for."""

    id: str
    title: str
    kinds: tuple[AnswerKind, ...] = ()


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """A site section, hotline or branch that an answer may point at (R8, R15). `week`: the hours of a branch, from
    Monday on; `hours` says them in words.
    """

    id: str
    title: str
    url: str = ""
    telephones: tuple[str, ...] = ()
    address: str = ""
    hours: tuple[str, ...] = ()
    note: str = ""
    week: tuple[tuple[Interval, ...], ...] = ()


class LibraryAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The newest approved version of a canned answer (R12). `questions`: past ones that it met, as learned.

    The rest is as in `core.library.content.Content`; `uses`: how often it was sent.
    """

    id: str
    version: int
    title: str
    text: str
    kind: AnswerKind
    topic: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    legal_basis: str = ""
    questions: tuple[str, ...] = ()
    category: str = ""
    source: Source | None = None
    reference: str = ""
    reason: str = ""
    review: str = ""
    scope: Scope = Scope.SHARED
    branch: str = ""
    attachments: tuple[Attachment, ...] = ()
    uses: int = 0


class RefusalText(msgspec.Struct, frozen=True):
    """A lawful refusal as the specialist is offered it: what the citizen reads, and the reason (R8, R14)."""

    text: str
    reason: str


class Searched(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`POST /v1/search`: what is looked for, as one types or as a citizen asked it."""

    text: Annotated[str, msgspec.Meta(max_length=1000)]
    limit: Annotated[int, msgspec.Meta(ge=1, le=50)] = 10

    __repr__ = masked


class SearchHit(msgspec.Struct, frozen=True, omit_defaults=True):
    """An answer that was found: words of it that met the question, and the past question most like it, if any."""

    id: str
    why: tuple[str, ...] = ()
    question: str = ""


class Found(msgspec.Struct, frozen=True):
    """The answers nearest to what was looked for, best first; without a sign-in the public ones."""

    hits: tuple[SearchHit, ...]


class Reference(msgspec.Struct, frozen=True):
    """`GET /v1/reference`: everything a desk keeps for work without a line. `version` differs after every change.

    `own_payments`: the refusal of a question about one's own payments; None where the centre has no hotline to name.
    `synonyms`: groups of words and phrases that mean the same, for the search; kept by the staff.
    """

    version: int
    topics: tuple[Topic, ...]
    outcomes: tuple[Outcome, ...]
    sections: tuple[Place, ...]
    hotlines: tuple[Place, ...]
    branches: tuple[Place, ...]
    answers: tuple[LibraryAnswer, ...]
    own_payments: RefusalText | None = None
    synonyms: tuple[tuple[str, ...], ...] = ()
