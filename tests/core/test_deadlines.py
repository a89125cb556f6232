"""The three clocks of the regulation (R5, R7, R9)."""

import pytest
from msgspec.structs import replace

from core import deadlines
from core.deadlines import Deadline, Urgency
from core.moment import HOUR_MS, MINUTE_MS, Moment
from core.settings import ClockSettings
from tests.core.calendar.years import at, centre

CLOCKS = ClockSettings()
NOON = at("2026-11-27 12:00")


def later(ms: int) -> Moment:
    return Moment(NOON + ms)


def test_r5_taking_up_is_amber_at_15_and_breached_at_20_seconds() -> None:
    clock = deadlines.take_up(NOON, clocks=CLOCKS)
    assert (clock.warn, clock.due) == (later(15_000), later(20_000))


def test_r7_an_answer_is_amber_at_15_and_breached_at_20_minutes() -> None:
    clock = deadlines.answer(NOON, clocks=CLOCKS)
    assert (clock.warn, clock.due) == (later(15 * MINUTE_MS), later(20 * MINUTE_MS))


def test_r9_a_complex_answer_is_amber_at_20_and_breached_at_24_hours() -> None:
    clock = deadlines.complex_answer(NOON, clocks=CLOCKS, calendar=centre())
    assert (clock.warn, clock.due) == (later(20 * HOUR_MS), later(24 * HOUR_MS))


def test_r9_a_complex_answer_may_be_counted_in_working_time() -> None:
    clocks = ClockSettings(complex_in_working_time=True, complex_warn_ms=5 * HOUR_MS, complex_limit_ms=8 * HOUR_MS)
    clock = deadlines.complex_answer(NOON, clocks=clocks, calendar=centre())
    assert (clock.warn, clock.due) == (at("2026-11-30 10:00"), at("2026-11-30 13:00"))


@pytest.mark.parametrize(
    ("passed_ms", "urgency"),
    [
        (0, Urgency.CALM),
        (14_999, Urgency.CALM),
        (15_000, Urgency.WARNING),
        (19_999, Urgency.WARNING),
        (20_000, Urgency.BREACH),
    ],
)
def test_a_clock_shows_its_urgency_and_keeps_it_once_stopped(passed_ms: int, urgency: Urgency) -> None:
    clock = deadlines.take_up(NOON, clocks=CLOCKS)
    assert clock.urgency(later(passed_ms)) is urgency
    assert replace(clock, stopped=later(passed_ms)).urgency(later(HOUR_MS)) is urgency


def test_the_next_mark_is_the_warning_then_the_breach_then_none() -> None:
    clock = deadlines.take_up(NOON, clocks=CLOCKS)
    marks = [
        clock.next_mark,
        replace(clock, warned=True).next_mark,
        replace(clock, warned=True, breached=True).next_mark,
        replace(clock, stopped=NOON).next_mark,
    ]
    assert marks == [clock.warn, clock.due, None, None]


@pytest.mark.parametrize(("passed_ms", "kept"), [(0, True), (19_999, True), (20_000, False), (30_000, False)])
def test_a_deadline_is_kept_when_it_stopped_before_its_due_moment(passed_ms: int, kept: bool) -> None:  # noqa: FBT001
    stopped: Deadline = replace(deadlines.take_up(NOON, clocks=CLOCKS), stopped=later(passed_ms))
    assert stopped.kept is kept


def test_a_running_clock_is_neither_kept_nor_overrun_until_its_breach() -> None:
    clock = deadlines.take_up(NOON, clocks=CLOCKS)
    assert clock.kept is None
    assert replace(clock, breached=True).kept is False
