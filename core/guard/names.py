"""Names of people: two parts of a name side by side, a surname with initials, or a surname that a word announces."""

from collections.abc import Iterator

import msgspec

from core.guard import initials, name_places
from core.guard.allowed import Allowed
from core.guard.exemptions import is_exempt, is_title
from core.guard.lexicon import Lexicon
from core.guard.message import Kind, Message
from core.guard.name_parts import TAILS, TYPICAL, Grade
from core.guard.name_row import Row
from core.guard.pairs import is_pair
from core.guard.public import is_public
from core.guard.report import DataType, Level, Span

_ALONE = 0.7
_SURE = 0.6
_TURKIC = 4


class Found(msgspec.Struct, frozen=True):
    """The first and last token of a name; whether a surname is in it."""

    first: int
    last: int
    level: Level = Level.CERTAIN
    surnamed: bool = True


def find(message: Message, lexicon: Lexicon, allowed: Allowed) -> Iterator[Span]:
    """Every name that belongs to a private person."""
    tokens = message.tokens
    for found in _found(Row(message, lexicon)):
        start, end = tokens[found.first].start, tokens[found.last].end
        words = [token.text for token in tokens[found.first : found.last + 1] if token.kind is Kind.WORD]
        if is_exempt(message, start, end, surnamed=found.surnamed) or allowed.name(words):
            continue
        if not is_public(words):
            yield Span(start, end, DataType.NAME, found.level)


def _found(row: Row) -> Iterator[Found]:
    """From left to right; what was passed is not taken again."""
    index = 0 if row.promising else len(row.tokens)
    while index < len(row.tokens):
        found = _at(row, index) if row.tokens[index].kind is Kind.WORD else None
        if found:
            yield found
            index = found.last
        index += 1


def _at(row: Row, index: int) -> Found | None:
    if row.is_letter(index):
        last = initials.before_surname(row, index)
        return None if last is None else Found(index, last)
    if row.part(index) is None:
        return None
    return _with_father(row, index) or _turkic(row, index) or _short(row, index) or _alone(row, index)


def _with_father(row: Row, index: int) -> Found | None:
    """With a patronymic: the first name before it, the surname at either end."""
    second = row.beside(index)
    if second is None:
        return None
    third = row.beside(second)
    if third is not None and _is_patronymic(row, third) and row.part(second) and _is_surname(row, index):
        return Found(index, third)
    if not (_is_patronymic(row, second) and _is_first(row, index)):
        return None
    if third is not None and _is_surname_after(row, third):
        return Found(index, third)
    return Found(index, second, Level.LIKELY, surnamed=False)


def _turkic(row: Row, index: int) -> Found | None:
    """Names that end with the word for son or daughter."""
    part = row.part(index)
    named = part is not None and (part.grade is Grade.UNKNOWN or part.grade >= Grade.TYPICAL or part.first.score > 0)
    reach = row.beside(index) if row.turkic and named else None
    for _ in range(_TURKIC):
        if reach is None:
            return None
        if row.tokens[reach].text in TAILS:
            return Found(index, reach)
        reach = row.beside(reach)
    return None


def _short(row: Row, index: int) -> Found | None:
    second = row.beside(index)
    if second is not None and is_pair(row, index, second):
        return Found(index, second)
    last = initials.after_surname(row, index)
    return None if last is None else Found(index, last)


def _alone(row: Row, index: int) -> Found | None:
    """A surname that a word announces, or that signs the message."""
    part = row.part(index)
    if (
        part is not None
        and part.grade >= Grade.UNKNOWN
        and name_places.called(row, index)
        and not is_title(part.token.text)
    ):
        return Found(index, index, Level.LIKELY)
    if part is None or part.surname.score < TYPICAL or part.first.score > part.surname.score:
        return None
    if name_places.announced(row, index) and (part.grade is Grade.TYPICAL or part.surname.score >= _ALONE):
        return Found(index, index, Level.LIKELY)
    strong = part.surname.score >= _ALONE or name_places.alone(row, index) or name_places.courteous(row, index)
    if name_places.signs(row, index) and part.grade >= Grade.TYPICAL and strong:
        return Found(index, index, Level.LIKELY)
    if (part.surname.score >= _SURE and index == 0 and row.is_last(index)) or name_places.belongs(row, index):
        return Found(index, index, Level.LIKELY)
    return None


def _is_patronymic(row: Row, index: int) -> bool:
    part = row.part(index)
    return part is not None and part.patronymic.score > 0


def _is_first(row: Row, index: int) -> bool:
    part = row.part(index)
    plain = {Grade.UNKNOWN, Grade.TYPICAL}
    return part is not None and (part.first.score > 0 or part.grade in plain or row.capital(index))


def _is_surname(row: Row, index: int) -> bool:
    part = row.part(index)
    return part is not None and part.grade is not Grade.NO and not is_title(part.token.text)


def _is_surname_after(row: Row, index: int) -> bool:
    part = row.part(index)
    return part is not None and (part.surname.score >= TYPICAL or (part.surname.score > 0 and row.capital(index)))
