"""What calls for attention, and how a person wants to be told of each: by which sound, by a notification, or not."""

from enum import StrEnum

import msgspec


class Occasion(StrEnum):
    """The events one may want to be told of, the most urgent last."""

    MESSAGE = "message"
    DUTY = "duty"
    AMBER = "amber"
    OPEN = "open"
    TRANSFERRED = "transferred"
    OFFERED = "offered"
    BREACH = "breach"


class Sign(msgspec.Struct, frozen=True):
    """How an occasion is told. `which` names a sound of the resources."""

    sound: bool = True
    which: str = "alert"
    notify: bool = True


SOUNDS = ("alert", "message", "call", "knock", "tick")
"""The sounds one may choose from."""

USUAL = {
    Occasion.MESSAGE: Sign(which="message", notify=False),
    Occasion.DUTY: Sign(which="tick"),
    Occasion.AMBER: Sign(which="tick", notify=False),
    Occasion.OPEN: Sign(which="call"),
    Occasion.TRANSFERRED: Sign(which="knock"),
    Occasion.OFFERED: Sign(which="alert"),
    Occasion.BREACH: Sign(which="call"),
}
"""How each is told until somebody wants it otherwise."""

LASTING = frozenset({Occasion.OFFERED, Occasion.OPEN})
"""What calls again and again until somebody has taken the dialogue."""
