"""What the sender of words with personal data may do about them (R14): by who sends and how sure the find is."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from core.guard.masking import masked
from core.guard.report import DataType, Level, Span


class Choice(StrEnum):
    """Send with the finds hidden; send as it is; change the words; give the address in its own field instead."""

    MASKED = "masked"
    AS_IS = "as_is"
    CHANGE = "change"
    ADDRESS = "address"


class Sender(StrEnum):
    """Whose words they are: a citizen may hide what was found, a member of the staff must not have written it."""

    CITIZEN = "citizen"
    STAFF = "staff"


class Find(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One find without its words, as it may stand in the journal, in figures and in logs."""

    type: DataType
    level: Level


class Found(msgspec.Struct, frozen=True):
    """What the guard saw in words that were taken, and what their sender chose; never the words."""

    finds: tuple[Find, ...] = ()
    choice: Choice | None = None
    own_payments: bool = False


def finds(spans: Iterable[Span]) -> tuple[Find, ...]:
    """The finds of a text in their order."""
    return tuple(Find(type=span.type, level=span.level) for span in spans)


def level(spans: Iterable[Span]) -> Level:
    """How sure the guard is of a whole text: as of its surest find."""
    return Level.CERTAIN if any(span.level is Level.CERTAIN for span in spans) else Level.LIKELY


def choices(spans: tuple[Span, ...], sender: Sender) -> tuple[Choice, ...]:
    """What may be chosen, the kindest first: a certain find never goes out as it is."""
    likely = level(spans) is Level.LIKELY
    if sender is Sender.STAFF:
        return (Choice.CHANGE, Choice.AS_IS) if likely else (Choice.CHANGE,)
    address = (Choice.ADDRESS,) if any(span.type is DataType.EMAIL for span in spans) else ()
    return (*address, Choice.MASKED, Choice.CHANGE, *((Choice.AS_IS,) if likely else ()))


def settled(text: str, spans: tuple[Span, ...], *, sender: Sender, choice: Choice | None) -> str | None:
    """The words to take, or None: their sender must choose first, or what he chose is not his to choose."""
    if not spans:
        return text
    if choice is Choice.MASKED and sender is Sender.CITIZEN:
        return masked(text, spans)
    return text if choice is Choice.AS_IS and choice in choices(spans, sender) else None
