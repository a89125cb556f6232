"""Lines of the register for the report's tests, with valid defaults."""

from typing import Any

from core.moment import MINUTE_MS, SECOND_MS, Moment
from core.protocol.http import RegisterLine

ASKED = Moment(1_763_960_400_000)
"""2025-11-24 05:00 UTC, ten o'clock at the centre."""

NAMES = RegisterLine.__struct_fields__


def line(**fields: Any) -> RegisterLine:
    """An answered request; moments in order, ten seconds until it is taken, five minutes until it is answered."""
    taken = Moment(ASKED + 10 * SECOND_MS)
    answered = Moment(taken + 5 * MINUTE_MS)
    known: dict[str, Any] = dict.fromkeys(NAMES)
    known |= {
        "dialogue": "d",
        "request": 1,
        "citizen": "c",
        "channel": "chat",
        "page": "/posobiya/",
        "stage": "answered",
        "asked": ASKED,
        "taken": taken,
        "answered": answered,
        "finished": answered,
        "take_up_breached": False,
        "answer_breached": False,
        "answer_kind": "consultation",
        "topic": "benefit",
        "outcome": "answered",
        "number": "2025-000001",
        "specialist_name": "Анна Петровна",
    }
    return RegisterLine(**known | fields)
