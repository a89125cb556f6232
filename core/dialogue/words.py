"""The closed vocabularies of a dialogue: phases, stages, kinds of answers, causes, outcomes."""

from enum import StrEnum


class Phase(StrEnum):
    """Where the whole dialogue stands; the lifecycle table is keyed by it."""

    NEW = "new"
    WAITING = "waiting"
    OFFERED = "offered"
    TAKEN = "taken"
    ENDED = "ended"
    CLOSED = "closed"


TALKING = frozenset({Phase.WAITING, Phase.OFFERED, Phase.TAKEN})


class Stage(StrEnum):
    """Where one request (обращение) stands inside its dialogue."""

    ASKED = "asked"
    IN_WORK = "in_work"
    DEFERRED = "deferred"
    SENT = "sent"
    ANSWERED = "answered"
    DROPPED = "dropped"
    JOINED = "joined"


ACTIVE = frozenset({Stage.ASKED, Stage.IN_WORK})
OWED = frozenset({Stage.DEFERRED, Stage.SENT})
FINAL = frozenset({Stage.ANSWERED, Stage.DROPPED, Stage.JOINED})


class AnswerKind(StrEnum):
    """The three kinds of an answer (R8)."""

    LINK = "link"
    CONSULTATION = "consultation"
    REFUSAL = "refusal"


class Source(StrEnum):
    """What an answer of the kind LINK points at (R8): a section of the site, a hotline, a personal visit."""

    SECTION = "section"
    HOTLINE = "hotline"
    VISIT = "visit"


class Channel(StrEnum):
    """Where an answer goes."""

    CHAT = "chat"
    EMAIL = "email"


class Author(StrEnum):
    """Who speaks. `SERVICE` is an automatic phrase: it never stops a clock and never counts as an answer."""

    CITIZEN = "citizen"
    SPECIALIST = "specialist"
    SERVICE = "service"


class ReturnCause(StrEnum):
    """Why a dialogue went back to the queue."""

    SPECIALIST = "specialist"
    OFFER_LAPSED = "offer_lapsed"
    ABSENT = "absent"


class DeferCause(StrEnum):
    """Why a request runs on the 24-hour clock."""

    SEARCH = "search"
    LEFT_OUTSIDE_HOURS = "left_outside_hours"
    DAY_ENDED = "day_ended"


class EndCause(StrEnum):
    """Why the conversation ended; the registration card may still be due."""

    SPECIALIST = "specialist"
    CITIZEN_LEFT = "citizen_left"
    CITIZEN_SILENT = "citizen_silent"
    DAY_ENDED = "day_ended"


class DropCause(StrEnum):
    """Why a request ended without a delivered answer."""

    CITIZEN_LEFT = "citizen_left"
    CITIZEN_SILENT = "citizen_silent"
    UNDELIVERABLE = "undeliverable"
    NO_QUESTION = "no_question"


class NoteCause(StrEnum):
    """Why a private note stands in a dialogue."""

    COLLEAGUE = "colleague"
    TRANSFER = "transfer"
    LATE_WORDS = "late_words"


class BlockTerm(StrEnum):
    """For how long the chat is closed to a citizen."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
