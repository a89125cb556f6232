"""Tells the desks what happened: rows to all, a dialogue's events to those who follow it, one batch a socket."""

from collections.abc import Callable
from typing import Any

import msgspec

from core.dialogue.queueing import may_see
from core.dialogue.state import Dialogue
from core.dialogue.words import Phase
from core.moment import Moment
from core.permissions import Right
from core.protocol.desk import Batch, CursorMoved, DeskItem, Me, Recorded
from relay.desks.listing import Listing
from relay.dialogues.engine import Change
from relay.dialogues.live import Live
from relay.presence import Word
from relay.socket.ports import Link


class Desk:
    """One signed-in socket: who it is, which dialogues it follows by wish, how far it was sent each dialogue.

    `asks`: its program can show a `Held`.
    """

    def __init__(self, link: Link, me: Me, *, asks: bool) -> None:
        self.link = link
        self.me = me
        self.asks = asks
        self.followed: set[str] = set()
        self.sent: dict[str, int] = {}
        self._said: tuple[Word, int | None] | None = None

    def may(self, right: Right) -> bool:
        return right in self.me.rights

    def says(self, word: Word, number: int | None) -> bool:
        """Whether this is a new word: by its number, where that is not known yet by its difference."""
        bare = msgspec.structs.replace(word, idle_ms=None)
        before, self._said = self._said, (bare, number)
        if before is None:
            return True
        return bare != before[0] if None in {number, before[1]} else number != before[1]


class DeskHub:
    """Every desk that sees the list gets each change of it, in order; its own dialogues' events besides."""

    def __init__(self, *, epoch: str, now: Callable[[], Moment], listing: Listing) -> None:
        self.epoch = epoch
        self.listing = listing
        self.cursors: dict[str, CursorMoved] = {}
        self._now = now
        self._desks: dict[str, Desk] = {}
        self._waiting: dict[str, list[DeskItem]] = {}
        self._news: list[DeskItem] = []
        self._encoder = msgspec.json.Encoder()

    def join(self, desk: Desk) -> None:
        self._desks[desk.link.id] = desk

    def part(self, link: Link) -> Desk | None:
        self._waiting.pop(link.id, None)
        return self._desks.pop(link.id, None)

    def desk(self, link: Link) -> Desk | None:
        return self._desks.get(link.id)

    def desks(self) -> list[Desk]:
        return list(self._desks.values())

    def changed(self, change: Change) -> None:
        live, before = change.live, change.before
        self._news += self.listing.note(live)
        for desk in self._desks.values():
            if live.id in desk.followed and not may_see(live.state, desk.me.id, desk.me.rights):
                desk.followed.discard(live.id)
            if follows(desk, live.id, live.state) or reads(desk, before):
                self._catch_up(desk, live)
        if live.state.phase is Phase.CLOSED:
            self.cursors.pop(live.id, None)

    def relist(self, live: Live) -> None:
        """Something about a row changed that is no event: somebody came or went."""
        if live.id in self.listing:
            self._news += self.listing.note(live)
            self.flushed()

    def flushed(self) -> None:
        """Send what gathered: news of the list to all who see it, then each desk's own dialogues."""
        news, self._news = self._news, []
        waiting, self._waiting = self._waiting, {}
        shared = self._encode(tuple(news)) if news else b""
        for desk in list(self._desks.values()):
            own = waiting.get(desk.link.id)
            sees = bool(news) and desk.may(Right.SEE_QUEUE)
            if own:
                desk.link.send(self._encode((*(news if sees else ()), *own)))
            elif sees:
                desk.link.send(shared)

    def announce(self, item: DeskItem) -> None:
        """Send one item, with the news of the list, to all who see it."""
        self._news.append(item)

    def tell(self, item: DeskItem, *, to: Callable[[Desk], bool]) -> None:
        """Send one item at once to those whom it concerns."""
        data = self._encode((item,))
        for desk in list(self._desks.values()):
            if to(desk):
                desk.link.send(data)

    def tell_one(self, desk: Desk, item: DeskItem) -> None:
        """Send one item at once to one socket."""
        desk.link.send(self._encode((item,)))

    def followers(self, live: Live) -> Callable[[Desk], bool]:
        return lambda desk: follows(desk, live.id, live.state)

    def recorded(self, desk: Desk, live: Live, after: int) -> tuple[Recorded, ...]:
        """A dialogue's events after a number, remembered as sent."""
        desk.sent[live.id] = live.seq
        return tuple(seen_by(desk, live, live.recorded[after:]))

    def _catch_up(self, desk: Desk, live: Live) -> None:
        sent = desk.sent.get(live.id, 0)
        desk.sent[live.id] = live.seq
        items = self._waiting.setdefault(desk.link.id, [])
        items += seen_by(desk, live, live.recorded[sent:])
        if not follows(desk, live.id, live.state):
            del desk.sent[live.id]

    def _encode(self, items: tuple[Any, ...]) -> bytes:
        return self._encoder.encode(Batch(epoch=self.epoch, now=self._now(), items=items))


def has(desk: Desk, state: Dialogue) -> bool:
    """Whether the dialogue is this desk's: its owner's, or the one's it is offered to."""
    return desk.me.id in {state.owner, state.offered_to}


def reads(desk: Desk, state: Dialogue) -> bool:
    """Whether the dialogue's words go to this desk unasked: it has the dialogue, or is asked for advice on it."""
    return has(desk, state) or desk.me.id == state.adviser


def follows(desk: Desk, dialogue: str, state: Dialogue) -> bool:
    """Whether a dialogue's words go to this desk: it reads the dialogue, or follows it by right."""
    return reads(desk, state) or dialogue in desk.followed


def seen_by(desk: Desk, live: Live, recorded: list[Recorded]) -> list[Recorded]:
    """The events as this desk may see them: an address serves only the one who has the dialogue."""
    if has(desk, live.state):
        return recorded
    return [one if one.address is None else msgspec.structs.replace(one, address=None) for one in recorded]
