"""One dialogue in memory: its folded state, its recorded events with their words, the keys it has answered."""

from collections.abc import Iterable

from core import journal
from core.dialogue.asides import Corrected, Withdrawn
from core.dialogue.draft import Entry
from core.dialogue.events import Answered, Audience, Event, Noted, Posted, audience
from core.dialogue.evolve import evolve
from core.dialogue.refusals import RefusalCode
from core.dialogue.state import Dialogue
from core.dialogue.words import Author, NoteCause
from core.moment import Moment
from core.protocol.desk import Recorded
from core.protocol.errors import Error
from core.protocol.shared import Acted
from relay.store.queries import StoredEvent

PREVIEW = 120


class Live:
    """Grows by `append` only; whoever holds it sees what is committed and nothing else.

    `public` maps each public number to its place in `recorded`: number n stands at `recorded[public[n - 1]]`;
    `amended` a message of a specialist to the last event that corrected or withdrew it.
    """

    def __init__(self, dialogue: str) -> None:
        self.id = dialogue
        self.state = Dialogue()
        self.recorded: list[Recorded] = []
        self.public: list[int] = []
        self.amended: dict[str, Recorded] = {}
        self.keys: dict[str, Acted | Error] = {}
        self.preview = ""

    @property
    def seq(self) -> int:
        return len(self.recorded)

    @property
    def public_seq(self) -> int:
        return len(self.public)

    @property
    def last_at(self) -> Moment:
        return self.recorded[-1].at if self.recorded else Moment(0)

    def append(self, recorded: Recorded, state: Dialogue) -> None:
        """Take in one committed event and the state it led to."""
        event = recorded.event
        self.recorded.append(recorded)
        self.state = state
        if event is None:
            return
        if audience(event) is Audience.PUBLIC:
            self.public.append(recorded.seq - 1)
        if isinstance(event, Corrected | Withdrawn):
            self.amended[event.message] = recorded
        if isinstance(event, Posted) and event.author is Author.CITIZEN:
            self.preview = (recorded.text or "")[:PREVIEW]
        if recorded.key is not None:
            self.keys[recorded.key] = outcome(self, recorded, event)

    def number_of(self, message: str) -> int | None:
        """The public number of a message; None where no citizen reads it."""
        for number, place in enumerate(self.public, start=1):
            event = self.recorded[place].event
            if isinstance(event, Posted | Answered) and event.message == message:
                return number
        return None

    def public_number(self, seq: int) -> int:
        """How many public events there are up to a number of the whole stream."""
        count = len(self.public)
        while count and self.public[count - 1] >= seq:
            count -= 1
        return count


def outcome(live: Live, recorded: Recorded, event: Event) -> Acted | Error:
    """What the client was, or would have been, answered for the key of an event."""
    if isinstance(event, Noted) and event.cause is NoteCause.LATE_WORDS:
        name = live.state.owner_name or live.state.offered_name or None
        return Error(code=RefusalCode.NOT_OWNER, name=name)
    return Acted(dialogue=live.id, seq=recorded.seq, public_seq=live.public_seq, at=recorded.at)


def loaded(dialogue: str, stored: Iterable[StoredEvent]) -> Live:
    """The dialogue folded from its journal. Raises journal.UnknownEvent on an event of a newer program."""
    live = Live(dialogue)
    grow(live, stored)
    return live


def grow(live: Live, stored: Iterable[StoredEvent]) -> None:
    """Fold in what follows in the journal. Raises journal.UnknownEvent, and the dialogue then stays as it was read."""
    for one in stored:
        row = one.event
        event = journal.load(journal.Stored(kind=row.kind, version=row.version, payload=row.payload))
        recorded = Recorded(
            dialogue=live.id,
            seq=row.seq,
            at=row.at,
            actor=row.actor,
            event=event,
            text=one.text,
            reason=one.reason,
            address=one.address,
            key=row.key,
        )
        live.append(recorded, evolve(live.state, event, row.at))


def record(live_id: str, seq: int, at: Moment, *, actor: str, entry: Entry, key: str | None) -> Recorded:
    """An entry of a decision as it will stand in the journal."""
    return Recorded(
        dialogue=live_id,
        seq=seq,
        at=at,
        actor=actor,
        event=entry.event,
        text=entry.text,
        reason=entry.reason,
        address=entry.address,
        key=key,
    )
