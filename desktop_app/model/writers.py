"""Who is writing right now; shown for a few seconds after each sign of it, never stored."""

from core.protocol.desk import SomebodyTyping
from desktop_app.model.relay_time import Steady
from desktop_app.tongue import tr

SHOWN_MS = 6000


class Writers:
    """The last writer of each dialogue and until when he counts as writing."""

    def __init__(self) -> None:
        self._until: dict[str, tuple[str, Steady]] = {}

    def wrote(self, item: SomebodyTyping, *, at: Steady) -> None:
        self._until[item.dialogue] = (item.name or tr("Гражданин"), Steady(at + SHOWN_MS))

    def stopped(self, dialogue: str) -> None:
        """His message has come: he is no longer writing it."""
        self._until.pop(dialogue, None)

    def who(self, dialogue: str, *, at: Steady) -> str:
        """The name of the one who writes, or nothing."""
        name, until = self._until.get(dialogue, ("", at))
        return name if at < until else ""
