"""Where a request departed from the regulation's algorithm (R3–R11): derived from its dialogue, for the register."""

from enum import StrEnum

from core.dialogue.state import Dialogue, Request
from core.dialogue.words import Channel, DropCause, EndCause, Stage


class Departure(StrEnum):
    """One departure, in the order of the regulation."""

    TAKEN_LATE = "taken_late"
    ANSWERED_LATE = "answered_late"
    COMPLEX_LATE = "complex_late"
    NO_TYPED_ANSWER = "no_typed_answer"
    UNDELIVERED = "undelivered"
    SATISFACTION_NOT_ASKED = "satisfaction_not_asked"
    FAREWELL_NOT_SAID = "farewell_not_said"


def departures(state: Dialogue, request: Request) -> tuple[Departure, ...]:
    """Of one request, as it stands; before the end those that an end now would leave."""
    if request.stage is Stage.JOINED:
        return ()
    last = next((one for one in reversed(state.requests) if one.stage is not Stage.JOINED), None)
    held = {
        Departure.TAKEN_LATE: request.take_up is not None and request.take_up.breached,
        Departure.ANSWERED_LATE: request.answer_clock is not None and request.answer_clock.breached,
        Departure.COMPLEX_LATE: request.complex is not None and request.complex.breached,
        Departure.NO_TYPED_ANSWER: untyped(request),
        Departure.UNDELIVERED: request.drop_cause is DropCause.UNDELIVERABLE,
        Departure.SATISFACTION_NOT_ASKED: talked_out(state) and answered(request) and not request.satisfaction,
        Departure.FAREWELL_NOT_SAID: talked_out(state)
        and answered(last)
        and request is last
        and not state.farewell_said,
    }
    return tuple(departure for departure, so in held.items() if so)


def untyped(request: Request) -> bool:
    """A specialist spoke, and the request ended without an answer of one of the three kinds (R8)."""
    return request.stage is Stage.DROPPED and request.first_words is not None and request.answer is None


def talked_out(state: Dialogue) -> bool:
    """Whether the specialist had the last word: of who left, or was silent, nothing can be asked (R11)."""
    return state.channel is Channel.CHAT and state.end_cause in {None, EndCause.SPECIALIST}


def answered(request: Request | None) -> bool:
    """By chat: what goes by e-mail is answered without a farewell."""
    return request is not None and request.stage is Stage.ANSWERED and request.channel is Channel.CHAT


def avoidable(state: Dialogue) -> tuple[Departure, ...]:
    """What closing now would leave undone, though it could still be done."""
    found = {one for request in state.requests for one in departures(state, request)}
    return tuple(one for one in (Departure.SATISFACTION_NOT_ASKED, Departure.FAREWELL_NOT_SAID) if one in found)
