"""Words that the guard holds, and what the relay answers to them."""

from core.guard.choices import Sender, choices
from core.guard.masking import masked
from core.guard.report import DataType, Level, Span
from core.protocol.shared import Held
from tests.relay.inline import guard

SNILS = "112-233-445 95"
WITH_SNILS = f"Ваш СНИЛС {SNILS}, верно?"
"""What the guard is certain of."""

PHONE = "45-67-89"
WITH_PHONE = f"Перезвоните: {PHONE}"


def held(text: str = WITH_PHONE, what: str = PHONE, *, level: Level = Level.LIKELY, field: str = "text") -> Held:
    """The relay's answer to a specialist's words."""
    start = text.index(what)
    kind = DataType.SNILS if what == SNILS else DataType.PHONE
    spans = (Span(start=start, end=start + len(what), type=kind, level=level),)
    return Held(
        field=field,
        text=text,
        masked=masked(text, spans),
        spans=spans,
        level=level,
        choices=choices(spans, Sender.STAFF),
    )


CERTAIN = held(WITH_SNILS, SNILS, level=Level.CERTAIN)
LIKELY = held()

DOUBTFUL = (WITH_PHONE, "Звоните: 45-67-89", "Номер 67 12 345678", "Адрес: Ленина 5, квартира 3", "Подпись: Бельчикова")


def doubtful() -> str:
    """Words of which the real guard is not certain, whatever it learns."""
    return next(text for text in DOUBTFUL if {one.level for one in guard().check(text).spans} == {Level.LIKELY})
