"""Who is at his desk: heartbeats of a few seconds, kept in memory alone; absence is told once it has lasted."""

from collections.abc import Callable

import msgspec

from core.moment import Moment
from core.settings import PresenceSettings

LATE_MS = 3_000
"""Sweeps come once a second; one that comes this long after the last was held up, and so were the heartbeats."""


class Desk(msgspec.Struct):
    """A specialist as his heartbeats show him; `last_beat` is of the steady clock, in milliseconds.

    `ready` is his own switch for being offered dialogues.
    """

    account: str
    name: str
    last_beat: float
    since: Moment
    ready: bool
    last_offer: Moment | None = None
    offers_lapsed: bool = False
    gone: bool = False


class Presence:
    """All desks of this process. `changed` is called with an account whose standing changed.

    `clock` is steady, in milliseconds: it alone decides about absence (F-19, F-21); `now` is only shown.
    """

    def __init__(
        self, *, settings: Callable[[], PresenceSettings], now: Callable[[], Moment], clock: Callable[[], float]
    ) -> None:
        self._settings = settings
        self._now = now
        self._clock = clock
        self._swept: float | None = None
        self._spared = False
        self._desks: dict[str, Desk] = {}
        self.changed: Callable[[str], None] = unheard

    def beat(self, account: str, name: str, *, ready: bool) -> bool:
        """A heartbeat; answers whether the specialist counts as present."""
        now, clock = self._now(), self._clock()
        desk = self._desks.get(account)
        if desk is None:
            self._desks[account] = Desk(account=account, name=name, last_beat=clock, since=now, ready=ready)
            self.changed(account)
            return ready
        differs = desk.ready != ready or desk.gone or desk.offers_lapsed
        if differs:
            desk.since = now
        desk.last_beat, desk.ready, desk.gone, desk.offers_lapsed, desk.name = clock, ready, False, False, name
        if differs:
            self.changed(account)
        return ready

    def acts(self, account: str, name: str) -> None:
        """Who acts is at his desk, whatever his switch says: what he has just taken nobody may take over."""
        desk = self._desks.get(account)
        self.beat(account, name, ready=desk is not None and desk.ready)

    def expect(self, account: str, name: str) -> None:
        """After a start of the relay: who had dialogues keeps them for his grace, as if he had just been seen."""
        desk = Desk(account=account, name=name, last_beat=self._clock(), since=self._now(), ready=False)
        self._desks.setdefault(account, desk)

    def offered(self, account: str) -> None:
        """Remember the offer, so that the next one goes to another who is as free."""
        desk = self._desks.get(account)
        if desk is not None:
            desk.last_offer = self._now()

    def at_desk(self) -> frozenset[str]:
        """Those whose dialogues stay theirs: a beat within the owner's grace."""
        since = self._clock() - self._settings().owner_grace_ms
        return frozenset(desk.account for desk in self._desks.values() if desk.last_beat > since)

    def has_lapsed(self, account: str) -> bool:
        """Whether he has been away for longer than an offer waits."""
        desk = self._desks.get(account)
        return desk is not None and desk.offers_lapsed

    def has_gone(self, account: str) -> bool:
        """Whether he has been away for longer than his dialogues wait."""
        desk = self._desks.get(account)
        return desk is not None and desk.gone

    def name(self, account: str) -> str:
        """The name under which citizens know a specialist; empty for one who was never here."""
        desk = self._desks.get(account)
        return "" if desk is None else desk.name

    def ready(self) -> list[Desk]:
        """Those who may be offered a dialogue: their own switch is on, and a beat within the offer's grace."""
        since = self._clock() - self._settings().offer_grace_ms
        return [desk for desk in self._desks.values() if desk.ready and desk.last_beat > since]

    def desks(self) -> list[Desk]:
        return list(self._desks.values())

    def sweep(self) -> tuple[list[str], list[str]]:
        """Whose offers lapse and whose dialogues return, each told once: (past the offer's grace, past the owner's)."""
        clock, settings = self._clock(), self._settings()
        lapsed: list[str] = []
        gone: list[str] = []
        if self._held_up(clock):
            return lapsed, gone
        for desk in self._desks.values():
            silent = clock - desk.last_beat
            if silent >= settings.offer_grace_ms and not desk.offers_lapsed:
                desk.offers_lapsed, desk.since = True, self._now()
                lapsed.append(desk.account)
            if silent >= settings.owner_grace_ms and not desk.gone:
                desk.gone = True
                gone.append(desk.account)
        for account in {*lapsed, *gone}:
            self.changed(account)
        return lapsed, gone

    def _held_up(self, clock: float) -> bool:
        """Whether the process stood still: one round is left out, so that the beats that wait are read first."""
        before, self._swept = self._swept, clock
        self._spared = before is not None and clock - before > LATE_MS and not self._spared
        return self._spared


def unheard(account: str) -> None:
    """Nobody listens yet."""
