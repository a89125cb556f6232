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


def waiting(*asked: tuple[str, str]) -> Turns[Asked]:
    made: Turns[Asked] = Turns()
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


@pytest.mark.parametrize(("name", "bound"), [("OF_ONE", 2), ("WAITING", 2), ("CHARACTERS", 2)])
def test_more_than_may_wait_is_not_taken(monkeypatch: pytest.MonkeyPatch, name: str, bound: int) -> None:
    monkeypatch.setattr(turns, name, bound)
    made = waiting(("a", "a1"), ("a", "a2"))
    assert not made.put(Asked("a", "a3"))
    assert [one.name for one in made.drain()] == ["a1", "a2"]
    assert made.put(Asked("a", "a4"))
