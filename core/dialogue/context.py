"""What a decision may know besides the dialogue itself: who asks, when, with which rights, under which rules."""

from enum import StrEnum

import msgspec

from core.calendar import NeverOpens, WorkingCalendar
from core.dialogue.words import Source
from core.guard.choices import Found
from core.moment import Moment
from core.permissions import Right
from core.phrases import Phrases
from core.settings import Settings


class Party(StrEnum):
    """Who may ask something of a dialogue."""

    CITIZEN = "citizen"
    STAFF = "staff"
    RELAY = "relay"


class Actor(msgspec.Struct, frozen=True):
    """Who asks: a citizen, a member of the staff with his rights and the name citizens see, or the relay itself."""

    party: Party
    id: str = ""
    name: str = ""
    rights: frozenset[Right] = frozenset()


RELAY = Actor(party=Party.RELAY)


class Lists(msgspec.Struct, frozen=True):
    """The codes that cards and answers may bear; an empty list stands for a centre that has not made it yet.

    `attachments`: the forms of approved answers of the library; without one there is none to send.
    """

    topics: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    places: frozenset[tuple[Source, str]] = frozenset()
    attachments: frozenset[str] = frozenset()

    def know_card(self, topic: str, outcome: str) -> bool:
        """Whether a card bears codes of the lists (R13: one standard)."""
        return (not self.topics or topic in self.topics) and (not self.outcomes or outcome in self.outcomes)

    def know_place(self, source: Source | None, reference: str | None) -> bool:
        """Whether an answer points at a section, hotline or branch that there is (R8)."""
        return source is None or not self.places or (source, reference) in self.places


class Rules(msgspec.Struct, frozen=True):
    """The centre's rules in force: changed by an administrator, the same for every decision of a moment."""

    calendar: WorkingCalendar
    phrases: Phrases
    settings: Settings = Settings()
    lists: Lists = Lists()


class Context(msgspec.Struct, frozen=True):
    """Everything a decision rests on. `key` is the client's idempotency key, which also names the message it brings;
    `present` holds the ids of the specialists who are at their desks; `found` is what the guard saw in the command's
    words, where there was something; `blocked`: until when the chat is closed to the citizen who asks.
    """

    actor: Actor
    moment: Moment
    rules: Rules
    key: str = ""
    present: frozenset[str] = frozenset()
    found: Found | None = None
    blocked: Moment | None = None

    @property
    def in_hours(self) -> bool:
        return self.rules.calendar.is_open(self.moment)

    @property
    def opens(self) -> Moment | None:
        """The next opening; None where the schedule has none, so that no decision fails for it."""
        try:
            return self.rules.calendar.next_opening(self.moment)
        except NeverOpens:
            return None
