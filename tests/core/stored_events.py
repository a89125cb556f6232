"""One event of every kind with every field filled, as the golden files in `golden/` hold it in version 1."""

from core.deadlines import Clock, Deadline
from core.dialogue import events as e
from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.asides import AdviceAsked, AdviceEnded, Blocked, Corrected, Unblocked, Withdrawn
from core.dialogue.words import (
    AnswerKind,
    Author,
    Channel,
    DeferCause,
    DropCause,
    EndCause,
    NoteCause,
    ReturnCause,
    Source,
)
from core.guard.choices import Choice, Find
from core.guard.report import DataType, Level
from core.library import events as library
from core.library.content import State
from core.library.events import LibraryEvent
from core.moment import Moment
from core.phrases import Phrase

ANNA = "018f0000-0000-7000-8000-00000000000a"
CITIZEN = "018f0000-0000-7000-8000-00000000000c"
MESSAGE = "018f0000-0000-7000-8000-00000000000e"
DIGEST = "0123456789abcdef" * 4
ASKED = Moment(1_795_410_000_000)
TAKE_UP = Deadline(started=ASKED, warn=Moment(ASKED + 15_000), due=Moment(ASKED + 20_000))
ANSWERING = Deadline(started=ASKED, warn=Moment(ASKED + 900_000), due=Moment(ASKED + 1_200_000))
DUTY = Deadline(started=ASKED, warn=Moment(ASKED + 72_000_000), due=Moment(ASKED + 86_400_000), warned=True)
LINK = TypedAnswer(
    kind=AnswerKind.LINK,
    source=Source.SECTION,
    reference="documents",
    library_answer="child-benefit",
    library_version=3,
    edited=True,
)
SNILS = Find(type=DataType.SNILS, level=Level.CERTAIN)
SURNAME = Find(type=DataType.NAME, level=Level.LIKELY)

STORED: tuple[e.Event, ...] = (
    e.Opened(citizen=CITIZEN, page="/documents", channel=Channel.EMAIL),
    e.ConsentGiven(purpose="email", version="2026-11", text_sha256=DIGEST),
    e.ContactGiven(confirmed=True),
    e.Offered(specialist=ANNA, name="Анна", lapses=TAKE_UP.due),
    e.OpenedToAll(),
    e.Posted(author=Author.SERVICE, message=MESSAGE, name="Анна", author_id=ANNA, phrase=Phrase.GREETING),
    e.Asked(request=1, message=MESSAGE, take_up=TAKE_UP, day_end=Moment(ASKED + 25_200_000)),
    e.Taken(specialist=ANNA, name="Анна", requests=((1, ANSWERING),)),
    e.Answered(request=1, message=MESSAGE, answer=LINK, specialist=ANNA, name="Анна", channel=Channel.EMAIL),
    e.Delivered(request=1),
    e.Deferred(request=1, channel=Channel.EMAIL, cause=DeferCause.SEARCH, complex=DUTY),
    e.Joined(request=2, into=1),
    e.Dropped(request=1, cause=DropCause.UNDELIVERABLE),
    e.Warned(request=1, clock=Clock.ANSWER),
    e.Breached(request=1, clock=Clock.COMPLEX),
    e.Transferred(specialist=ANNA),
    e.Returned(cause=ReturnCause.ABSENT, specialist=ANNA),
    e.Noted(message=MESSAGE, author_id=ANNA, name="Анна", cause=NoteCause.LATE_WORDS),
    e.Checked(author=Author.CITIZEN, message=MESSAGE, finds=(SNILS, SURNAME), choice=Choice.MASKED, own_payments=True),
    e.FalseAlarm(author=Author.SPECIALIST, finds=(SURNAME,)),
    e.SatisfactionAsked(),
    e.FarewellSaid(),
    e.SilenceAsked(),
    e.SilenceWarned(),
    e.Extended(),
    e.DayEnded(),
    e.Rated(request=1, score=5),
    e.Registered(request=1, card=Card(topic="child_benefit", outcome="answered")),
    e.Ended(cause=EndCause.CITIZEN_LEFT),
    e.Closed(),
    Corrected(message=MESSAGE, author_id=ANNA, name="Анна"),
    Withdrawn(message=MESSAGE, author_id=ANNA, name="Анна"),
    AdviceAsked(adviser=ANNA, name="Анна"),
    AdviceEnded(adviser=ANNA),
    Blocked(until=ASKED),
    Unblocked(),
)

STORED_LIBRARY: tuple[LibraryEvent, ...] = (
    library.VersionSaved(answer="burial", version=3, state=State.APPROVED, owner=ANNA),
    library.VersionApproved(answer="burial", version=3, public=True),
    library.AnswerPublished(answer="burial", version=3),
    library.AnswerWithdrawn(answer="burial", version=3),
    library.DraftDiscarded(answer="burial", version=4),
    library.AnswerRetired(answer="burial", version=4),
    library.LibraryImported(rows=120),
)
