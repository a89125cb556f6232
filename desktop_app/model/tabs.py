"""Which dialogues are open, in which order, and which of them is in front."""

from collections.abc import Iterable


class Tabs:
    """The open dialogues. One's own open by themselves, behind the one in front (Q-06: nothing steals the focus)."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names = list(names)
        self.current = self.names[0] if self.names else None

    def open(self, dialogue: str) -> bool:
        """Put a dialogue behind the others; whether it was not open yet."""
        if dialogue in self.names:
            return False
        self.names.append(dialogue)
        if self.current is None:
            self.current = dialogue
        return True

    def front(self, dialogue: str) -> None:
        self.open(dialogue)
        self.current = dialogue

    def shut(self, dialogue: str) -> None:
        """Its neighbour comes to the front if it was there."""
        if dialogue not in self.names:
            return
        place = self.names.index(dialogue)
        self.names.remove(dialogue)
        if self.current == dialogue:
            self.current = self.names[min(place, len(self.names) - 1)] if self.names else None
