"""Everything the desk was told, folded: the list, the open dialogues, the colleagues, the relay's time."""

from collections.abc import Iterable
from typing import Any

import msgspec

from core.permissions import Right
from core.protocol import desk as wire
from core.protocol.mates import MateItem
from core.protocol.release import DeskRelease
from core.protocol.shared import Moving
from core.settings import Settings
from desktop_app.model.relay_time import RelayTime, Steady
from desktop_app.model.rows import Rows
from desktop_app.model.stream import Stream, is_citizens
from desktop_app.model.writers import Writers

CURSORS = 500
"""The most cursors one resume may carry."""


class Told(msgspec.Struct, frozen=True):
    """What followed from something the relay told. `recorded`: entries that became part of a history, to be stored;
    `ask`: gaps to be filled; `whole`: everything held before is void; `lost`: a dialogue that may not be seen any more;
    `mates`: what came from other desks of this account.
    """

    recorded: tuple[wire.Recorded, ...] = ()
    ask: tuple[wire.Resume | wire.Follow, ...] = ()
    whole: bool = False
    lost: str | None = None
    reference: int | None = None
    signed_out: str | None = None
    moving_ms: int | None = None
    mates: tuple[MateItem, ...] = ()


class Desk:
    """The desk's state; changes only by what the relay tells."""

    def __init__(self) -> None:
        self.me: wire.Me | None = None
        self.settings = Settings()
        self.epoch: str | None = None
        self.reference = 0
        self.release: DeskRelease | None = None
        self.rows = Rows()
        self.streams: dict[str, Stream] = {}
        self.colleagues: dict[str, wire.Colleague] = {}
        self.writers = Writers()
        self.time = RelayTime()

    def may(self, right: Right) -> bool:
        return self.me is not None and right in self.me.rights

    @property
    def my_id(self) -> str:
        return "" if self.me is None else self.me.id

    def resume(self) -> wire.Resume:
        """The question "what am I missing?"."""
        cursors = tuple(wire.Cursor(dialogue=name, seq=stream.seq) for name, stream in self.streams.items())
        return wire.Resume(epoch=self.epoch, cursors=cursors[:CURSORS])

    def remember(self, epoch: str | None, entries: Iterable[wire.Recorded]) -> None:
        """Take over what the local store kept, before the relay is heard.

        An event that an older program did not know is left to the relay to tell again.
        """
        self.epoch = epoch
        for entry in entries:
            if entry.event is not None:
                self.stream(entry.dialogue).add(entry)

    def connected(self) -> None:
        """A new connection: the list may be counted anew, and the workstation may have slept."""
        self.time.restart()
        self.rows.forget()

    def resumed(self, answer: wire.Resumed, *, sent: Steady, received: Steady) -> Told:
        """The relay told where the desk stands."""
        self.time.answered(answer.now, sent=sent, received=received)
        if answer.whole:
            self.streams.clear()
        self.epoch, self.me, self.settings = answer.epoch, answer.me, answer.settings
        self.release = answer.desk
        self.rows.reset(answer.version, answer.rows)
        self.colleagues = {one.id: one for one in answer.colleagues}
        stale, self.reference = answer.reference != self.reference, answer.reference
        told = self._take((*answer.recorded, *answer.cursors), at=received)
        return msgspec.structs.replace(told, whole=answer.whole, reference=answer.reference if stale else None)

    def batch(self, batch: wire.Batch, *, received: Steady) -> Told:
        """A push. One of another epoch is not believed: the whole is asked for."""
        self.time.pushed(batch.now, received=received)
        if batch.epoch != self.epoch:
            return Told(ask=(self.resume(),))
        return self._take(batch.items, at=received)

    def followed(self, answer: wire.Followed, *, received: Steady) -> Told:
        """A dialogue that was asked for."""
        self.stream(answer.dialogue)
        cursor = () if answer.cursor is None else (answer.cursor,)
        return self._take((*answer.recorded, *cursor), at=received)

    def stream(self, dialogue: str) -> Stream:
        """The stream of a dialogue, begun if it is new."""
        return self.streams.setdefault(dialogue, Stream(dialogue))

    def drop(self, dialogue: str) -> None:
        """The desk no longer shows this dialogue."""
        self.streams.pop(dialogue, None)

    def prune(self, open_: Iterable[str]) -> None:
        """Let go of dialogues that were offered and went to others: the relay tells no more of them."""
        for dialogue in set(self.streams).difference(open_):
            row = self.rows.by_dialogue.get(dialogue)
            if row is None or self.my_id not in {row.owner, row.offered_to, row.adviser}:
                self.drop(dialogue)

    def _take(self, items: Iterable[wire.DeskItem], *, at: Steady) -> Told:
        recorded: list[wire.Recorded] = []
        mates: list[MateItem] = []
        single: dict[str, Any] = {}
        for item in items:
            if isinstance(item, wire.Recorded):
                recorded += self._record(item)
            elif isinstance(item, MateItem):
                mates.append(item)
            else:
                single |= self._note(item, at=at)
        return Told(recorded=tuple(recorded), ask=gaps(self), mates=tuple(mates), **single)

    def _record(self, item: wire.Recorded) -> tuple[wire.Recorded, ...]:
        if is_citizens(item):
            self.writers.stopped(item.dialogue)
        return self.stream(item.dialogue).add(item)

    def _note(self, item: wire.DeskItem, *, at: Steady) -> dict[str, Any]:
        match item:
            case wire.RowChanged() | wire.RowGone():
                self.rows.change(item)
            case wire.Colleague():
                self.colleagues[item.id] = item
            case wire.SomebodyTyping():
                self.writers.wrote(item, at=at)
            case wire.CursorMoved() if item.dialogue in self.streams:
                self.streams[item.dialogue].moved(item)
            case wire.SignedOut():
                return {"signed_out": item.reason}
            case wire.ReferenceChanged() if item.version != self.reference:
                self.reference = item.version
                return {"reference": item.version}
            case Moving():
                return {"moving_ms": item.after_ms}
        return {}


def gaps(desk: Desk) -> tuple[wire.Resume | wire.Follow, ...]:
    """What must be asked for: everything where the list has a gap, else the dialogues that have one."""
    if desk.rows.gap:
        return (desk.resume(),)
    streams = (stream for stream in desk.streams.values() if stream.gap)
    return tuple(wire.Follow(dialogue=stream.dialogue, after=stream.seq) for stream in streams)
