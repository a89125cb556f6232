"""Offers waiting dialogues to specialists who are present and free, the longest waiting first (R5)."""

import asyncio
from collections.abc import Callable
from functools import partial

from core.dialogue.commands import Absence, Offer
from core.dialogue.context import RELAY
from core.dialogue.queueing import returns
from core.dialogue.state import Dialogue
from core.dialogue.words import Phase
from core.protocol.errors import Error
from core.routing import Present, Waiting, choose, longest_waiting
from core.settings import PresenceSettings
from relay.dialogues.engine import Change, Engine
from relay.dialogues.flight import Answer
from relay.dialogues.live import Live
from relay.presence import Presence


class Router:
    """Keeps the queue in memory, derived from the dialogues; looks at it again after every change that could matter."""

    def __init__(self, *, engine: Engine, presence: Presence, settings: Callable[[], PresenceSettings]) -> None:
        self._engine = engine
        self._presence = presence
        self._settings = settings
        self._loop = asyncio.get_running_loop()
        self._waiting: dict[str, Live] = {}
        self._loads: dict[str, set[str]] = {}
        self._asked: set[str] = set()
        self._scheduled = False

    def start(self) -> None:
        """Take in what was loaded at the start."""
        for live in self._engine.memory.lives():
            self._place(live)
            for account, name in (
                (live.state.owner, live.state.owner_name),
                (live.state.offered_to, live.state.offered_name),
            ):
                if account is not None:
                    self._presence.expect(account, name)
        self.stir()

    def changed(self, change: Change) -> None:
        live, before = change.live, change.before
        state = live.state
        if state.phase is Phase.TAKEN and state.active and self._presence.has_gone(state.owner or ""):
            self._engine.command(live.id, Absence(specialist=state.owner or ""), RELAY)
        if state.open_to_all and not before.open_to_all and state.offered_to is not None:
            self._presence.missed(state.offered_to)
        self._asked.discard(live.id)
        if state.phase is Phase.TAKEN and before.phase is Phase.TAKEN and state.owner == before.owner:
            return
        self._place(live)
        self.stir()

    def flushed(self) -> None:
        """Nothing to do at the end of a batch."""

    def queue(self) -> list[str]:
        """The waiting dialogues in the order in which they are served."""
        every = [
            Waiting(dialogue=live.id, since=live.state.waiting_since or live.state.opened, declined=live.state.declined)
            for live in self._waiting.values()
        ]
        return [one.dialogue for one in longest_waiting(every)]

    def load(self, specialist: str) -> int:
        """How many dialogues a specialist has or is offered."""
        return len(self._loads.get(specialist, ()))

    def stir(self) -> None:
        """Look at the queue soon."""
        if not self._scheduled:
            self._scheduled = True
            self._loop.call_soon(self._route)

    def sweep(self) -> None:
        """Give back what the absent hold; called about once a second."""
        self._presence.sweep()
        for specialist in list(self._loads):
            if self._presence.has_lapsed(specialist):
                self._give_back(specialist, Phase.OFFERED)
            if self._presence.has_gone(specialist):
                self._give_back(specialist, Phase.TAKEN)
        self.stir()

    def _give_back(self, specialist: str, phase: Phase) -> None:
        for dialogue in list(self._loads.get(specialist, ())):
            live = self._engine.memory.live(dialogue)
            if live is not None and live.state.phase is phase and returns(live.state):
                self._engine.command(dialogue, Absence(specialist=specialist), RELAY)

    def _place(self, live: Live) -> None:
        state = live.state
        if waits(state):
            self._waiting[live.id] = live
        else:
            self._waiting.pop(live.id, None)
        held_by = holder(state)
        for specialist, held in self._loads.items():
            if specialist != held_by:
                held.discard(live.id)
        if held_by is not None:
            self._loads.setdefault(held_by, set()).add(live.id)

    def _answered(self, dialogue: str, answer: Answer) -> None:
        """Whatever became of an offer: if the dialogue still waits, it is looked at again with the next change."""
        if isinstance(answer, Error):
            self._asked.discard(dialogue)

    def _route(self) -> None:
        self._scheduled = False
        if not self._waiting:
            return
        capacity = self._settings().capacity
        desks = {desk.account: desk for desk in self._presence.ready() if self.load(desk.account) < capacity}
        if not desks:
            return
        taken = {account: self.load(account) for account in desks}
        for dialogue in self.queue():
            if dialogue in self._asked:
                continue
            present = [
                Present(specialist=account, load=taken[account], capacity=capacity, last_offer=desk.last_offer)
                for account, desk in desks.items()
            ]
            specialist = choose(present, declined=self._waiting[dialogue].state.declined)
            if specialist is None:
                continue
            taken[specialist] += 1
            self._asked.add(dialogue)
            self._presence.offered(specialist)
            order = Offer(specialist=specialist, name=desks[specialist].name)
            self._engine.command(dialogue, order, RELAY, done=partial(self._answered, dialogue))


def holder(state: Dialogue) -> str | None:
    """Whose load a dialogue counts to: its owner's, else the one's it is offered to."""
    return state.owner if state.phase is Phase.TAKEN else state.offered_to


def waits(state: Dialogue) -> bool:
    """Whether someone should be offered the dialogue; a mere 24-hour duty is taken by hand."""
    return state.phase is Phase.WAITING and (bool(state.active) or not state.owed)
