"""The fold: every event is taken, also one that fits nothing; nothing is ever refused."""

from typing import get_args

import pytest

from core.dialogue import events as e
from core.dialogue.asides import Corrected
from core.dialogue.evolve import STEPS, evolve
from core.dialogue.state import Dialogue
from core.dialogue.words import Channel
from core.moment import Moment
from tests.core.dialogue.centre import after
from tests.core.dialogue.talk import answered, closed, deferred, taken
from tests.core.stored_events import STORED

UNSEEN = {e.ConsentGiven, e.Noted, e.Checked, e.FalseAlarm, Corrected}
"""Events that change nothing a rule asks about."""


def test_every_event_changes_the_state_or_is_known_to_change_nothing() -> None:
    assert set(STEPS) | UNSEEN == set(get_args(e.Event))


@pytest.mark.parametrize("event", STORED)
def test_no_event_is_refused_by_any_state(event: e.Event) -> None:
    for talk in (taken(), answered(), deferred(), closed()):
        assert isinstance(evolve(talk.state, event, talk.now), Dialogue)
    assert isinstance(evolve(Dialogue(), event, Moment(0)), Dialogue)


def test_an_event_of_a_request_that_is_not_there_changes_no_request() -> None:
    requests = taken().state.requests
    for event in STORED:
        if getattr(event, "request", None) == 1 and not isinstance(event, e.Asked):
            assert evolve(Dialogue(), event, Moment(0)).requests == ()
    far = evolve(taken().state, e.Joined(request=9, into=1), Moment(0))
    assert far.requests == requests


def test_a_mark_of_a_clock_that_never_ran_changes_nothing() -> None:
    state = taken().state
    assert evolve(state, STORED_BREACH, after(9)).requests == state.requests


STORED_BREACH = next(event for event in STORED if isinstance(event, e.Breached))


def test_the_citizens_channel_is_that_of_the_opening() -> None:
    state = evolve(Dialogue(), STORED[0], Moment(5))
    assert (state.channel, state.opened, state.page) == (Channel.EMAIL, 5, "/documents")
