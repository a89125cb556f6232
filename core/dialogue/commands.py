"""Everything one can ask of a dialogue, as frozen tagged structs; who asks and when stands in the context."""

from typing import Annotated

import msgspec

from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.words import BlockTerm, Channel
from core.guard.choices import Find
from core.text import masked

Code = Annotated[str, msgspec.Meta(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]*$")]
"""An id or a code: bounded, for it goes into the journal's payload, where no words may stand."""

Name = Annotated[str, msgspec.Meta(max_length=64)]
Page = Annotated[str, msgspec.Meta(max_length=2000)]


class Order(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="order"):
    """What every command is."""

    __repr__ = masked


class Consent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Consent to one purpose as ticked by the citizen: the version and SHA-256 of the text he saw."""

    purpose: Code
    version: Code
    text_sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$", max_length=64)]


Finds = Annotated[tuple[Find, ...], msgspec.Meta(min_length=1, max_length=32)]
Consents = Annotated[tuple[Consent, ...], msgspec.Meta(max_length=8)]


class Open(Order, frozen=True, tag="open"):
    """A citizen starts a dialogue, with his first question or, in working hours, without one (R2–R4)."""

    page: Page = ""
    text: str | None = None
    consents: Consents = ()


class LeaveQuestion(Order, frozen=True, tag="leave_question"):
    """Outside hours: a question to be answered by e-mail (R2); its clock starts at the next opening."""

    text: str
    address: str
    consents: Consents
    page: Page = ""


class Say(Order, frozen=True, tag="say"):
    """Words of the citizen."""

    text: str


class Reply(Order, frozen=True, tag="reply"):
    """A specialist's own words; his first ones take the dialogue."""

    text: str


class Offer(Order, frozen=True, tag="offer"):
    """The relay's routing offers a waiting dialogue to a specialist who is present."""

    specialist: str
    name: str


class Take(Order, frozen=True, tag="take"):
    """A specialist takes the dialogue, or the owner takes up the next question (R5, R6)."""


class Answer(Order, frozen=True, tag="answer"):
    """A typed answer (R8). `reason` is mandatory for a refusal; `channel` says where it went."""

    request: int
    text: str
    answer: TypedAnswer
    reason: str | None = None
    channel: Channel = Channel.CHAT


class Defer(Order, frozen=True, tag="defer"):
    """The longer search (R9): the verbatim phrase goes out, the 24-hour clock starts; or a change of its channel."""

    request: int
    channel: Channel
    reason: str


class OfferEmail(Order, frozen=True, tag="offer_email"):
    """The specialist offers an answer by e-mail (R9); the citizen is asked for an address."""


class GiveContact(Order, frozen=True, tag="give_contact"):
    """The citizen gives an address for an answer by e-mail, with his consent."""

    address: str
    consent: Consent


class ConfirmDelivery(Order, frozen=True, tag="confirm_delivery"):
    """The relay saw that the citizen's window has the answer of this deferred request."""

    request: int


class Join(Order, frozen=True, tag="join"):
    """The specialist joins a request to the one before it."""

    request: int


class MarkQuestion(Order, frozen=True, tag="mark_question"):
    """The specialist marks the citizen's words after "are you satisfied?" as the next question."""

    message: Code


class GiveUp(Order, frozen=True, tag="give_up"):
    """A breached duty that cannot be delivered is given up, with a reason."""

    request: int
    reason: str


class Transfer(Order, frozen=True, tag="transfer"):
    """The owner hands the dialogue to a colleague, or back to the queue (`specialist` None), with a comment."""

    comment: str
    specialist: Code | None = None
    name: Name = ""


class Note(Order, frozen=True, tag="note"):
    """A private note."""

    text: str


class Correct(Order, frozen=True, tag="correct"):
    """A specialist puts other words in the place of those of his own message."""

    message: Code
    text: str


class TakeBack(Order, frozen=True, tag="take_back"):
    """A specialist takes his own message back."""

    message: Code


class AskAdvice(Order, frozen=True, tag="ask_advice"):
    """The owner asks a colleague who is present for advice: he may read the dialogue and leave notes."""

    specialist: Code
    comment: str
    name: Name = ""


class EndAdvice(Order, frozen=True, tag="end_advice"):
    """The advice is given, or no longer needed."""


class Block(Order, frozen=True, tag="block"):
    """The owner closes the chat to this citizen for a while, with a reason."""

    term: BlockTerm
    reason: str


class Unblock(Order, frozen=True, tag="unblock"):
    """A block is lifted before its time."""


class ReportFalseAlarm(Order, frozen=True, tag="report_false_alarm"):
    """Whose words were held says that these finds are no personal data; the words themselves never come along."""

    finds: Finds


class AskSatisfaction(Order, frozen=True, tag="ask_satisfaction"):
    """The specialist asks whether the citizen is satisfied (R11)."""


class SayFarewell(Order, frozen=True, tag="say_farewell"):
    """The specialist says goodbye (R11)."""


class Register(Order, frozen=True, tag="register"):
    """The specialist fills in the registration card of a request (R13)."""

    request: int
    card: Card


class Close(Order, frozen=True, tag="close"):
    """The specialist ends the conversation, if still open, and closes the dialogue; every card must be complete."""


class Leave(Order, frozen=True, tag="leave"):
    """The citizen ends the conversation."""


class Extend(Order, frozen=True, tag="extend"):
    """The citizen says that he is still here."""


class Rate(Order, frozen=True, tag="rate"):
    """The citizen's mark, 1 to 5, for the last answer, with an optional comment."""

    score: int
    comment: str = ""


class Absence(Order, frozen=True, tag="absence"):
    """The relay saw that a specialist has been gone for longer than his grace."""

    specialist: str


class Tick(Order, frozen=True, tag="tick"):
    """The deadline loop: journal whatever fell due."""


CitizenOrder = Open | LeaveQuestion | Say | GiveContact | Leave | Extend | Rate | ReportFalseAlarm
DeskOrder = (
    Reply
    | Take
    | Answer
    | Defer
    | OfferEmail
    | Join
    | MarkQuestion
    | GiveUp
    | Transfer
    | Note
    | ReportFalseAlarm
    | AskSatisfaction
    | SayFarewell
    | Register
    | Close
    | Correct
    | TakeBack
    | AskAdvice
    | EndAdvice
    | Block
    | Unblock
)
RelayOrder = Offer | ConfirmDelivery | Absence | Tick
Command = CitizenOrder | DeskOrder | RelayOrder
