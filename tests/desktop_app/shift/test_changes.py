"""Changes: told once for many, in turns, and never lost."""

from collections import deque
from collections.abc import Callable
from functools import partial

import pytest

from desktop_app.shift.changes import Changes


class Turns:
    """A loop that goes on by one turn when it is told to."""

    def __init__(self) -> None:
        self.waiting: deque[Callable[[], object]] = deque()
        self.heard: list[str] = []
        self.changes = Changes(self.waiting.append)
        for name in ("words", "queue"):
            self.changes.listen(partial(self.heard.append, name))

    def turn(self) -> None:
        self.waiting.popleft()()

    def all(self) -> None:
        while self.waiting:
            self.turn()


def test_many_changes_are_told_once() -> None:
    turns = Turns()
    for _ in range(3):
        turns.changes.mark()
    turns.all()
    assert turns.heard == ["words", "queue"]


def test_each_listener_has_a_turn_of_its_own() -> None:
    turns = Turns()
    turns.changes.mark()
    turns.turn()
    assert turns.heard == ["words"]
    turns.turn()
    assert turns.heard == ["words", "queue"]


def test_what_changes_while_it_is_told_is_told_again() -> None:
    turns = Turns()
    turns.changes.mark()
    turns.turn()
    turns.changes.mark()
    turns.changes.mark()
    turns.all()
    assert turns.heard == ["words", "queue", "words", "queue"]


def test_one_that_fails_keeps_the_others_from_nothing() -> None:
    turns = Turns()
    turns.changes.listen([].pop)
    turns.changes.listen(partial(turns.heard.append, "clocks"))
    for _ in range(2):
        turns.changes.mark()
        turns.turn()
        turns.turn()
        with pytest.raises(IndexError):
            turns.turn()
        turns.all()
    assert turns.heard == ["words", "queue", "clocks"] * 2


def test_who_was_silenced_in_the_middle_hears_no_more() -> None:
    turns = Turns()
    turns.changes.mark()
    turns.turn()
    turns.changes.silence()
    turns.all()
    assert turns.heard == ["words"]
