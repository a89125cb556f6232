"""Tells that something changed, once for however many changes came together, and lets the window breathe between."""

from collections.abc import Callable
from functools import partial

Act = Callable[[], None]


class Changes:
    """`soon` runs an act after the present one, and lets keys and painting go between the two.

    Listeners are called one after the other in the order in which they came, each in a turn of its own.
    """

    def __init__(self, soon: Callable[[Act], object]) -> None:
        self._soon = soon
        self._listeners: list[Act] = []
        self._telling, self._again = False, False

    def listen(self, act: Act) -> None:
        self._listeners.append(act)

    def silence(self) -> None:
        """Nobody wants to hear more."""
        self._listeners.clear()

    def mark(self) -> None:
        """Something changed."""
        if self._telling:
            self._again = True
        else:
            self._telling = True
            self._soon(partial(self._tell, 0))

    def _tell(self, number: int) -> None:
        if number == 0:
            self._again = False
        if number < len(self._listeners):
            try:
                self._listeners[number]()
            finally:  # one that fails keeps the others from nothing, now or later
                self._soon(partial(self._tell, number + 1))
            return
        self._telling = False
        if self._again:
            self.mark()
