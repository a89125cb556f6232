"""Tells the relay how far this desk has, and its specialist has read, each dialogue: the newest numbers only."""

from core.protocol.desk import Seen
from desktop_app.model.desk import Desk
from desktop_app.net.trouble import Trouble
from desktop_app.shift.listening import Listening
from desktop_app.tasks import Tasks


class Seeing:
    """Marks that changed wait together; one question at a time, so that a flood of messages is one mark."""

    def __init__(self, desk: Desk, *, listening: Listening, tasks: Tasks) -> None:
        self._desk, self._listening, self._tasks = desk, listening, tasks
        self._changed: dict[str, None] = {}
        self._busy = False

    def seen(self, dialogue: str) -> None:
        self._changed[dialogue] = None
        if not self._busy and self._listening.line is not None:
            self._busy = True
            self._tasks.start("seen", self._tell())

    def all_again(self) -> None:
        """After a new connection the relay is told everything once more; the numbers only grow."""
        for dialogue in self._desk.streams:
            self.seen(dialogue)

    async def _tell(self) -> None:
        try:
            while self._changed:
                dialogue = next(iter(self._changed))
                del self._changed[dialogue]
                stream = self._desk.streams.get(dialogue)
                if stream is not None and stream.seq:
                    await self._listening.ask(Seen(dialogue=dialogue, delivered=stream.seq, read=stream.read))
        except Trouble:
            return
        finally:
            self._busy = False
