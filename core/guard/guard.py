"""The guard: every recogniser reads the message, and what they find is told apart."""

from bisect import bisect_left
from collections.abc import Iterable

from core.guard import addresses, contacts, dates, names, numbers, payments, sums
from core.guard.allowed import Allowed
from core.guard.lexicon import Lexicon
from core.guard.masking import joined, masked, unmasked
from core.guard.message import Message
from core.guard.report import DataType, Report, Span

_ROUNDS = 8
"""How often masked text is read again; three were the most in 20,000 mixed messages."""
_RANK = {
    type_: rank
    for rank, type_ in enumerate(
        [
            DataType.EMAIL, DataType.BIRTH_CERT, DataType.SNILS, DataType.INN, DataType.PASSPORT, DataType.OMS,
            DataType.CARD, DataType.ACCOUNT, DataType.BIK, DataType.PHONE, DataType.BIRTHDATE, DataType.ADDRESS,
            DataType.NAME, DataType.AMOUNT,
        ]
    )
}  # fmt: skip
NOBODY = Allowed()


class Guard:
    def __init__(self, lexicon: Lexicon, allowed: Allowed = NOBODY) -> None:
        self._lexicon, self._allowed = lexicon, allowed

    def check(self, text: str) -> Report:
        """What a text tells of a person. Masked with these spans it holds nothing more."""
        message = Message(text)
        spans = more = self._find(message)
        rounds = _ROUNDS
        while more and rounds:
            rounds -= 1
            more = self._find(Message(masked(text, spans)))
            spans = joined([*spans, *(unmasked(span, spans) for span in more)])
        return Report(spans, payments.own(message))

    def _find(self, message: Message) -> tuple[Span, ...]:
        found: list[Span] = []
        found += contacts.find(message, self._allowed)
        if message.has_digits:
            found += numbers.find(message, self._allowed)
        people = list(names.find(message, self._lexicon, self._allowed))
        found += people
        if message.has_digits:
            found += dates.find(message, people)
            found += addresses.find(message, self._lexicon, self._allowed)
        found += sums.find(message)
        return _apart(found)


def _apart(found: Iterable[Span]) -> tuple[Span, ...]:
    """Of finds that overlap the one of the surer type, then the longer."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (_RANK[one.type], one.start - one.end)):
        place = bisect_left(kept, span.start, key=_start)
        before, after = kept[max(0, place - 1) : place], kept[place : place + 1]
        if not any(span.start < one.end and one.start < span.end for one in before + after):
            kept.insert(place, span)
    return tuple(kept)


def _start(span: Span) -> int:
    return span.start
