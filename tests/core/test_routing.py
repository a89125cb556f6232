"""Who is offered the next dialogue, and which dialogue is next (R5)."""

from hypothesis import given
from hypothesis import strategies as st

from core.moment import Moment
from core.routing import Present, Waiting, choose, longest_waiting


def desk(specialist: str, *, load: int = 0, last_offer: int | None = None) -> Present:
    return Present(specialist, load, 3, None if last_offer is None else Moment(last_offer))


def test_the_least_loaded_is_offered_the_next_dialogue() -> None:
    assert choose([desk("anna", load=2), desk("boris", load=1)]) == "boris"


def test_among_equals_the_one_longest_without_an_offer_is_next() -> None:
    assert choose([desk("anna", last_offer=5), desk("boris", last_offer=3)]) == "boris"
    assert choose([desk("anna", last_offer=5), desk("boris")]) == "boris"


def test_nobody_is_offered_more_than_his_capacity() -> None:
    assert choose([desk("anna", load=3)]) is None
    assert choose([]) is None


def test_nobody_is_offered_what_he_handed_back() -> None:
    assert choose([desk("anna"), desk("boris", load=2)], declined=frozenset({"anna"})) == "boris"


@given(st.permutations([desk("anna"), desk("boris"), desk("vera", load=1)]))
def test_the_choice_does_not_depend_on_the_order_of_the_list(present: list[Present]) -> None:
    assert choose(present) == "anna"


def test_the_longest_waiting_is_served_first() -> None:
    late, early = Waiting("late", Moment(9)), Waiting("early", Moment(3))
    assert longest_waiting([late, early]) == [early, late]
