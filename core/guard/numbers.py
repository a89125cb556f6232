"""Numbers of documents, cards, accounts and telephones: by the word beside them, by shape, by check digits."""

import re
from collections.abc import Iterator

from core.guard import shapes, telephones
from core.guard.allowed import Allowed
from core.guard.message import Message
from core.guard.number_words import Named, Neighbour, Nobody, named_after, named_before
from core.guard.report import DataType, Level, Span
from core.guard.shapes import Judged

_RUN = re.compile(
    r"(?P<date>(?<![0-9])(?:[0-3]?[0-9][./-][01]?[0-9][./-](?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])"
    r"(?![0-9]|[.-][0-9]))"
    r"|[0-9]+(?:(?:[ ().-]{1,3}|[ ,]{0,2}(?:№|номер|ном\.|n)[ :.]{0,2})[0-9]+)*"
)
_GROUP = re.compile(r"[0-9]+")
_CERTIFICATE = re.compile(
    r"(?<![^\W_])(?:[ivxlіху1l]{1,5}|[0-9]{1,2}) ?[- ] ?[а-я]{2}[ ,]{0,2}(?:№|n|номер)?[ :]{0,2}[0-9]{6}(?![0-9])"
)
_CODE_BEFORE, _CODE_AFTER = re.compile(r"[0-9a-f-][a-f]$"), re.compile(r"[a-f][0-9a-f-]")
"""Latin letters among the figures: an id of some program, which tells of nobody."""
_LEAD = re.compile(r"(?:\+ ?)?\(?$")
_LEAST, _MOST = 5, 20
_AROUND = 40
_DENSE = 1.5
_GROUPS = 11
_FEW_GROUPS = 4
_UNNAMED = 10
_MANY_PARTS = "4789"
"""How telephones and accounts begin, which alone are written in many groups with no word before them."""

LENGTHS: dict[Named | None, frozenset[int]] = {
    DataType.SNILS: frozenset({11}),
    DataType.INN: frozenset({12}),
    DataType.PASSPORT: frozenset({10, 9}),
    DataType.OMS: frozenset({16}),
    DataType.CARD: frozenset({15, 16, 18, 19}),
    DataType.ACCOUNT: frozenset({20}),
    DataType.BIK: frozenset({9}),
    DataType.BIRTH_CERT: frozenset({6}),
}
TYPED_WRONG: dict[Named | None, range] = {
    DataType.SNILS: range(9, 14),
    DataType.INN: range(11, 15),
    DataType.PASSPORT: range(8, 13),
    DataType.OMS: range(14, 19),
    DataType.CARD: range(13, 21),
    DataType.ACCOUNT: range(8, 24),
}
"""People leave a figure out: with the word right before it a number of nearly the right length is taken for it."""


def find(message: Message, allowed: Allowed) -> Iterator[Span]:
    """Every number that tells who somebody is."""
    for match in _CERTIFICATE.finditer(message.plain):
        yield Span(match.start(), match.end(), DataType.BIRTH_CERT, Level.CERTAIN)
    for match in _RUN.finditer(message.plain):
        long = match["date"] is None and match.end() - match.start() >= _LEAST
        if long and not _in_code(message, match):
            yield from _read(message, match, allowed)


def _in_code(message: Message, match: re.Match[str]) -> bool:
    before, after = message.before(match.start(), 2), message.after(match.end(), 2)
    return bool(_CODE_BEFORE.search(before) or _CODE_AFTER.match(after))


def _read(message: Message, match: re.Match[str], allowed: Allowed) -> Iterator[Span]:
    places = [group.span() for group in _GROUP.finditer(message.plain, match.start(), match.end())]
    before = named_before(message, places[0][0])
    index = 0
    while index < len(places):
        run = Number(message, places[index : index + _GROUPS], before)
        judged, used = run.read()
        index += used
        before = None
        if judged and not (judged[0] is DataType.PHONE and allowed.telephone(run.digits(used))):
            yield Span(run.start, places[index - 1][1], *judged)


class Number:
    """Groups of figures that stand together, the first of which may be a number, and the word before them."""

    def __init__(self, message: Message, places: list[tuple[int, int]], before: Neighbour | None) -> None:
        self._message, self._places = message, places
        self._named = before.named if before else None
        lead = _LEAD.search(message.before(places[0][0], 3))
        self._lead = lead[0] if lead else ""
        self.start = places[0][0] - len(self._lead)

    def read(self) -> tuple[Judged, int]:
        """What the number is and how many groups it takes; the longest wins."""
        for count in self._counts():
            digits = self.digits(count)
            judged = self._judge(digits, count)
            if judged:
                return judged, count
            if telephones.is_landline(digits) and self._named in {None, DataType.PHONE}:
                return None, count
        return self._typed_wrong()

    def digits(self, count: int) -> str:
        return "".join(self._message.plain[start:end] for start, end in self._places[:count])

    def _counts(self) -> list[int]:
        """How many groups could make a number, the most first."""
        first = self._message.plain[self._places[0][0]]
        most = _GROUPS if self._named or first in _MANY_PARTS else _FEW_GROUPS
        total, counts = 0, []
        for count, (start, end) in enumerate(self._places[:most], 1):
            total += end - start
            least = _LEAST if self._named or count == len(self._places) else _UNNAMED
            if least <= total <= _MOST and total >= _DENSE * count:
                counts.append(count)
        return counts[::-1]

    def _judge(self, digits: str, count: int) -> Judged:
        if len(digits) in LENGTHS.get(self._named, ()):
            return _named(self._named, digits)
        telephone = self._telephone(digits, count)
        if telephone or (self._named is DataType.PHONE and telephones.is_telephone(digits, plus=False)):
            return telephone
        shape = tuple(end - start for start, end in self._places[:count])
        return self._shaped(digits, shape) or self._named_after(digits, count)

    def _shaped(self, digits: str, shape: tuple[int, ...]) -> Judged:
        judged = shapes.judge(digits, shape)
        if judged and self._named is Nobody.OFFICE and (judged[1] is Level.LIKELY or len(shape) == 1):
            return judged if judged[0] is DataType.PHONE and judged[1] is Level.CERTAIN else None
        return judged

    def _telephone(self, digits: str, count: int) -> Judged:
        """Also a landline, when its owner says that it is his."""
        end = self._places[count - 1][1]
        around = {"before": self._message.before(self.start, _AROUND), "after": self._message.after(end, _AROUND)}
        plus = "+" in self._lead
        if plus or self._named is DataType.PHONE or telephones.is_landline(digits):
            if telephones.is_telephone(digits, plus=plus) and telephones.is_personal(digits, plus=plus, **around):
                return DataType.PHONE, Level.CERTAIN
            if count == len(self._places) and telephones.is_home(digits, **around):
                return DataType.PHONE, Level.LIKELY
        return None

    def _named_after(self, digits: str, count: int) -> Judged:
        if count < len(self._places):
            return None
        named = named_after(self._message, self._places[-1][1])
        return _named(named, digits) if len(digits) in LENGTHS.get(named, ()) else None

    def _typed_wrong(self) -> tuple[Judged, int]:
        count = len(self._places)
        digits = self.digits(count)
        if len(digits) in TYPED_WRONG.get(self._named, ()):
            return _named(self._named, digits), count
        return None, 1


def _named(named: Named | None, digits: str) -> Judged:
    if named is DataType.ACCOUNT and len(digits) == shapes.ACCOUNT and not shapes.is_persons_account(digits):
        return None
    return (named, Level.CERTAIN) if isinstance(named, DataType) else None
