"""Who is at his desk: heartbeats of a few seconds, kept in memory alone; absence is told once it has lasted."""

from collections.abc import Callable

import msgspec

from core.moment import Moment
from core.presence import Away, disbelief
from core.settings import PresenceSettings

LATE_MS = 3_000
"""Sweeps come once a second; one that comes this long after the last was held up, and so were the heartbeats."""


class Word(msgspec.Struct, frozen=True):
    """What a desk says of its specialist."""

    ready: bool
    reason: Away | None = None
    back_at: Moment | None = None
    idle_ms: int | None = None


class Desk(msgspec.Struct):
    """A specialist as his heartbeats show him; `last_beat` is of the steady clock, in milliseconds.

    `ready`: he may be offered dialogues; if not, `reason` and `back_at` say why and until when. `active`: the last sign
    of a person, of the steady clock; None while none was told. `missed`: offers in a row that nobody took.
    """

    account: str
    name: str
    last_beat: float
    since: Moment
    ready: bool
    reason: Away | None = None
    back_at: Moment | None = None
    active: float | None = None
    missed: int = 0
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

    def beat(self, account: str, name: str, *, word: Word, fresh: bool = True) -> Desk:
        """A heartbeat; gives what is in force. A word that is not `fresh` was said before and changes nothing: neither
        what another desk of the account said since, nor the relay's own doubt.
        """
        clock = self._clock()
        desk = self._desks.get(account)
        if desk is None:
            desk = Desk(account=account, name=name, last_beat=clock, since=self._now(), ready=not word.ready)
            self._desks[account] = desk
        before = standing(desk)
        desk.last_beat, desk.gone, desk.offers_lapsed, desk.name = clock, False, False, name
        if word.idle_ms is not None:
            seen = clock - word.idle_ms
            desk.active = seen if desk.active is None else max(desk.active, seen)
        if fresh:
            desk.ready, desk.reason, desk.back_at = word.ready, word.reason, word.back_at
            desk.missed = 0
        if standing(desk) != before:
            desk.since = self._now()
            self.changed(account)
        return desk

    def acts(self, account: str, name: str) -> None:
        """Who acts is at his desk, whatever his switch says: what he has just taken nobody may take over."""
        desk = self.beat(account, name, word=Word(ready=False), fresh=account not in self._desks)
        desk.missed = 0
        desk.active = None if desk.active is None else self._clock()

    def missed(self, account: str) -> None:
        """An offer to him has passed untaken."""
        desk = self._desks.get(account)
        if desk is not None and desk.ready:
            desk.missed += 1
            self._doubt(desk)

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
        """Whether what he was offered goes to others: he, or the relay for him, said why he takes nothing, or he has
        been away for longer than an offer waits.
        """
        desk = self._desks.get(account)
        return desk is not None and (desk.offers_lapsed or (not desk.ready and desk.reason is not None))

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
        for desk in self.ready():
            self._doubt(desk)
        return lapsed, gone

    def _doubt(self, desk: Desk) -> None:
        """Set away who says "present" and shows nothing of it."""
        idle = None if desk.active is None else self._clock() - desk.active
        reason = disbelief(self._settings(), missed=desk.missed, idle_ms=idle)
        if reason is None:
            return
        desk.ready, desk.reason, desk.back_at, desk.missed, desk.since = False, reason, None, 0, self._now()
        self.changed(desk.account)

    def _held_up(self, clock: float) -> bool:
        """Whether the process stood still: one round is left out, so that the beats that wait are read first."""
        before, self._swept = self._swept, clock
        self._spared = before is not None and clock - before > LATE_MS and not self._spared
        return self._spared


def standing(desk: Desk) -> tuple[object, ...]:
    """What colleagues see of a desk."""
    return desk.ready, desk.reason, desk.back_at, desk.gone, desk.offers_lapsed


def unheard(account: str) -> None:
    """Nobody listens yet."""
