"""A batch of orders to one dialogue on its way to the database: what was decided, what will be answered."""

from collections.abc import Callable

import msgspec

from core import journal
from core.dialogue.asides import Blocked, Unblocked
from core.dialogue.commands import Command, LeaveQuestion, Open, ReportFalseAlarm, Say
from core.dialogue.context import Actor, Context, Rules
from core.dialogue.decide import decide
from core.dialogue.draft import Entry
from core.dialogue.events import Answered, Audience, ConsentGiven, Event, audience
from core.dialogue.evolve import evolve
from core.dialogue.state import Dialogue
from core.dialogue.timing import next_due
from core.dialogue.words import TALKING, Phase
from core.guard.choices import Found
from core.moment import Moment
from core.protocol.desk import Recorded
from core.protocol.errors import Error, TransportCode, error, of_refusal
from core.protocol.shared import Acted
from core.register import rows as register_rows
from relay.dialogues.finds import find_rows
from relay.dialogues.live import Live, record
from relay.store.plan import Unit
from relay.store.rows import BlockRow, ConsentRow, ContactRow, DialogueRow, EventRow, SentRow, TextRow
from relay.store.schema import Row

Answer = Acted | Error
BlockedUntil = Callable[[str], Moment | None]
"""Until when the chat is closed to a citizen; None, or a moment that has passed: it is open."""

LONGEST = 5_000
"""Events a dialogue may have before a citizen must begin another (P-09)."""


class Order(msgspec.Struct, eq=False):
    """One command on its way. `done` is called once, on the loop; `rows` are written together with its events;
    `found` is what the guard saw in its words.
    """

    command: Command
    actor: Actor
    key: str
    done: Callable[[Answer], None]
    rows: tuple[Row, ...] = ()
    found: Found | None = None
    tries: int = 0


class Flight:
    """Decides orders one after another on a state that is not yet committed; nothing is told before the commit."""

    def __init__(
        self, live: Live, *, moment: Moment, rules: Rules, present: frozenset[str], blocked: BlockedUntil
    ) -> None:
        self.live = live
        self.before = live.state
        self.state = live.state
        self.orders: list[tuple[Order, Error | None]] = []
        self.grown: list[tuple[Recorded, Dialogue]] = []
        self._moment = Moment(max(moment, live.last_at))
        self._rules = rules
        self._present = present
        self._blocked = blocked
        self._rows: list[Row] = []
        self._events: list[EventRow] = []
        self._public = live.public_seq
        self._keys: set[str] = set()

    def decide(self, order: Order) -> None:
        """Add one order. A key that was answered before, or stands earlier in the batch, is not decided again."""
        if order.key and (order.key in self.live.keys or order.key in self._keys):
            self.orders.append((order, None))
            return
        if isinstance(order.command, Open | LeaveQuestion) and self.state.phase is not Phase.NEW:
            self.orders.append((order, error(TransportCode.ALREADY_OPEN)))
            return
        if isinstance(order.command, Say | ReportFalseAlarm) and self.live.seq + len(self.grown) >= LONGEST:
            self.orders.append((order, error(TransportCode.TOO_LARGE)))
            return
        context = Context(
            actor=order.actor,
            moment=self._moment,
            rules=self._rules,
            key=order.key,
            present=self._present,
            found=order.found,
            blocked=self._blocked(self.state.citizen or order.actor.id),
        )
        decision = decide(self.state, order.command, context)
        keyed = keyed_place(decision.entries, order.key)
        for place, entry in enumerate(decision.entries):
            self._add(entry, actor=order.actor, key=order.key if place == keyed else None)
        if decision.entries:
            self._keys.add(order.key)
            self._rows += order.rows
        refusal = None if decision.refusal is None else of_refusal(decision.refusal)
        self.orders.append((order, refusal))

    def unit(self, dialogue: str) -> Unit:
        """What must be written, all or nothing."""
        state = self.state
        rows = self._rows
        rows.append(
            DialogueRow(
                dialogue=dialogue,
                citizen=state.citizen,
                phase=state.phase,
                owner=state.owner,
                open=state.phase in TALKING,
                seq=self.live.seq + len(self.grown),
                public_seq=self._public,
                opened_at=state.opened,
                closed_at=state.closed,
                next_due=next_due(state, self._rules.settings),
            )
        )
        if state.requests is not self.before.requests or state.closed != self.before.closed:
            rows += register_rows(dialogue, state)
        return Unit(events=tuple(self._events), rows=tuple(rows))

    def land(self) -> None:
        """The unit is durable: the dialogue in memory takes it in."""
        for recorded, state in self.grown:
            self.live.append(recorded, state)

    def answers(self) -> list[tuple[Order, Answer]]:
        """After landing: each order with its answer, in the order of arrival."""
        return [(order, refusal or self._answer(order)) for order, refusal in self.orders]

    def _answer(self, order: Order) -> Answer:
        live = self.live
        known = live.keys.get(order.key) if order.key else None
        return known or Acted(dialogue=live.id, seq=live.seq, public_seq=live.public_seq, at=live.last_at)

    def _add(self, entry: Entry, *, actor: Actor, key: str | None) -> None:
        seq, dialogue = self.live.seq + len(self.grown) + 1, self.live.id
        recorded = record(dialogue, seq, self._moment, actor=actor.id or actor.party, entry=entry, key=key or None)
        self.state = evolve(self.state, entry.event, self._moment)
        self.grown.append((recorded, self.state))
        public = audience(entry.event) is Audience.PUBLIC
        self._public += public
        stored = journal.store(entry.event)
        self._events.append(
            EventRow(
                stream=dialogue,
                seq=seq,
                public_seq=self._public if public else None,
                at=self._moment,
                kind=stored.kind,
                version=stored.version,
                actor=recorded.actor,
                key=recorded.key,
                payload=stored.payload,
            )
        )
        if entry.text is not None or entry.reason is not None:
            self._rows.append(TextRow(stream=dialogue, seq=seq, body=entry.text, reason=entry.reason))
        if entry.address is not None:
            self._rows.append(ContactRow(stream=dialogue, seq=seq, address=entry.address))
        if isinstance(entry.event, Answered):
            self._rows += [SentRow(one, stream=dialogue, seq=seq) for one in entry.event.answer.attachments]
        self._rows += find_rows(dialogue, seq, at=self._moment, event=entry.event)
        self._rows += self._block_rows(entry.event, seq, actor=actor)
        if isinstance(entry.event, ConsentGiven):
            self._rows.append(self._consent(entry.event))

    def _block_rows(self, event: Event, seq: int, *, actor: Actor) -> tuple[BlockRow, ...]:
        """The chat closed to the citizen, or open to him from this moment on."""
        if not isinstance(event, Blocked | Unblocked):
            return ()
        until = event.until if isinstance(event, Blocked) else self._moment
        return (
            BlockRow(
                citizen=self.state.citizen,
                dialogue=self.live.id,
                seq=seq,
                account=actor.id,
                name=actor.name,
                at=self._moment,
                until=until,
            ),
        )

    def _consent(self, event: ConsentGiven) -> ConsentRow:
        return ConsentRow(
            citizen=self.state.citizen,
            dialogue=self.live.id,
            purpose=event.purpose,
            version=event.version,
            text_sha256=event.text_sha256,
            at=self._moment,
        )


def keyed_place(entries: tuple[Entry, ...], key: str) -> int:
    """Which entry bears the client's key: the words that it names, else the last one."""
    for place, entry in enumerate(entries):
        if key and getattr(entry.event, "message", None) == key:
            return place
    return len(entries) - 1
