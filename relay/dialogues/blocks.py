"""The citizens to whom the chat is closed, each until a moment: read at the start, kept up with each commit."""

from core.dialogue.asides import Blocked, Unblocked
from core.moment import Moment
from relay.dialogues.engine import Change
from relay.store.reader import Reader
from relay.store.rows import BlockRow


class Blocks:
    """A listener of the engine, to be told before those who tell citizens."""

    def __init__(self) -> None:
        self._until: dict[str, Moment] = {}

    async def load(self, reader: Reader) -> None:
        for row in await reader.all(BlockRow):
            self._until[row.citizen] = row.until

    def until(self, citizen: str) -> Moment | None:
        """The end of the last block of a citizen, be it over or not."""
        return self._until.get(citizen)

    def standing(self, citizen: str, *, now: Moment) -> Moment | None:
        """Until when the chat is closed to him; None: it is open."""
        until = self._until.get(citizen)
        return until if until is not None and until > now else None

    def changed(self, change: Change) -> None:
        for one in change.recorded:
            if isinstance(one.event, Blocked):
                self._until[change.live.state.citizen] = one.event.until
            elif isinstance(one.event, Unblocked):
                self._until.pop(change.live.state.citizen, None)

    def flushed(self) -> None:
        """Nothing is gathered."""
