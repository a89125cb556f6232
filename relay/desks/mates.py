"""Keeps the desks of one account in step: passes drafts, tabs and marks of reading on to the others, keeps nothing."""

from collections.abc import Callable
from typing import Any

import msgspec

from core.protocol.desk import DeskItem, Seen
from core.protocol.mates import Drafted, DraftElsewhere, ReadElsewhere, TabElsewhere, TabMoved
from core.protocol.mates import Mates as Number
from core.protocol.shared import Done
from relay.desks.hub import Desk, DeskHub
from relay.socket.ports import Answer

DONE = msgspec.json.encode(Done())


class Mates:
    """`steps`: what the gate does with a request of one desk for the others of its account.

    Unsent words pass through here on their way from one desk to another of the same person: they are no message, so the
    guard does not read them, and neither journal nor log sees them (decision 011).
    """

    def __init__(self, hub: DeskHub) -> None:
        self._hub = hub
        self.steps: dict[type, Callable[[Desk, Any, Answer], None]] = {Drafted: self._drafted, TabMoved: self._tab}

    def stood(self, desk: Desk) -> None:
        """A desk of this account came or went: each is told how many there are, and shares what it has."""
        number = sum(one.me.id == desk.me.id for one in self._hub.desks())
        self._hub.tell(Number(number=number), to=lambda one: one.me.id == desk.me.id)

    def read(self, desk: Desk, seen: Seen) -> None:
        self._pass_on(desk, ReadElsewhere(dialogue=seen.dialogue, read=seen.read))

    def _drafted(self, desk: Desk, request: Drafted, answer: Answer) -> None:
        fields = msgspec.structs.asdict(request)
        self._pass_on(desk, DraftElsewhere(**fields))
        answer(DONE)

    def _tab(self, desk: Desk, request: TabMoved, answer: Answer) -> None:
        self._pass_on(desk, TabElsewhere(dialogue=request.dialogue, open=request.open))
        answer(DONE)

    def _pass_on(self, desk: Desk, item: DeskItem) -> None:
        """To the account's other desks, and to nobody else."""
        self._hub.tell(item, to=lambda one: one.me.id == desk.me.id and one is not desk)
