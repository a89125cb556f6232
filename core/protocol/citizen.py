"""The namespace `/citizen`: what the widget may ask, what it is answered, what it is told."""

from typing import Annotated

import msgspec

from core.dialogue.commands import CitizenOrder
from core.dialogue.words import AnswerKind, Author, Channel, EndCause, Source
from core.guard.choices import Choice
from core.moment import Moment
from core.phrases import Phrase
from core.protocol.errors import Error
from core.protocol.shared import Acted, Answer, DialogueId, Done, Epoch, Held, Item, Key, Moving, Request, Seq, Service
from core.text import masked

NAMESPACE = "/citizen"


class Resume(Request, frozen=True, tag="resume"):
    """What am I missing? Sent after every connect, and whenever a gap is seen. `after`: the last public number held."""

    epoch: Epoch | None = None
    dialogue: DialogueId | None = None
    after: Seq = 0


class Act(Request, frozen=True, tag="act"):
    """An order to the citizen's dialogue; `dialogue` is None for the orders that open one. `choice`: after a `Held`."""

    key: Key
    order: CitizenOrder
    dialogue: DialogueId | None = None
    choice: Choice | None = None


class Typing(Request, frozen=True, tag="typing"):
    """The citizen is typing; at most one every few seconds; never stored, the text is never sent."""

    dialogue: DialogueId


class Seen(Request, frozen=True, tag="seen"):
    """How far the window has the dialogue, and how far it was shown to the citizen; numbers only grow."""

    dialogue: DialogueId
    delivered: Seq
    read: Seq


CitizenRequest = Resume | Act | Typing | Seen


class Form(msgspec.Struct, frozen=True):
    """A form that came with an answer, by `GET /v1/attachments/{id}`; `said`: its name and size as people read them."""

    id: str
    said: str


class AnswerView(msgspec.Struct, frozen=True, omit_defaults=True):
    """A typed answer as the citizen sees it (R8): `title` and `url` of the section, hotline or branch it points at."""

    kind: AnswerKind
    source: Source | None = None
    title: str | None = None
    url: str | None = None
    reason: str | None = None
    channel: Channel = Channel.CHAT
    forms: tuple[Form, ...] = ()

    __repr__ = masked


class Line(Item, frozen=True, tag="line"):
    """One thing in the citizen's history. `seq` is public and gap-free; `message` is the key it was sent under.

    `amends`: this line is nothing new, it changes the one of that number: to `text`, or takes it back (`withdrawn`). A
    line that was changed since comes as it is now, `corrected` or `withdrawn`.
    """

    dialogue: str
    seq: int
    at: Moment
    author: Author
    name: str = ""
    text: str = ""
    message: str | None = None
    phrase: Phrase | None = None
    answer: AnswerView | None = None
    end: EndCause | None = None
    amends: int | None = None
    corrected: bool = False
    withdrawn: bool = False


class Promise(msgspec.Struct, frozen=True):
    """A complex answer that is owed: by when, and where it will come."""

    due: Moment
    channel: Channel


class Stand(Item, frozen=True, tag="stand", omit_defaults=True):
    """How the dialogue stands for the citizen, whole, as of public number `seq`; replaces the one before it.

    `place`: 1 is next in the queue. `closes`: when the silent conversation ends; set only once the citizen was warned.
    `blocked`: the chat is closed to this citizen until then; he may read and leave.
    """

    dialogue: str
    seq: int
    over: bool = False
    specialist: str | None = None
    in_work: bool = False
    place: int | None = None
    promises: tuple[Promise, ...] = ()
    closes: Moment | None = None
    ask_address: bool = False
    has_address: bool = False
    may_rate: bool = False
    ask_rating: bool = False
    rated: int | None = None
    delivered: int = 0
    read: int = 0
    blocked: Moment | None = None


class SpecialistTyping(Item, frozen=True, tag="typing"):
    """The specialist is typing; shown for a few seconds."""

    dialogue: str
    name: str


class Cursor(Item, frozen=True, tag="cursor"):
    """How far the specialist's side has, and has read, the dialogue (public numbers)."""

    dialogue: str
    delivered: int
    read: int


class ServiceChanged(Item, frozen=True, tag="service"):
    """The service opened or closed."""

    service: Service


CitizenItem = Line | Stand | SpecialistTyping | Cursor | ServiceChanged | Moving


class Batch(msgspec.Struct, frozen=True):
    """What one push carries, in order. `now` is the relay's time: clients measure countdowns from it alone."""

    epoch: str
    now: Moment
    items: tuple[CitizenItem, ...]


class Resumed(Answer, frozen=True, tag="resumed"):
    """Where the citizen stands. `lines` are those after `after`; all of them when `whole` (another epoch or dialogue).

    `dialogue` is None when there is none; an ended dialogue is given until the citizen starts another. `token` is given
    to a citizen who connected without one; the window sends it with every later CONNECT. `blocked`: as in `Stand`, also
    where there is no dialogue.
    """

    epoch: str
    now: Moment
    service: Service
    whole: bool
    token: str | None = None
    dialogue: str | None = None
    stand: Stand | None = None
    lines: tuple[Line, ...] = ()
    blocked: Moment | None = None


CitizenAnswer = Resumed | Acted | Held | Done | Error

ANSWERS: dict[type[Request], tuple[type[Answer] | type[Error], ...]] = {
    Resume: (Resumed, Error),
    Act: (Acted, Held, Error),
    Typing: (Done, Error),
    Seen: (Done, Error),
}
"""Each request with the types its answer may have."""


class ConsentText(msgspec.Struct, frozen=True):
    """The text of a consent in force, to be shown whole beside its own unticked box."""

    purpose: str
    version: str
    text: str
    text_sha256: str


class Contact(msgspec.Struct, frozen=True, omit_defaults=True):
    """A hotline, section or branch as the citizen sees it."""

    id: str
    title: str
    url: str = ""
    telephones: tuple[str, ...] = ()
    address: str = ""
    hours: tuple[str, ...] = ()
    note: str = ""


class PublicAnswer(msgspec.Struct, frozen=True):
    """An answer of the library in the state `public`."""

    id: str
    title: str
    text: str
    topic: str
    section: Annotated[str, msgspec.Meta(description="id of a section, or empty")] = ""


class Centre(msgspec.Struct, frozen=True, tag_field="type", tag="centre"):
    """`GET /v1/centre`: everything the widget shows before and beside a dialogue. No citizen's data.

    `zone`: the IANA name of the time zone of the hours; empty leaves the browser its own.
    """

    name: str
    notice: str
    formal_note: str
    formal_url: str
    policy_url: str
    hours: str
    service: Service
    now: Moment
    consents: tuple[ConsentText, ...]
    hotlines: tuple[Contact, ...]
    sections: tuple[Contact, ...]
    branches: tuple[Contact, ...]
    answers: tuple[PublicAnswer, ...]
    zone: str = ""
