"""What the panes show: frozen values made by presenters; a pane fetches nothing and asks no clock."""

from enum import StrEnum

import msgspec

from core.deadlines import Clock, Deadline
from core.moment import Moment
from core.text import MESSAGE_LIMIT


class View(msgspec.Struct, frozen=True):
    """What every view is. Times of day come ready («10:32», «вчера, 16:05»); clocks come as deadlines."""


class SignInField(StrEnum):
    """Which field of the sign-in an error belongs to; FORM: none of them."""

    RELAY = "relay"
    LOGIN = "login"
    PASSWORD = "password"  # noqa: S105 - the name of a field
    FORM = "form"


class SignInError(View, frozen=True):
    """What is wrong and what to do, in Russian."""

    field: SignInField
    text: str


class SignInView(View, frozen=True):
    """The sign-in. `relay` and `login` are proposed and overwrite nothing that was typed."""

    relay: str = ""
    login: str = ""
    busy: bool = False
    error: SignInError | None = None


class SignInEntry(View, frozen=True):
    """What was typed into the sign-in; leaves the pane by its signal and is never kept."""

    relay: str
    login: str
    password: str


class Running(View, frozen=True):
    """A clock that runs; the pane counts down by the relay's time it is told."""

    clock: Clock
    deadline: Deadline


class QueueGroup(StrEnum):
    """The groups of the queue, in the order they are shown in."""

    WAITING = "waiting"
    MINE = "mine"
    DUTY = "duty"
    CARD = "card"
    ADVICE = "advice"
    OTHERS = "others"


class QueueRow(View, frozen=True):
    """One dialogue of the queue. `can_take`: Enter takes it, else opens it; `due_said`: when a duty ends."""

    dialogue: str
    group: QueueGroup
    since: Moment
    running: Running | None = None
    preview: str = ""
    page: str = ""
    offered: str = ""
    offered_to_me: bool = False
    owner: str = ""
    owner_absent: bool = False
    can_take: bool = False
    by_email: bool = False
    citizen_here: bool = True
    due_said: str = ""


class QueueView(View, frozen=True):
    """The queue; within a group the pane keeps the order given (the presenter puts the longest waiting first)."""

    rows: tuple[QueueRow, ...] = ()


class TabView(View, frozen=True):
    """One dialogue's tab. `title`: what it is called («Обращение 12»); `unread`: messages; `held`: words of mine
    wait there for a decision.
    """

    dialogue: str
    title: str
    running: Running | None = None
    unread: int = 0
    typing: bool = False
    ended: bool = False
    card_due: bool = False
    held: bool = False


class TabsView(View, frozen=True):
    """The open dialogues and which of them is in front."""

    tabs: tuple[TabView, ...] = ()
    current: str | None = None


class MessageKind(StrEnum):
    """What a line of the conversation is; each looks different and is told apart by its text too."""

    CITIZEN = "citizen"
    MINE = "mine"
    COLLEAGUE = "colleague"
    PHRASE = "phrase"
    ANSWER = "answer"
    NOTE = "note"
    EVENT = "event"


class Delivery(StrEnum):
    """How far own words have come."""

    NONE = "none"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    REFUSED = "refused"
    HELD = "held"


class MessageView(View, frozen=True):
    """One line of a conversation, plain text. `label`: an answer's kind or a note's cause; `amended`: that the words
    were corrected or withdrawn, and when.
    """

    id: str
    kind: MessageKind
    author: str
    time: str
    text: str
    label: str = ""
    delivery: Delivery = Delivery.NONE
    refusal: str = ""
    amended: str = ""


class ConversationView(View, frozen=True):
    """A dialogue's newest messages, oldest first. `earlier`: how many more there are; `typing`: who writes."""

    dialogue: str
    messages: tuple[MessageView, ...] = ()
    earlier: int = 0
    typing: str = ""


class HeaderView(View, frozen=True):
    """The line above a conversation: what is known of the citizen and of the request in hand."""

    dialogue: str
    title: str = ""
    page: str = ""
    citizen_here: bool = True
    owner: str = ""
    adviser: str = ""
    request: str = ""
    running: Running | None = None


class ComposerView(View, frozen=True):
    """The composer. `disabled` says why nothing can be written (empty: it can); `target` where the words go.

    `draft` fills the field only when the dialogue in front changes, or `correcting`: the message that is corrected.
    """

    dialogue: str
    draft: str = ""
    limit: int = MESSAGE_LIMIT
    disabled: str = ""
    target: str = ""
    correcting: str = ""


class HeldMark(View, frozen=True):
    """One find in held words: where, in code points, and what it is called in Russian."""

    start: int
    end: int
    name: str


class HeldView(View, frozen=True):
    """Words that were not sent because of personal data (R14), and what may be done about them.

    `subject`: which of the words of an order they are; `may_…`: which choices are offered; `reported`: he called the
    finds wrong already; `more` counts the other held posts of the dialogue.
    """

    key: str
    title: str
    why: str
    subject: str
    text: str
    marks: tuple[HeldMark, ...] = ()
    certain: bool = True
    may_send: bool = False
    may_report: bool = False
    may_discard: bool = False
    reported: bool = False
    more: int = 0


class Step(StrEnum):
    """What a specialist can do next in a dialogue, in the order of the algorithm (R3–R11)."""

    TAKE = "take"
    OWN_PAYMENTS = "own_payments"
    ANSWER = "answer"
    DEFER = "defer"
    OFFER_EMAIL = "offer_email"
    ASK_SATISFACTION = "ask_satisfaction"
    SAY_FAREWELL = "say_farewell"
    CARD = "card"
    CLOSE = "close"
    TRANSFER = "transfer"
    NOTE = "note"
    JOIN = "join"
    MARK_QUESTION = "mark_question"
    ADVICE = "advice"
    END_ADVICE = "end_advice"
    BLOCK = "block"
    EARLIER = "earlier"


class StepsView(View, frozen=True):
    """The steps that are open; `next`: the algorithm's own; None: `waiting` says what it waits for; `hint`: why the
    next one is offered.
    """

    dialogue: str
    next: Step | None = None
    allowed: frozenset[Step] = frozenset()
    waiting: str = ""
    hint: str = ""


class AlertView(View, frozen=True):
    """The one most urgent thing nobody has taken; `more` counts the others behind it."""

    dialogue: str
    title: str
    preview: str
    running: Running | None = None
    more: int = 0


class Line(StrEnum):
    """How the line to the relay is."""

    ONLINE = "online"
    CONNECTING = "connecting"
    OFFLINE = "offline"


class StatusView(View, frozen=True):
    """The status bar. `present` is what the specialist wants, `counted` whether the relay counts him so."""

    line: Line = Line.CONNECTING
    name: str = ""
    present: bool = False
    away: str = ""
    counted: bool = False
    may_answer: bool = True
    may_export: bool = False
    unsent: int = 0
    sound: bool = True
    notice: str = ""
    stale: int = 0
