"""The state of one dialogue as folded from its events; immutable, derived, never stored."""

import msgspec

from core.deadlines import Clock, Deadline
from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.words import ACTIVE, FINAL, OWED, Channel, DeferCause, DropCause, EndCause, Phase, Stage
from core.moment import Moment


class Request(msgspec.Struct, frozen=True):
    """One request (обращение): its own clocks, typed answer and registration card. Numbers count from 1."""

    number: int
    asked: Moment
    message: str
    stage: Stage = Stage.ASKED
    take_up: Deadline | None = None
    answer_clock: Deadline | None = None
    complex: Deadline | None = None
    taken: Moment | None = None
    specialist: str | None = None
    first_words: Moment | None = None
    deferred: Moment | None = None
    defer_cause: DeferCause | None = None
    channel: Channel = Channel.CHAT
    answered: Moment | None = None
    answer: TypedAnswer | None = None
    delivered: Moment | None = None
    finished: Moment | None = None
    drop_cause: DropCause | None = None
    joined_into: int | None = None
    card: Card | None = None
    satisfaction: bool = False
    rating: int | None = None

    @property
    def clocks(self) -> tuple[tuple[Clock, Deadline], ...]:
        """The clocks that were ever started, in the order of the regulation."""
        every = (
            (Clock.TAKE_UP, self.take_up),
            (Clock.ANSWER, self.answer_clock),
            (Clock.COMPLEX, self.complex),
        )
        return tuple((clock, deadline) for clock, deadline in every if deadline is not None)

    @property
    def running(self) -> tuple[Clock, Deadline] | None:
        """The one clock that runs now, if any."""
        return next(((clock, deadline) for clock, deadline in self.clocks if deadline.running), None)

    @property
    def needs_card(self) -> bool:
        return self.card is None and self.stage is not Stage.JOINED


class Silence(msgspec.Struct, frozen=True):
    """Since when the citizen owes a reply, and what was already said about it."""

    since: Moment
    asked: Moment | None = None
    warned: Moment | None = None


class Said(msgspec.Struct, frozen=True):
    """A message of a specialist: whose, and whether it is a typed answer, and by which channel it went."""

    message: str
    author: str
    answer: bool = False
    channel: Channel = Channel.CHAT


class Dialogue(msgspec.Struct, frozen=True):
    """The whole dialogue. `greeted` are the specialists whose greeting went out, `former` those who once owned it;
    `said`: the messages of specialists that stand, oldest first; `adviser`: the colleague who is asked for advice;
    `blocked`: until when this dialogue closed the chat to its citizen.
    """

    phase: Phase = Phase.NEW
    citizen: str = ""
    page: str = ""
    channel: Channel = Channel.CHAT
    opened: Moment = Moment(0)
    waiting_since: Moment | None = None
    offered_to: str | None = None
    offered_name: str = ""
    lapses: Moment | None = None
    open_to_all: bool = False
    owner: str | None = None
    owner_name: str = ""
    adviser: str | None = None
    adviser_name: str = ""
    blocked: Moment | None = None
    declined: frozenset[str] = frozenset()
    greeted: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    requests: tuple[Request, ...] = ()
    said: tuple[Said, ...] = ()
    silence: Silence | None = None
    satisfaction_asked: bool = False
    farewell_said: bool = False
    has_contact: bool = False
    address_asked: bool = False
    day_end: Moment | None = None
    ended: Moment | None = None
    end_cause: EndCause | None = None
    closed: Moment | None = None

    def request(self, number: int) -> Request | None:
        return self.requests[number - 1] if 0 < number <= len(self.requests) else None

    def message(self, message: str) -> Said | None:
        """A specialist's message that stands."""
        return next((one for one in reversed(self.said) if one.message == message), None)

    @property
    def last(self) -> Request | None:
        return self.requests[-1] if self.requests else None

    @property
    def active(self) -> tuple[Request, ...]:
        """The requests that someone must take up or answer within minutes."""
        return tuple(request for request in self.requests if request.stage in ACTIVE)

    @property
    def untaken(self) -> tuple[Request, ...]:
        return tuple(request for request in self.requests if request.stage is Stage.ASKED)

    @property
    def owed(self) -> tuple[Request, ...]:
        """The duties of the 24-hour clock."""
        return tuple(request for request in self.requests if request.stage in OWED)

    @property
    def settled(self) -> bool:
        """Whether every request has come to an end."""
        return all(request.stage in FINAL for request in self.requests)

    @property
    def lacking_card(self) -> tuple[Request, ...]:
        return tuple(request for request in self.requests if request.needs_card)
