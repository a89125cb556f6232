"""The automatic phrases of a dialogue: texts are data, two of them are fixed by the regulation word for word."""

import re
from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Phrase(StrEnum):
    """What the service may say by itself, and what it proposes to a specialist (R14: a question about own payments)."""

    GREETING = "greeting"
    IN_WORK = "in_work"
    NEED_TIME = "need_time"
    BY_EMAIL_OFFER = "by_email_offer"
    SATISFACTION = "satisfaction"
    FAREWELL = "farewell"
    SILENCE_ASK = "silence_ask"
    SILENCE_WARN = "silence_warn"
    SILENCE_CLOSE = "silence_close"
    SPECIALIST_GONE = "specialist_gone"
    TRANSFERRED = "transferred"
    BACK_TO_QUEUE = "back_to_queue"
    LEFT_OUTSIDE_HOURS = "left_outside_hours"
    DAY_ENDED = "day_ended"
    OWN_PAYMENTS = "own_payments"
    OWN_PAYMENTS_REASON = "own_payments_reason"


GREETING = "Здравствуйте, меня зовут {ИМЯ}, чем я могу Вам помочь?"
"""R3, word for word."""

NEED_TIME = (
    "Мне потребуется немного времени, чтобы дать максимально исчерпывающий ответ на Ваш вопрос, спасибо за ожидание"
)
"""R9, word for word."""

FIXED = {Phrase.GREETING: GREETING, Phrase.NEED_TIME: NEED_TIME}
NAME, OPENING, HOTLINE = "ИМЯ", "ОТКРЫТИЕ", "ТЕЛЕФОН"
PLACES: Mapping[Phrase, frozenset[str]] = {
    Phrase.GREETING: frozenset({NAME}),
    Phrase.TRANSFERRED: frozenset({NAME}),
    Phrase.LEFT_OUTSIDE_HOURS: frozenset({OPENING}),
    Phrase.DAY_ENDED: frozenset({OPENING}),
    Phrase.OWN_PAYMENTS: frozenset({HOTLINE}),
    Phrase.OWN_PAYMENTS_REASON: frozenset({HOTLINE}),
}
"""Which places a phrase may have to be filled in; the others have none."""

PLACE = re.compile(r"\{([^{}]*)\}")


class PhraseError(ValueError):
    """The texts of the phrases cannot be used; the message says which and what to do."""


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The texts in force, one a phrase. Raises PhraseError when a phrase is missing or must not read as it does."""

    texts: Mapping[Phrase, str]

    def __post_init__(self) -> None:
        for phrase in Phrase:
            check(phrase, self.texts.get(phrase, ""))

    def render(self, phrase: Phrase, *, name: str = "", opens: str = "", hotline: str = "") -> str:
        """The phrase with the specialist's name, the opening («завтра в 09:00») and the hotline's numbers filled in,
        as plain text.
        """
        filled = {NAME: name, OPENING: opens, HOTLINE: hotline}
        return PLACE.sub(lambda place: filled[place[1]], self.texts[phrase])


def check(phrase: Phrase, text: str) -> None:
    """Refuse a text that is missing, has an unknown place, or changes what the regulation fixes (R3, R9)."""
    if not text.strip():
        raise PhraseError(f"the phrase '{phrase}' is missing: give its text")
    if phrase in FIXED and text != FIXED[phrase]:
        raise PhraseError(f"the phrase '{phrase}' is fixed by the regulation: «{FIXED[phrase]}»")
    if set("{}") & set(PLACE.sub("", text)):
        raise PhraseError(f"the phrase '{phrase}' has an unfinished brace: write places as {{ИМЯ}}")
    unknown = set(PLACE.findall(text)) - PLACES.get(phrase, frozenset())
    if unknown:
        raise PhraseError(f"the phrase '{phrase}' has an unknown place {{{min(unknown)}}}")
