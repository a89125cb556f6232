"""A decision being made: entries gathered one by one, the state folded along, so that later rules see earlier ones."""

import msgspec

from core.calendar.said import opening_said
from core.dialogue import events as e
from core.dialogue.context import Context
from core.dialogue.evolve import evolve
from core.dialogue.refusals import Refusal, RefusalCode, Refused
from core.dialogue.state import Dialogue, Request
from core.dialogue.words import Author
from core.moment import Moment
from core.phrases import OPENING, PLACES, Phrase
from core.text import MESSAGE_LIMIT, TextEmpty, TextTooLong, clean, masked


class Entry(msgspec.Struct, frozen=True):
    """One event with what must not stand in the journal's payload: text, reason, e-mail address."""

    event: e.Event
    text: str | None = None
    reason: str | None = None
    address: str | None = None

    __repr__ = masked


class Decision(msgspec.Struct, frozen=True):
    """What follows from a command: entries to journal, in order, and the refusal if the answer is no.

    A refusal comes with entries only where something must not be lost (late words kept as a note).
    """

    entries: tuple[Entry, ...] = ()
    refusal: Refusal | None = None


class Draft:
    """Gathers the entries of one decision; `state` is always the state after them."""

    def __init__(self, state: Dialogue, context: Context) -> None:
        self.state = state
        self.context = context
        self.entries: list[Entry] = []

    @property
    def moment(self) -> Moment:
        return self.context.moment

    def add(
        self,
        event: e.Event,
        *,
        text: str | None = None,
        reason: str | None = None,
        address: str | None = None,
    ) -> None:
        self.entries.append(Entry(event=event, text=text, reason=reason, address=address))
        self.state = evolve(self.state, event, self.moment)

    def phrase(self, phrase: Phrase, *, name: str = "", author_id: str = "") -> None:
        """Post an automatic phrase; it has no message id, for it answers no client's key."""
        rules, said = self.context.rules, ""
        if OPENING in PLACES.get(phrase, ()):
            said = opening_said(self.context.opens, now=self.moment, zone=rules.calendar.zone)
        text = rules.phrases.render(phrase, name=name, opens=said)
        self.add(
            e.Posted(author=Author.SERVICE, name=name, author_id=author_id, phrase=phrase),
            text=text,
        )

    def request(self, number: int) -> Request:
        """The request of that number, or a refusal."""
        request = self.state.request(number)
        if request is None:
            raise Refused(RefusalCode.NO_SUCH_REQUEST, request=number)
        return request


def comment_of(text: str, *, limit: int) -> str | None:
    """A comment one may leave out: None when nothing can be read in it; a refusal when it is too long."""
    try:
        return clean(text, limit=limit)
    except TextEmpty:
        return None
    except TextTooLong:
        raise Refused(RefusalCode.TEXT_TOO_LONG, limit=limit) from None


def cleaned(text: str, *, limit: int = MESSAGE_LIMIT, missing: RefusalCode = RefusalCode.TEXT_EMPTY) -> str:
    """Text fit to be stored, or a refusal that says what is wrong with it."""
    words = comment_of(text, limit=limit)
    if words is None:
        raise Refused(missing)
    return words
