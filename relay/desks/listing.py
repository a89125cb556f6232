"""The list that every desk sees: one row a dialogue, a version that counts every change."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from core.protocol.desk import Row, RowChanged, RowGone
from relay.desks.view import listed, row
from relay.dialogues.live import Live


class Listing:
    """Desks compare `version` to notice a gap; what they hold is then read again whole."""

    def __init__(self, *, at_desk: Callable[[], frozenset[str]], here: Callable[[str], bool]) -> None:
        self.version = 0
        self._rows: dict[str, Row] = {}
        self._at_desk = at_desk
        self._here = here

    def __contains__(self, dialogue: str) -> bool:
        return dialogue in self._rows

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows.values())

    def take_in(self, lives: Iterable[Live]) -> None:
        """The list as it stands at the start."""
        for live in lives:
            self._rows[live.id] = self._row(live)

    def note(self, live: Live) -> tuple[RowChanged | RowGone, ...]:
        """What the desks must be told after a dialogue changed; nothing when its row reads as before."""
        old = self._rows.get(live.id)
        if not listed(live.state):
            if old is None:
                return ()
            del self._rows[live.id]
            self.version += 1
            return (RowGone(version=self.version, dialogue=live.id),)
        new = self._row(live)
        if old is not None and replace(old, seq=new.seq) == new:
            return ()
        self._rows[live.id] = new
        self.version += 1
        return (RowChanged(version=self.version, row=new),)

    def _row(self, live: Live) -> Row:
        return row(live, at_desk=self._at_desk(), here=self._here(live.state.citizen))
