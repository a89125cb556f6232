"""The register: one row a request, made of moments alone; every duration is derived from them (R13)."""

from typing import Annotated

import msgspec

from core.dialogue.departures import departures
from core.dialogue.state import Dialogue, Request
from core.dialogue.words import Stage
from core.moment import Moment


class RegisterRow(msgspec.Struct, frozen=True):
    """One request by the single standard. Moments are UTC milliseconds; what did not happen is None.

    `specialist` is the one who answered, else who last had it. Breaches say whether the deadline was overrun; None
    where that clock never ran. `departures` from the algorithm (R3–R11) by their codes, parted by spaces; None while
    the dialogue goes on. Numbers for people are given by the store at the first write.
    """

    dialogue: str
    request: int
    citizen: str
    channel: str
    page: str
    opened: Moment
    stage: str
    asked: Moment
    specialist: str | None
    taken: Moment | None
    first_words: Moment | None
    deferred: Moment | None
    defer_cause: str | None
    answered: Moment | None
    delivered: Moment | None
    finished: Moment | None
    take_up_due: Moment | None
    answer_due: Moment | None
    complex_due: Moment | None
    take_up_breached: bool | None
    answer_breached: bool | None
    complex_breached: bool | None
    answer_kind: str | None
    source: str | None
    reference: str | None
    library_answer: str | None
    edited: bool | None
    drop_cause: str | None
    joined_into: int | None
    topic: str | None
    outcome: str | None
    rating: int | None
    ended: Moment | None
    closed: Moment | None
    departures: str | None = None


class Durations(msgspec.Struct, frozen=True):
    """What is derived from a row's moments, in milliseconds; never negative, None where a moment is missing.

    Definitions: `docs/glossary.md`.
    """

    take_up_ms: int | None
    answer_ms: int | None
    whole_ms: int | None
    talk_ms: int | None


def rows(dialogue_id: str, state: Dialogue) -> tuple[RegisterRow, ...]:
    """The register rows of a dialogue, one a request, in the order of their numbers."""
    return tuple(row(dialogue_id, state, request) for request in state.requests)


def row(dialogue_id: str, state: Dialogue, request: Request) -> RegisterRow:
    answer, card = request.answer, request.card
    take_up, clock, duty = request.take_up, request.answer_clock, request.complex
    return RegisterRow(
        dialogue=dialogue_id,
        request=request.number,
        citizen=state.citizen,
        channel=request.channel,
        page=state.page,
        opened=state.opened,
        stage=request.stage,
        asked=request.asked,
        specialist=request.specialist,
        taken=request.taken,
        first_words=request.first_words,
        deferred=request.deferred,
        defer_cause=request.defer_cause,
        answered=request.answered,
        delivered=request.delivered,
        finished=request.finished,
        take_up_due=None if take_up is None else take_up.due,
        answer_due=None if clock is None else clock.due,
        complex_due=None if duty is None else duty.due,
        take_up_breached=None if take_up is None else take_up.breached,
        answer_breached=None if clock is None else clock.breached,
        complex_breached=None if duty is None else duty.breached,
        answer_kind=None if answer is None else answer.kind,
        source=None if answer is None else answer.source,
        reference=None if answer is None else answer.reference,
        library_answer=None if answer is None else answer.library_answer,
        edited=None if answer is None else answer.edited,
        drop_cause=request.drop_cause,
        joined_into=request.joined_into,
        topic=None if card is None else card.topic,
        outcome=None if card is None else card.outcome,
        rating=request.rating,
        ended=state.ended,
        closed=state.closed,
        departures=None if state.ended is None else " ".join(departures(state, request)),
    )


def durations(record: RegisterRow) -> Durations:
    """The durations of a row, as the glossary defines them."""
    return Durations(
        take_up_ms=between(record.asked, record.taken),
        answer_ms=between(record.taken, record.answered),
        whole_ms=between(record.asked, record.finished),
        talk_ms=between(record.opened, record.ended),
    )


def between(start: Moment | None, end: Moment | None) -> Annotated[int, "milliseconds"] | None:
    """From one moment to the other, never below zero (F-21: a clock may have been set back)."""
    return None if start is None or end is None else max(0, end - start)


def counted(record: RegisterRow) -> bool:
    """Whether a row counts as a request of its own: a joined one belongs to another."""
    return record.stage != Stage.JOINED
