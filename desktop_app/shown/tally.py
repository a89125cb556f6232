"""What a specialist has done since a moment: dialogues taken, requests answered, in time or not."""

from collections.abc import Iterable

from core.deadlines import Clock
from core.dialogue.events import Answered, Breached, Taken
from core.moment import Moment
from desktop_app.model.stream import Stream
from desktop_app.panes.shift_views import TallyView

LATE = frozenset({Clock.ANSWER, Clock.COMPLEX})


class Tally:
    """Each dialogue is counted as far as it has come, so that one that is put away stays counted."""

    def __init__(self, since: Moment) -> None:
        self._since = since
        self._seen: dict[str, int] = {}
        self._taken: set[str] = set()
        self._answered: set[tuple[str, int]] = set()
        self._late: set[tuple[str, int]] = set()

    def count(self, streams: Iterable[Stream], *, me: str) -> TallyView:
        for stream in streams:
            self._read(stream, me)
        return TallyView(taken=len(self._taken), answered=len(self._answered), in_time=len(self._answered - self._late))

    def _read(self, stream: Stream, me: str) -> None:
        """A clock that ran out before the answer makes it late; one answered before is not late any more."""
        for entry in stream.entries[self._seen.get(stream.dialogue, 0) :]:
            event = entry.event
            if isinstance(event, Breached) and event.clock in LATE:
                if (key := (stream.dialogue, event.request)) not in self._answered:
                    self._late.add(key)
            elif entry.at < self._since:
                continue
            elif isinstance(event, Taken) and event.specialist == me:
                self._taken.add(stream.dialogue)
            elif isinstance(event, Answered) and event.specialist == me:
                self._answered.add((stream.dialogue, event.request))
        self._seen[stream.dialogue] = stream.seq
