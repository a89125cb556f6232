"""The dialogues in memory: each with the lane of its orders, who talks where, which closed ones may go."""

from core.dialogue.words import TALKING, Phase
from relay.dialogues.flight import Flight, Order
from relay.dialogues.live import Live

KEPT_CLOSED = 1_000


class Lane:
    """One dialogue's orders: those that wait, and the flight that is being written."""

    def __init__(self, live: Live | None) -> None:
        self.live = live
        self.stale = False
        self.waiting: list[Order] = []
        self.flight: Flight | None = None
        self.loading = False


class Memory:
    """Everything here can be read again from the journal; nothing here is the truth."""

    def __init__(self) -> None:
        self._lanes: dict[str, Lane] = {}
        self._talking: dict[str, str] = {}
        self._closed: dict[str, None] = {}

    def lane(self, dialogue: str) -> Lane:
        """The lane of a dialogue, new and unread if it is not in memory."""
        return self._lanes.setdefault(dialogue, Lane(None))

    def born(self, dialogue: str, citizen: str) -> None:
        """A dialogue about to be opened: the citizen is led here even before it is durable (F-56)."""
        self._lanes[dialogue] = Lane(Live(dialogue))
        self._talking[citizen] = dialogue

    def live(self, dialogue: str) -> Live | None:
        """The dialogue if it is in memory."""
        lane = self._lanes.get(dialogue)
        return None if lane is None else lane.live

    def lives(self) -> list[Live]:
        """Every dialogue in memory that is not closed."""
        found = [lane.live for lane in self._lanes.values()]
        return [live for live in found if live is not None and live.state.phase not in {Phase.NEW, Phase.CLOSED}]

    def talking(self, citizen: str) -> str | None:
        """The citizen's open dialogue."""
        return self._talking.get(citizen)

    def leads(self, citizen: str, dialogue: str) -> None:
        """The database knows of another open dialogue of this citizen."""
        self._talking[citizen] = dialogue

    def forget(self, dialogue: str, citizen: str) -> None:
        """A dialogue that was never opened leaves no trace."""
        self._lanes.pop(dialogue, None)
        if self._talking.get(citizen) == dialogue:
            del self._talking[citizen]

    def take_in(self, live: Live) -> None:
        """A dialogue was loaded or has changed; closed ones stay in memory for a while only."""
        lane, state = self.lane(live.id), live.state
        lane.live = live
        if state.phase in TALKING:
            self._talking[state.citizen] = live.id
        elif self._talking.get(state.citizen) == live.id:
            del self._talking[state.citizen]
        if state.phase is Phase.CLOSED:
            self._closed.pop(live.id, None)
            self._closed[live.id] = None
            while len(self._closed) > KEPT_CLOSED:
                self._evict(next(iter(self._closed)))

    def _evict(self, dialogue: str) -> None:
        del self._closed[dialogue]
        lane = self._lanes.get(dialogue)
        if lane is not None and lane.flight is None and not lane.waiting:
            del self._lanes[dialogue]

    @property
    def waiting(self) -> bool:
        """Whether any order waits to be decided."""
        return any(lane.waiting for lane in self._lanes.values())
