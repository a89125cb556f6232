"""What this desk says of its specialist, and what the relay holds in force: at his desk, or away and why."""

import msgspec

from core.moment import Moment
from core.presence import CHOSEN, Away
from core.protocol.desk import Beat, Beaten


class Word(msgspec.Struct, frozen=True):
    """At his desk, or not: why, and when he means to be back."""

    present: bool = True
    reason: Away | None = None
    back_at: Moment | None = None


class Attendance:
    """`counted`: the relay counts him as present. `set_away`: the relay, and not he, said that he is away, and why."""

    def __init__(self) -> None:
        self.word = Word()
        self.counted = False
        self.set_away: Away | None = None
        self._heeded = False
        self._words = 0

    def say(self, word: Word) -> None:
        """What the specialist, or the clock of his absence, says from now on."""
        self.word, self.set_away = word, None
        self._words += 1

    def lost(self) -> None:
        """No line: nobody is counted."""
        self.counted = False

    def beat(self, idle_ms: int | None) -> Beat:
        """The heartbeat; with reasons once the relay has shown that it understands them."""
        if not self._heeded:
            return Beat(present=self.word.present)
        said = self.word
        return Beat(present=said.present, reason=said.reason, back_at=said.back_at, idle_ms=idle_ms, word=self._words)

    def answered(self, asked: Beat, told: Beaten) -> None:
        """What is in force: another desk of the account may have said otherwise, or the relay does not believe us.

        An answer to what was said before the newest word is passed over.
        """
        self.counted, self._heeded = told.present, told.reasons
        now = Word(present=told.present, reason=told.reason, back_at=told.back_at)
        current = asked.present == self.word.present if asked.word is None else asked.word == self._words
        if current and now != self.word and (now.present or now.reason is not None):
            self.word = now
            self.set_away = now.reason if now.reason not in CHOSEN else None

    def refused(self) -> None:
        """The relay did not understand the heartbeat: it is of the version before."""
        self._heeded = False
