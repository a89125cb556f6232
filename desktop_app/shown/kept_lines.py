"""The lines of one dialogue, each said once: a long conversation is drawn anew with every word that comes to it."""

from collections.abc import Iterator

from core.protocol.desk import Recorded
from desktop_app.model.stream import Stream
from desktop_app.panes.views import Delivery, MessageView
from desktop_app.shown.lines import delivery_of, is_shown, line
from desktop_app.shown.setting import Setting
from desktop_app.shown.times import today_at
from desktop_app.tongue import spoken

Known = tuple[Delivery, MessageView | None]


class KeptLines:
    """Of one stream. A line stays as it was said while the citizen has it as far as then, and the day is the same."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self._shown: list[Recorded] = []
        self._looked = 0
        self._said: dict[int, Known] = {}
        self._ground: object = None

    @property
    def count(self) -> int:
        """How many entries of the stream give a line."""
        self._shown.extend(entry for entry in self.stream.entries[self._looked :] if is_shown(entry))
        self._looked = self.stream.seq
        return len(self._shown)

    def newest(self, limit: int, setting: Setting) -> Iterator[tuple[Recorded, MessageView]]:
        """The newest `limit` entries that give a line, oldest first, each with it."""
        ground = (setting.me, setting.zone, today_at(setting.now, setting.zone), spoken())
        if ground != self._ground:
            self._ground = ground
            self._said.clear()
        for entry in self._shown[max(0, self.count - limit) :]:
            said = self._line(entry, setting)
            if said is not None:
                yield entry, said

    def _line(self, entry: Recorded, setting: Setting) -> MessageView | None:
        delivery = delivery_of(entry.seq, self.stream.citizen)
        known = self._said.get(entry.seq)
        if known is None or known[0] is not delivery:
            known = delivery, line(entry, citizen=self.stream.citizen, setting=setting)
            self._said[entry.seq] = known
        return known[1]
