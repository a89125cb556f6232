"""The relay's time: told by the quickest answer, never earlier than a push says."""

from hypothesis import given
from hypothesis import strategies as st

from core.moment import Moment
from desktop_app.model.relay_time import RelayTime, Steady

AHEAD_MS = 1_700_000_000_000


def test_nothing_is_known_before_the_relay_was_heard() -> None:
    assert RelayTime().at(Steady(5)) is None


def test_the_quickest_answer_tells_best() -> None:
    time = RelayTime()
    time.answered(Moment(AHEAD_MS + 100), sent=Steady(0), received=Steady(400))
    time.answered(Moment(AHEAD_MS + 1005), sent=Steady(1000), received=Steady(1010))
    assert time.at(Steady(2000)) == AHEAD_MS + 2000


def test_a_push_shows_that_it_is_at_least_so_late() -> None:
    time = RelayTime()
    time.answered(Moment(AHEAD_MS), sent=Steady(0), received=Steady(0))
    time.pushed(Moment(AHEAD_MS + 5000), received=Steady(1000))
    assert time.at(Steady(1000)) == AHEAD_MS + 5000


def test_a_new_connection_forgets_what_was_learnt() -> None:
    time = RelayTime()
    time.pushed(Moment(AHEAD_MS), received=Steady(0))
    time.restart()
    assert time.at(Steady(0)) is None


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 3000), st.integers(0, 3000)), min_size=1))
def test_the_estimate_is_wrong_by_half_a_round_trip_at_most(beats: list[tuple[int, int, int]]) -> None:
    time, at = RelayTime(), 0
    for pause, there, back in beats:
        sent = at + pause
        time.answered(Moment(AHEAD_MS + sent + there), sent=Steady(sent), received=Steady(sent + there + back))
        at = sent + there + back
    best = min(there + back for _, there, back in beats[-8:])
    told = time.at(Steady(at))
    assert told is not None
    assert abs(told - (AHEAD_MS + at)) <= best // 2 + 1
