"""Why a specialist is not at his desk, and when his word "present" is not believed; pure functions of values."""

from enum import StrEnum

from core.settings import PresenceSettings


class Away(StrEnum):
    """Why somebody takes no dialogues. The last two are found by programs, the others chosen by the person."""

    LUNCH = "lunch"
    BREAK = "break"
    TRAINING = "training"
    DUTY = "duty"
    IDLE = "idle"
    MISSED = "missed"


CHOSEN = (Away.LUNCH, Away.BREAK, Away.TRAINING, Away.DUTY)
"""What a person may choose."""


def disbelief(settings: PresenceSettings, *, missed: int, idle_ms: float | None) -> Away | None:
    """Why one who says "present" is set away: offers in a row that he let pass, no sign of him for too long.

    `idle_ms`: since the last sign of a person, None where his program tells none. A limit of 0 is none.
    """
    if 0 < settings.missed_offers <= missed:
        return Away.MISSED
    if idle_ms is not None and 0 < settings.idle_limit_ms < idle_ms:
        return Away.IDLE
    return None
