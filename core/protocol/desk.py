"""The namespace `/desk`: what the desktop may ask, what it is answered, what it is told."""

from typing import Annotated

import msgspec

from core.deadlines import Clock, Deadline
from core.dialogue.commands import Code, DeskOrder
from core.dialogue.events import Event
from core.dialogue.words import Author, Channel, Phase, Stage
from core.guard.choices import Choice
from core.moment import Moment
from core.permissions import Right, Role
from core.presence import Away
from core.protocol.errors import Error
from core.protocol.mates import Drafted, MateItem, MateRequest, TabMoved
from core.protocol.release import DeskRelease
from core.protocol.shared import Acted, Answer, DialogueId, Done, Epoch, Held, Item, Key, Moving, Request, Seq
from core.settings import Settings
from core.text import masked

NAMESPACE = "/desk"


class Cursor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last number a desk holds of one dialogue's stream."""

    dialogue: DialogueId
    seq: Seq


class Resume(Request, frozen=True, tag="resume"):
    """What am I missing? Sent after every connect, and whenever a gap is seen."""

    epoch: Epoch | None = None
    cursors: Annotated[tuple[Cursor, ...], msgspec.Meta(max_length=500)] = ()


class Act(Request, frozen=True, tag="act", omit_defaults=True):
    """An order to one dialogue, under the client's key. `choice`: what its sender chose after a `Held`; `confirmed`:
    the fields whose finds he was shown, where an order has more than one field of words.
    """

    key: Key
    dialogue: DialogueId
    order: DeskOrder
    choice: Choice | None = None
    confirmed: Annotated[tuple[Code, ...], msgspec.Meta(max_length=4)] = ()


class Beat(Request, frozen=True, tag="beat", omit_defaults=True):
    """The heartbeat, every `presence.heartbeat_ms`: whether the specialist is at his desk, ready for dialogues.

    `reason`, `back_at`: why not, and when he means to be back, for colleagues alone. `idle_ms`: since the last sign of
    a person at this machine. `word` counts what the person has said here: the same again is no new word, and changes
    nothing that was said elsewhere since. The last four only to a relay whose `Beaten` says `reasons`.
    """

    present: bool
    reason: Away | None = None
    back_at: Moment | None = None
    idle_ms: Annotated[int, msgspec.Meta(ge=0)] | None = None
    word: Annotated[int, msgspec.Meta(ge=0)] | None = None


class Follow(Request, frozen=True, tag="follow"):
    """Show me this dialogue from `after` on and keep me told; needs the right to see it."""

    dialogue: DialogueId
    after: Seq = 0


class Unfollow(Request, frozen=True, tag="unfollow"):
    """No longer show me this dialogue, unless it is mine."""

    dialogue: DialogueId


class Typing(Request, frozen=True, tag="typing"):
    """The specialist is typing."""

    dialogue: DialogueId


class Seen(Request, frozen=True, tag="seen"):
    """How far the desk has, and its specialist has read, a dialogue (numbers of the whole stream)."""

    dialogue: DialogueId
    delivered: Seq
    read: Seq


DeskRequest = Resume | Act | Beat | Follow | Unfollow | Typing | Seen | MateRequest


class Recorded(Item, frozen=True, tag="recorded"):
    """One event of a dialogue's stream with its texts; `event` is None when this client's version does not know it."""

    dialogue: str
    seq: int
    at: Moment
    actor: str
    event: Event | None
    text: str | None = None
    reason: str | None = None
    address: str | None = None
    key: str | None = None


class RequestRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """One request of a dialogue in the queue: its stage and the clock that runs."""

    number: int
    stage: Stage
    clock: Clock | None = None
    deadline: Deadline | None = None
    channel: Channel = Channel.CHAT
    card_due: bool = False


class Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """A dialogue as every desk sees it in its list. `preview`: the citizen's last words, at most 120 characters."""

    dialogue: str
    seq: int
    phase: Phase
    opened: Moment
    channel: Channel = Channel.CHAT
    waiting_since: Moment | None = None
    offered_to: str | None = None
    offered_name: str = ""
    open_to_all: bool = False
    owner: str | None = None
    owner_name: str = ""
    owner_absent: bool = False
    adviser: str | None = None
    adviser_name: str = ""
    blocked: Moment | None = None
    requests: tuple[RequestRow, ...] = ()
    preview: str = ""
    page: str = ""
    citizen_here: bool = False

    __repr__ = masked


class RowChanged(Item, frozen=True, tag="row"):
    """A dialogue's row is new or changed. `version` counts every change of the list; a gap means: resume."""

    version: int
    row: Row


class RowGone(Item, frozen=True, tag="row_gone"):
    """A dialogue left the list."""

    version: int
    dialogue: str


class Colleague(Item, frozen=True, tag="colleague"):
    """A member of the staff: whether he is at his desk, since when, and how many dialogues he has.

    `reason`, `back_at`: why he is not, and when he means to be back.
    """

    id: str
    name: str
    present: bool
    since: Moment
    load: int = 0
    reason: Away | None = None
    back_at: Moment | None = None


class SomebodyTyping(Item, frozen=True, tag="typing"):
    """The citizen, or a colleague in a followed dialogue, is typing."""

    dialogue: str
    author: Author
    name: str = ""


class CursorMoved(Item, frozen=True, tag="cursor"):
    """How far the citizen has, and has read, the dialogue (numbers of the whole stream)."""

    dialogue: str
    delivered: int
    read: int
    here: bool


class SignedOut(Item, frozen=True, tag="signed_out"):
    """This sign-in is no longer valid; the socket is about to close. The desk keeps drafts and asks to sign in."""

    reason: str


class ReferenceChanged(Item, frozen=True, tag="reference"):
    """The library, directory, lists or settings changed: read `/v1/reference` again.

    `library`: the number of the library's last change; drafts change it alone (`/v1/library`).
    """

    version: int
    library: int = 0


DeskItem = (
    Recorded
    | RowChanged
    | RowGone
    | Colleague
    | SomebodyTyping
    | CursorMoved
    | SignedOut
    | ReferenceChanged
    | Moving
    | MateItem
)


class Batch(msgspec.Struct, frozen=True):
    """What one push carries, in order. `now` is the relay's time: clients measure countdowns from it alone."""

    epoch: str
    now: Moment
    items: tuple[DeskItem, ...]


class Me(msgspec.Struct, frozen=True):
    """Who is signed in, and what he may do."""

    id: str
    login: str
    name: str
    role: Role
    rights: tuple[Right, ...]


class Resumed(Answer, frozen=True, tag="resumed"):
    """Where the desk stands: the whole list, who is there, and what is missing of the streams it holds or owns.

    `recorded` starts, for each dialogue, right after the cursor given, or at 1 when `whole`.
    """

    epoch: str
    now: Moment
    whole: bool
    me: Me
    settings: Settings
    version: int
    reference: int
    rows: tuple[Row, ...] = ()
    colleagues: tuple[Colleague, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    cursors: tuple[CursorMoved, ...] = ()
    desk: DeskRelease | None = None


class Followed(Answer, frozen=True, tag="followed"):
    """The dialogue from the asked number on."""

    dialogue: str
    recorded: tuple[Recorded, ...] = ()
    cursor: CursorMoved | None = None


class Beaten(Answer, frozen=True, tag="beaten"):
    """The relay's time, for the estimate of the offset, and whether it counts the specialist as present.

    If not, `reason` and `back_at` are what is in force: another desk of the account may have said so, or the relay does
    not believe the word "present" (`missed`, `idle`). Without `word` a beat that differs from the one before is new.
    `reasons`: this relay understands all fields of `Beat`.
    """

    now: Moment
    present: bool
    reason: Away | None = None
    back_at: Moment | None = None
    reasons: bool = False


DeskAnswer = Resumed | Acted | Held | Beaten | Followed | Done | Error

ANSWERS: dict[type[Request], tuple[type[Answer] | type[Error], ...]] = {
    Resume: (Resumed, Error),
    Act: (Acted, Held, Error),
    Beat: (Beaten, Error),
    Follow: (Followed, Error),
    Unfollow: (Done, Error),
    Typing: (Done, Error),
    Seen: (Done, Error),
    Drafted: (Done, Error),
    TabMoved: (Done, Error),
}
"""Each request with the types its answer may have."""
