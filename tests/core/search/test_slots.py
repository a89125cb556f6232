"""Slots: each answer has a place, and free places are given out anew."""

import pytest

from core.search.document import Document
from core.search.slots import Slots


def answer(name: str) -> Document:
    return Document(name, f"О {name}", "")


@pytest.fixture
def slots() -> Slots:
    found = Slots()
    for name in "абв":
        found.take(answer(name))
    return found


def test_a_freed_slot_is_taken_by_the_next_answer(slots: Slots) -> None:
    slot, old = slots.free("б")
    assert old == answer("б")
    assert slots.take(answer("г")) == slot
    assert slots[slot] == answer("г")
    assert slots.size == 3


def test_used_slots_rise_and_an_answer_knows_its_place_among_them(slots: Slots) -> None:
    slots.free("а")
    assert list(slots.used()) == [1, 2]
    assert slots.place("в") == 1
    assert (len(slots), "а" in slots, "в" in slots) == (2, False, True)
