"""Who is next: senders in turn, each one's inquiries in their order, nobody without bound."""

import msgspec
import pytest

from relay.guard import turns
from relay.guard.turns import Turns


class Asked(msgspec.Struct):
    """One that waits."""

    sender: str
    name: str
    characters: int = 1


def waiting(*asked: tuple[str, str], of_one: int = 9) -> Turns[Asked]:
    made: Turns[Asked] = Turns(of_one=of_one)
    assert all(made.put(Asked(sender, name)) for sender, name in asked)
    return made


def taken(made: Turns[Asked]) -> list[str]:
    found = []
    while (one := made.take()) is not None:
        found.append(one.name)
    return found


def test_senders_take_turns_and_each_ones_own_order_is_kept() -> None:
    made = waiting(("a", "a1"), ("a", "a2"), ("a", "a3"), ("b", "b1"), ("c", "c1"), ("b", "b2"))
    assert taken(made) == ["a1", "b1", "c1", "a2", "b2", "a3"]
    assert len(made) == 0


def test_it_is_known_who_has_something_waiting() -> None:
    made = waiting(("a", "a1"))
    assert (made.has("a"), made.has("b")) == (True, False)
    taken(made)
    assert not made.has("a")


def test_one_sender_may_have_so_many_waiting_and_the_others_still_may() -> None:
    made = waiting(("a", "a1"), ("a", "a2"), of_one=2)
    assert not made.put(Asked("a", "a3"))
    assert made.put(Asked("b", "b1"))


@pytest.mark.parametrize("name", ["WAITING", "CHARACTERS"])
def test_more_than_may_wait_is_not_taken(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(turns, name, 2)
    made = waiting(("a", "a1"), ("a", "a2"))
    assert not made.put(Asked("b", "b1"))
    assert [one.name for one in made.drain()] == ["a1", "a2"]
    assert made.put(Asked("b", "b2"))
