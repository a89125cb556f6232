"""One dialogue as the desk holds it: its events folded in order, what is missing, how far both sides have read."""

from bisect import bisect_right

from core.dialogue.asides import Corrected, Withdrawn
from core.dialogue.events import Answered, Posted
from core.dialogue.evolve import evolve
from core.dialogue.state import Dialogue
from core.dialogue.words import Author
from core.protocol.desk import CursorMoved, Recorded

EARLY_LIMIT = 5000
"""Entries kept while a gap before them is filled; more would mean that the relay does not answer."""


class Stream:
    """Entries 1 … `seq` of one dialogue and their fold. Entries that came too early wait for those before them.

    `changes`: of each message that was corrected or withdrawn, these entries in order.
    """

    def __init__(self, dialogue: str) -> None:
        self.dialogue = dialogue
        self.entries: list[Recorded] = []
        self.state = Dialogue()
        self.keys: set[str] = set()
        self.citizen: CursorMoved | None = None
        self.read = 0
        self.changes: dict[str, list[Recorded]] = {}
        self._citizens: list[int] = []
        self._texts: dict[str, str] = {}
        self._early: dict[int, Recorded] = {}

    @property
    def seq(self) -> int:
        return len(self.entries)

    @property
    def gap(self) -> bool:
        return bool(self._early)

    @property
    def unread(self) -> int:
        """The citizen's messages after what the specialist has read."""
        return len(self._citizens) - bisect_right(self._citizens, self.read)

    @property
    def last_citizens(self) -> int:
        """The number of the citizen's last message, 0 before his first."""
        return self._citizens[-1] if self._citizens else 0

    def add(self, entry: Recorded) -> tuple[Recorded, ...]:
        """Take one entry; gives those that became part of the history by it, none for a repeated or early one."""
        if entry.seq <= self.seq or len(self._early) >= EARLY_LIMIT:
            return ()
        self._early[entry.seq] = entry
        before = self.seq
        while (follower := self._early.pop(self.seq + 1, None)) is not None:
            self._fold(follower)
        return tuple(self.entries[before:])

    def moved(self, cursor: CursorMoved) -> None:
        """How far the citizen is; the numbers only grow, `here` is as told last."""
        held = self.citizen
        self.citizen = CursorMoved(
            dialogue=self.dialogue,
            delivered=max(cursor.delivered, 0 if held is None else held.delivered),
            read=max(cursor.read, 0 if held is None else held.read),
            here=cursor.here,
        )

    def mark_read(self, seq: int) -> bool:
        """The specialist saw everything up to `seq`; whether that is news."""
        if seq <= self.read:
            return False
        self.read = min(seq, self.seq)
        return True

    def text_of(self, message: str) -> str:
        """The words of one message by its id, or nothing."""
        return self._texts.get(message, "")

    def _fold(self, entry: Recorded) -> None:
        self.entries.append(entry)
        self._texts.setdefault(message_of(entry), entry.text or "")
        if is_citizens(entry):
            self._citizens.append(entry.seq)
        if isinstance(entry.event, Corrected | Withdrawn):
            self.changes.setdefault(entry.event.message, []).append(entry)
        if entry.key is not None:
            self.keys.add(entry.key)
        if entry.event is not None:
            self.state = evolve(self.state, entry.event, entry.at)


def is_citizens(entry: Recorded) -> bool:
    """Whether an entry is a message of the citizen."""
    return isinstance(entry.event, Posted) and entry.event.author is Author.CITIZEN


def message_of(entry: Recorded) -> str:
    """The id of the message an entry brought, or nothing."""
    return entry.event.message if isinstance(entry.event, Posted | Answered) else ""
