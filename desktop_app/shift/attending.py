"""Says whether the specialist is at his desk: at once when it changes, and with every heartbeat."""

from collections.abc import Callable

from core.moment import Moment
from core.presence import Away
from desktop_app.model.attendance import Word
from desktop_app.shift.listening import Listening


class Attending:
    """The verbs of presence."""

    def __init__(self, listening: Listening, *, changed: Callable[[], None]) -> None:
        self._listening, self._changed = listening, changed

    @property
    def word(self) -> Word:
        """What is in force, as far as this desk knows."""
        return self._listening.attendance.word

    @property
    def set_away(self) -> Away | None:
        """Why the relay set him away, if it was the relay."""
        return self._listening.attendance.set_away

    def come(self) -> None:
        """At his desk and ready for dialogues."""
        self._say(Word())

    def leave(self, reason: Away, *, back_at: Moment | None = None) -> None:
        """Not ready; his dialogues stay his, what he was offered goes to others."""
        self._say(Word(present=False, reason=reason, back_at=back_at))

    def _say(self, word: Word) -> None:
        self._listening.attendance.say(word)
        self._listening.beat_now()
        self._changed()
