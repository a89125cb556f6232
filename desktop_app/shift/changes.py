"""Tells that something changed, once for however many changes came together."""

from collections.abc import Callable

Act = Callable[[], None]


class Changes:
    """`soon` runs an act after the present one; listeners are called in the order in which they came."""

    def __init__(self, soon: Callable[[Act], object]) -> None:
        self._soon = soon
        self._listeners: list[Act] = []
        self._told = True

    def listen(self, act: Act) -> None:
        self._listeners.append(act)

    def silence(self) -> None:
        """Nobody wants to hear more."""
        self._listeners.clear()

    def mark(self) -> None:
        """Something changed."""
        if self._told:
            self._told = False
            self._soon(self._tell)

    def _tell(self) -> None:
        self._told = True
        for act in self._listeners:
            act()
