"""What becomes known to the desks beside the journal: who comes and goes, who types, how far the citizen has read."""

from collections.abc import Callable

from core.dialogue.words import Author
from core.permissions import Right
from core.protocol.desk import Colleague, CursorMoved, SignedOut, SomebodyTyping
from relay.desks.hub import DeskHub
from relay.dialogues.engine import Change
from relay.dialogues.live import Live
from relay.dialogues.memory import Memory
from relay.presence import Presence
from relay.router import holder


class DeskNews:
    """Tells the desks; nothing of it is kept beyond the newest cursors."""

    def __init__(
        self,
        *,
        hub: DeskHub,
        memory: Memory,
        presence: Presence,
        here: Callable[[str], bool],
        load: Callable[[str], int],
    ) -> None:
        self._hub = hub
        self._memory = memory
        self._presence = presence
        self._here = here
        self._load = load
        self._moved: set[str | None] = set()

    def changed(self, change: Change) -> None:
        """A dialogue passed from hand to hand: both have another load now."""
        before, after = holder(change.before), holder(change.live.state)
        if before != after:
            self._moved |= {before, after}

    def flushed(self) -> None:
        """The loads travel with the rows that changed them."""
        moved, self._moved = self._moved, set()
        for one in self.colleagues() if moved else ():
            if one.id in moved:
                self._hub.announce(one)

    def sign_out(self, account: str, reason: str) -> None:
        """A sign-in is no longer valid: its sockets are told and closed at once (P-08)."""
        for desk in self._hub.desks():
            if desk.me.id == account:
                self._hub.tell_one(desk, SignedOut(reason=reason))
                self._hub.part(desk.link)
                desk.link.close()

    def colleague(self, account: str) -> None:
        """Somebody came, went, or changed his switch."""
        for one in self.colleagues():
            if one.id == account:
                self._hub.tell(one, to=lambda desk: desk.may(Right.SEE_QUEUE))
        for live in self._memory.lives():
            if live.state.owner == account:
                self._hub.relist(live)

    def citizen_typing(self, live: Live) -> None:
        self._hub.tell(SomebodyTyping(dialogue=live.id, author=Author.CITIZEN), to=self._hub.followers(live))

    def citizen_seen(self, live: Live, delivered: int, read: int) -> None:
        """The citizen's cursors, translated from public numbers to those of the whole stream."""
        self._move(live, delivered=whole_number(live, delivered), read=whole_number(live, read))

    def citizen_here(self, live: Live) -> None:
        """The citizen's last window closed, or his first opened."""
        self._hub.relist(live)
        self._move(live, delivered=0, read=0)

    def _move(self, live: Live, *, delivered: int, read: int) -> None:
        old = self._hub.cursors.get(live.id) or CursorMoved(dialogue=live.id, delivered=0, read=0, here=False)
        new = CursorMoved(
            dialogue=live.id,
            delivered=max(old.delivered, delivered),
            read=max(old.read, read),
            here=self._here(live.state.citizen),
        )
        if new != old:
            self._hub.cursors[live.id] = new
            self._hub.tell(new, to=self._hub.followers(live))

    def colleagues(self) -> tuple[Colleague, ...]:
        ready = {desk.account for desk in self._presence.ready()}
        return tuple(
            Colleague(
                id=one.account,
                name=one.name,
                present=one.account in ready,
                since=one.since,
                load=self._load(one.account),
                reason=one.reason,
                back_at=one.back_at,
            )
            for one in self._presence.desks()
        )


def whole_number(live: Live, public: int) -> int:
    """The number in the whole stream of a public number; 0 for none."""
    return live.public[min(public, live.public_seq) - 1] + 1 if public and live.public else 0
