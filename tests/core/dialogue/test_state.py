"""What is derived from a dialogue's state."""

from core.deadlines import Clock
from core.dialogue import commands as c
from core.dialogue.state import Dialogue
from tests.core.dialogue.talk import answer, answered, closed, deferred, opened, taken


def test_requests_are_found_by_their_numbers_from_1() -> None:
    state = opened().state
    assert state.request(1) is state.last
    assert [state.request(number) for number in (-1, 0, 2)] == [None, None, None]
    assert Dialogue().last is None


def test_at_most_one_clock_of_a_request_runs() -> None:
    running = [talk.request().running for talk in (opened(), taken(), deferred(), answered())]
    assert [None if one is None else one[0] for one in running] == [Clock.TAKE_UP, Clock.ANSWER, Clock.COMPLEX, None]


def test_active_are_those_of_minutes_and_owed_those_of_24_hours() -> None:
    talk = deferred()
    talk.citizen(c.Say(text="Второй"))
    assert [request.number for request in talk.state.active] == [2]
    assert [request.number for request in talk.state.untaken] == [2]
    assert [request.number for request in talk.state.owed] == [1]


def test_a_dialogue_is_settled_once_every_request_has_come_to_an_end() -> None:
    talk = deferred()
    assert not talk.state.settled
    talk.anna(answer())
    assert not talk.state.settled
    talk.relay(c.ConfirmDelivery(request=1))
    assert talk.state.settled


def test_cards_are_lacking_until_registered() -> None:
    assert [request.number for request in answered().state.lacking_card] == [1]
    assert closed().state.lacking_card == ()
