"""A specialist's second thoughts before they go: which words he corrects, which he takes back in a moment."""

from desktop_app.model.relay_time import Steady

UNDO_MS = 6_000
"""How long words that he takes back can still be kept."""


class Amending:
    """What stands between the wish and the order; what is to go when the program ends goes at once."""

    def __init__(self) -> None:
        self.correcting: dict[str, str] = {}
        self.words: dict[str, str] = {}
        self.unfolded: set[str] = set()
        self._leaving: dict[str, tuple[str, Steady]] = {}

    def begin(self, dialogue: str, message: str, *, words: str) -> None:
        """A message of this dialogue is being corrected; `words`: what it says now."""
        self.correcting[dialogue], self.words[dialogue] = message, words

    def leave(self, dialogue: str) -> None:
        """It stays as it was."""
        self.correcting.pop(dialogue, None)
        self.words.pop(dialogue, None)

    def fold(self, line: str) -> None:
        """Show what stood in a line before, or no longer."""
        self.unfolded ^= {line}

    def take_back(self, dialogue: str, message: str, *, at: Steady) -> bool:
        """A message is to go in a while; a second time: it stays. Answers whether it is going."""
        if self._leaving.pop(message, None) is not None:
            return False
        self._leaving[message] = (dialogue, Steady(at + UNDO_MS))
        return True

    def seconds(self, *, at: Steady) -> dict[str, int]:
        """Of each message that is to go, how many seconds are left."""
        return {message: max(1, -((at - due) // 1000)) for message, (_, due) in self._leaving.items()}

    def leaving(self) -> tuple[tuple[str, str], ...]:
        """All messages that are to go, with their dialogues; nobody can keep them any more."""
        gone = tuple((dialogue, message) for message, (dialogue, _) in self._leaving.items())
        self._leaving.clear()
        return gone

    def due(self, *, at: Steady) -> tuple[tuple[str, str], ...]:
        """The messages whose time is over, with their dialogues; each is told once."""
        gone = tuple((dialogue, message) for message, (dialogue, due) in self._leaving.items() if due <= at)
        for _, message in gone:
            del self._leaving[message]
        return gone
