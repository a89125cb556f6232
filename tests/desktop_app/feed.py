"""What a relay tells a desk that follows everything: real dialogues decided by core, as wire items and resumptions."""

from core.dialogue import commands as c
from core.dialogue.context import RELAY, Actor
from core.dialogue.state import Dialogue, Request
from core.guard.choices import Found
from core.moment import Moment
from core.permissions import Role
from core.protocol import desk as wire
from core.settings import Settings
from desktop_app.model.relay_time import Steady
from tests.core.dialogue.centre import ANNA, CITIZEN
from tests.core.dialogue.talk import Talk

EPOCH = "epoch"
FIRST = "00000000-0000-7000-8000-000000000001"
SECOND = "00000000-0000-7000-8000-000000000002"
ME = wire.Me(id=ANNA.id, login="anna", name=ANNA.name, role=Role.SPECIALIST, rights=tuple(ANNA.rights))


class Feed:
    """Two dialogues; every command gives the batch that a desk is sent."""

    def __init__(self) -> None:
        self.talks = {FIRST: Talk(), SECOND: Talk()}
        self.recorded: dict[str, list[wire.Recorded]] = {FIRST: [], SECOND: []}
        self.version = 0

    @property
    def now(self) -> Moment:
        return max(talk.now for talk in self.talks.values())

    def do(
        self, dialogue: str, command: c.Command, actor: Actor, *, key: str | None = None, found: Found | None = None
    ) -> wire.Batch:
        """One command and what the desk hears of it."""
        talk = self.talks[dialogue]
        decision = talk.do(command, actor, key=key, found=found)
        new = [
            wire.Recorded(
                dialogue=dialogue,
                seq=len(self.recorded[dialogue]) + number,
                at=talk.now,
                actor=actor.id,
                event=entry.event,
                text=entry.text,
                reason=entry.reason,
                key=key,
            )
            for number, entry in enumerate(decision.entries, 1)
        ]
        self.recorded[dialogue] += new
        items: tuple[wire.DeskItem, ...] = tuple(new)
        if new:
            self.version += 1
            items = (wire.RowChanged(version=self.version, row=self.row(dialogue)), *items)
        return self.batch(*items)

    def batch(self, *items: wire.DeskItem) -> wire.Batch:
        return wire.Batch(epoch=EPOCH, now=self.now, items=items)

    def begin(self, dialogue: str = FIRST, *, text: str = "Когда выплата?") -> tuple[wire.Batch, ...]:
        """A citizen asks, Anna is offered the dialogue."""
        return (
            self.do(dialogue, c.Open(text=text), CITIZEN),
            self.do(dialogue, c.Offer(specialist=ANNA.id, name=ANNA.name), RELAY),
        )

    def row(self, dialogue: str) -> wire.Row:
        state = self.talks[dialogue].state
        return wire.Row(
            dialogue=dialogue,
            seq=len(self.recorded[dialogue]),
            phase=state.phase,
            opened=state.opened,
            waiting_since=state.waiting_since,
            offered_to=state.offered_to,
            offered_name=state.offered_name,
            open_to_all=state.open_to_all,
            owner=state.owner,
            owner_name=state.owner_name,
            requests=requests(state),
        )

    def resumed(self, question: wire.Resume) -> wire.Resumed:
        """Exactly what is missing."""
        whole = question.epoch != EPOCH
        held = {} if whole else {cursor.dialogue: cursor.seq for cursor in question.cursors}
        return wire.Resumed(
            epoch=EPOCH,
            now=self.now,
            whole=whole,
            me=ME,
            settings=Settings(),
            version=self.version,
            reference=1,
            rows=tuple(self.row(name) for name, entries in self.recorded.items() if entries),
            recorded=tuple(entry for name, entries in self.recorded.items() for entry in entries[held.get(name, 0) :]),
        )


def requests(state: Dialogue) -> tuple[wire.RequestRow, ...]:
    return tuple(request_row(request) for request in state.requests)


def request_row(request: Request) -> wire.RequestRow:
    clock, deadline = request.running or (None, None)
    return wire.RequestRow(number=request.number, stage=request.stage, clock=clock, deadline=deadline)


def steady(moment: int) -> Steady:
    """The workstation's clock in tests: the relay's time minus a made-up start."""
    return Steady(moment - 1_000_000)
