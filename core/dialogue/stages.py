"""How events change one request of a dialogue: its stage, its clocks, its answer, its card."""

from typing import Any

from msgspec.structs import replace

from core.deadlines import Clock, Deadline
from core.dialogue import events as e
from core.dialogue.state import Dialogue, Request, Said, Silence
from core.dialogue.words import Channel, Stage
from core.moment import Moment

CLOCK_FIELDS = {Clock.TAKE_UP: "take_up", Clock.ANSWER: "answer_clock", Clock.COMPLEX: "complex"}


def changed(state: Dialogue, number: int, **fields: Any) -> Dialogue:
    """The dialogue with fields of one request replaced; an unknown request changes nothing."""
    request = state.request(number)
    if request is None:
        return state
    requests = (*state.requests[: number - 1], replace(request, **fields), *state.requests[number:])
    return replace(state, requests=requests)


def stop(deadline: Deadline | None, at: Moment) -> Deadline | None:
    return replace(deadline, stopped=at) if deadline is not None and deadline.running else deadline


def stopped(request: Request, at: Moment) -> dict[str, Deadline | None]:
    """All clocks of a request, stopped."""
    return {field: stop(getattr(request, field), at) for field in CLOCK_FIELDS.values()}


def first_words(state: Dialogue, at: Moment) -> Dialogue:
    for request in state.active:
        if request.first_words is None:
            state = changed(state, request.number, first_words=at)
    return state


def take_request(state: Dialogue, number: int, deadline: Deadline, at: Moment) -> Dialogue:
    request = state.request(number)
    clock = None if request is None else stop(request.take_up, at)
    return changed(state, number, stage=Stage.IN_WORK, taken=at, take_up=clock, answer_clock=deadline)


def answered(state: Dialogue, event: e.Answered, at: Moment) -> Dialogue:
    request = state.request(event.request)
    if request is None:
        return state
    words = request.first_words if request.first_words is not None else at
    fields: dict[str, Any] = {
        "answered": at,
        "answer": event.answer,
        "channel": event.channel,
        "first_words": words,
    }
    fields["specialist"] = event.specialist
    if request.stage is Stage.DEFERRED and event.channel is Channel.CHAT:
        fields["stage"] = Stage.SENT
    else:
        fields |= {"stage": Stage.ANSWERED, "delivered": at, "finished": at, **stopped(request, at)}
    said = Said(message=event.message, author=event.specialist, answer=True, channel=event.channel)
    return replace(changed(state, event.request, **fields), silence=Silence(since=at), said=(*state.said, said))


def delivered(state: Dialogue, event: e.Delivered, at: Moment) -> Dialogue:
    request = state.request(event.request)
    if request is None:
        return state
    state = changed(state, event.request, stage=Stage.ANSWERED, delivered=at, finished=at, **stopped(request, at))
    return replace(state, silence=Silence(since=at))


def deferred(state: Dialogue, event: e.Deferred, at: Moment) -> Dialogue:
    request = state.request(event.request)
    if request is None:
        return state
    clocks = stopped(request, at) | {"complex": event.complex}
    first = request.deferred if request.deferred is not None else at
    cause = request.defer_cause if request.defer_cause is not None else event.cause
    state = changed(
        state,
        event.request,
        stage=Stage.DEFERRED,
        deferred=first,
        defer_cause=cause,
        channel=event.channel,
        **clocks,
    )
    return replace(state, silence=None, lapses=None if not state.active else state.lapses)


def joined(state: Dialogue, event: e.Joined, at: Moment) -> Dialogue:
    request = state.request(event.request)
    if request is None:
        return state
    state = changed(
        state, event.request, stage=Stage.JOINED, joined_into=event.into, finished=at, **stopped(request, at)
    )
    return replace(state, silence=Silence(since=at))


def dropped(state: Dialogue, event: e.Dropped, at: Moment) -> Dialogue:
    request = state.request(event.request)
    if request is None:
        return state
    state = changed(
        state, event.request, stage=Stage.DROPPED, drop_cause=event.cause, finished=at, **stopped(request, at)
    )
    return replace(state, silence=Silence(since=at))


def mark(state: Dialogue, number: int, clock: Clock, **fields: bool) -> Dialogue:
    request = state.request(number)
    deadline = None if request is None else getattr(request, CLOCK_FIELDS[clock])
    if deadline is None:
        return state
    return changed(state, number, **{CLOCK_FIELDS[clock]: replace(deadline, **fields)})


def warned(state: Dialogue, event: e.Warned, at: Moment) -> Dialogue:
    return mark(state, event.request, event.clock, warned=True)


def breached(state: Dialogue, event: e.Breached, at: Moment) -> Dialogue:
    return mark(state, event.request, event.clock, breached=True)


def rated(state: Dialogue, event: e.Rated, at: Moment) -> Dialogue:
    """A mark is a reply, too: who gives one is not silent."""
    return replace(changed(state, event.request, rating=event.score), silence=None)


def registered(state: Dialogue, event: e.Registered, at: Moment) -> Dialogue:
    return changed(state, event.request, card=event.card)
