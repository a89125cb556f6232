"""Everything that can happen in a dialogue, as frozen tagged structs; texts and addresses stand in side tables."""

from enum import StrEnum

from core.deadlines import Clock, Deadline
from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.asides import AdviceAsked, AdviceEnded, Blocked, Corrected, Unblocked, Withdrawn
from core.dialogue.fact import Fact
from core.dialogue.words import Author, Channel, DeferCause, DropCause, EndCause, NoteCause, ReturnCause
from core.guard.choices import Choice, Find
from core.moment import Moment
from core.phrases import Phrase


class Audience(StrEnum):
    """Who may see an event: PUBLIC ones form the citizen's own gap-free sequence."""

    PUBLIC = "public"
    STAFF = "staff"


class Opened(Fact, frozen=True, tag="opened"):
    """A citizen began a dialogue. `page` is the path of the site's page he came from, without its query."""

    citizen: str
    page: str = ""
    channel: Channel = Channel.CHAT


class ConsentGiven(Fact, frozen=True, tag="consent_given"):
    """Consent to one purpose, with the version and SHA-256 of the text shown (152-FZ art. 9)."""

    purpose: str
    version: str
    text_sha256: str


class ContactGiven(Fact, frozen=True, tag="contact_given"):
    """An address for an answer by e-mail; the address itself stands in the side table."""

    confirmed: bool = False


class Offered(Fact, frozen=True, tag="offered"):
    """The dialogue was offered to a specialist who is present. `lapses`: when everyone may take it, if one waits."""

    specialist: str
    name: str
    lapses: Moment | None = None


class OpenedToAll(Fact, frozen=True, tag="opened_to_all"):
    """Nobody took it in time: from now on every specialist may (R5)."""


class Posted(Fact, frozen=True, tag="posted"):
    """Words in the dialogue; the text as sent stands in the side table. `phrase` marks automatic ones, which have no
    message id; `message` of the others is the client's key.
    """

    author: Author
    message: str = ""
    name: str = ""
    author_id: str = ""
    phrase: Phrase | None = None


class Asked(Fact, frozen=True, tag="asked"):
    """A request began with a message. `take_up` is None for a question left for later."""

    request: int
    message: str
    take_up: Deadline | None
    day_end: Moment | None = None


class Taken(Fact, frozen=True, tag="taken"):
    """A specialist owns the dialogue; `requests` maps each request he takes up to its answer clock."""

    specialist: str
    name: str
    requests: tuple[tuple[int, Deadline], ...] = ()


class Answered(Fact, frozen=True, tag="answered"):
    """A typed answer (R8) as words of the specialist; text and reason stand in the side table."""

    request: int
    message: str
    answer: TypedAnswer
    specialist: str
    name: str
    channel: Channel = Channel.CHAT


class Delivered(Fact, frozen=True, tag="delivered"):
    """The answer to a deferred request reached the citizen: its clock ends here, not when it was written."""

    request: int


class Deferred(Fact, frozen=True, tag="deferred"):
    """A request goes on under the 24-hour clock (R9)."""

    request: int
    channel: Channel
    cause: DeferCause
    complex: Deadline


class Joined(Fact, frozen=True, tag="joined"):
    """A request turned out to belong to another one of the same dialogue."""

    request: int
    into: int


class Dropped(Fact, frozen=True, tag="dropped"):
    """A request ended without a delivered answer."""

    request: int
    cause: DropCause


class Warned(Fact, frozen=True, tag="warned"):
    """A clock passed its amber mark."""

    request: int
    clock: Clock


class Breached(Fact, frozen=True, tag="breached"):
    """A clock passed its limit."""

    request: int
    clock: Clock


class Transferred(Fact, frozen=True, tag="transferred"):
    """The owner handed the dialogue to a colleague, who is offered it next."""

    specialist: str


class Returned(Fact, frozen=True, tag="returned"):
    """The dialogue went back to the queue."""

    cause: ReturnCause
    specialist: str


class Noted(Fact, frozen=True, tag="noted"):
    """A private note, never shown to the citizen."""

    message: str
    author_id: str
    name: str
    cause: NoteCause = NoteCause.COLLEAGUE


class Checked(Fact, frozen=True, tag="checked"):
    """The guard saw something in words that were taken (R14): what by type and level, never the words; what their
    sender chose; whether it is a question about one's own payments. `message` is the key of the words.
    """

    author: Author
    message: str
    finds: tuple[Find, ...] = ()
    choice: Choice | None = None
    own_payments: bool = False


class FalseAlarm(Fact, frozen=True, tag="false_alarm"):
    """A sender says that what the guard found in words he then did not send is no personal data."""

    author: Author
    finds: tuple[Find, ...]


class SatisfactionAsked(Fact, frozen=True, tag="satisfaction_asked"):
    """The specialist asked whether the citizen is satisfied (R11); its phrase follows."""


class FarewellSaid(Fact, frozen=True, tag="farewell_said"):
    """The specialist said goodbye (R11); its phrase follows."""


class SilenceAsked(Fact, frozen=True, tag="silence_asked"):
    """A silent citizen was asked whether he is still there."""


class SilenceWarned(Fact, frozen=True, tag="silence_warned"):
    """A silent citizen was warned that the conversation is about to end."""


class Extended(Fact, frozen=True, tag="extended"):
    """The citizen pressed "I am here": the silence starts anew."""


class DayEnded(Fact, frozen=True, tag="day_ended"):
    """The working day ended while the dialogue waited."""


class Rated(Fact, frozen=True, tag="rated"):
    """The citizen's mark, 1 to 5, for a request's answer; a comment stands in the side table."""

    request: int
    score: int


class Registered(Fact, frozen=True, tag="registered"):
    """The registration card of a request (R13)."""

    request: int
    card: Card


class Ended(Fact, frozen=True, tag="ended"):
    """The conversation is over for the citizen."""

    cause: EndCause


class Closed(Fact, frozen=True, tag="closed"):
    """Every card is complete; nothing more can happen except a rating."""


Event = (
    Opened
    | ConsentGiven
    | ContactGiven
    | Offered
    | OpenedToAll
    | Posted
    | Asked
    | Taken
    | Answered
    | Delivered
    | Deferred
    | Joined
    | Dropped
    | Warned
    | Breached
    | Transferred
    | Returned
    | Noted
    | Checked
    | FalseAlarm
    | SatisfactionAsked
    | FarewellSaid
    | SilenceAsked
    | SilenceWarned
    | Extended
    | DayEnded
    | Rated
    | Registered
    | Ended
    | Closed
    | Corrected
    | Withdrawn
    | AdviceAsked
    | AdviceEnded
    | Blocked
    | Unblocked
)

PUBLIC = (Posted, Answered, Ended, Corrected, Withdrawn)
"""The events a citizen reads; each takes the next number of the citizen's own sequence."""


def audience(event: Event) -> Audience:
    """Who may see the event."""
    return Audience.PUBLIC if isinstance(event, PUBLIC) else Audience.STAFF
