"""Who of a batch lost, and with what outcome."""

from collections.abc import Sequence

import msgspec

from relay.store.outcome import AlreadyOpen, Conflict, Number, Outcome
from relay.store.plan import Unit
from relay.store.rows import DialogueRow


class Verdict(msgspec.Struct):
    """What the database found. `claims` names, by the dialogue that lost, the citizen's open one (or None)."""

    events: set[tuple[str, int]] = msgspec.field(default_factory=set)
    claims: dict[str, str | None] = msgspec.field(default_factory=dict)
    gaps: set[str] = msgspec.field(default_factory=set)
    numbers: list[Number] = msgspec.field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nobody lost."""
        return not (self.events or self.claims or self.gaps)


class Entry:
    """A unit on its way through a batch; without an outcome it is still in the race."""

    __slots__ = ("outcome", "streams", "unit")

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.streams = {event.stream for event in unit.events}
        self.outcome: Outcome | None = None


def alive(entries: Sequence[Entry]) -> list[Entry]:
    """Those still in the race."""
    return [entry for entry in entries if entry.outcome is None]


def mark_doubles(entries: Sequence[Entry]) -> None:
    """A unit that repeats a place or a key of an earlier one of the batch has lost."""
    seen: set[tuple[str, int | str]] = set()
    for entry in entries:
        for event in entry.unit.events:
            marks = {(event.stream, event.seq), (event.stream, event.key or event.seq)}
            if not seen.isdisjoint(marks):
                entry.outcome = Conflict()
            seen |= marks


def mark_losers(entries: Sequence[Entry], verdict: Verdict) -> None:
    """Give those whom the verdict concerns their outcome."""
    for entry in entries:
        for event in entry.unit.events:
            if (event.stream, event.seq) in verdict.events or event.stream in verdict.gaps:
                entry.outcome = Conflict()
            elif event.seq == 1 and event.stream in verdict.claims:
                entry.outcome = _unclaimed(event.stream, verdict.claims[event.stream])


def _unclaimed(dialogue: str, other: str | None) -> Outcome:
    """Without another open dialogue this one itself was written before."""
    return Conflict() if other is None or other == dialogue else AlreadyOpen(other)


def mark_followers(entries: Sequence[Entry]) -> None:
    """Every later unit of a loser's stream has lost too: it was decided on an event that does not stand."""
    spoilt: set[str] = set()
    for entry in entries:
        if entry.outcome is None and not spoilt.isdisjoint(entry.streams):
            entry.outcome = Conflict()
        if entry.outcome is not None:
            spoilt |= entry.streams


def cut(entries: Sequence[Entry]) -> int:
    """Where a batch must be cut because a citizen's next dialogue opens after his last one closes in it."""
    closing: set[str] = set()
    for place, entry in enumerate(entries):
        born = {event.stream for event in entry.unit.events if event.seq == 1}
        for row in entry.unit.rows:
            if isinstance(row, DialogueRow):
                if row.citizen in closing and row.dialogue in born:
                    return place
                if not row.open:
                    closing.add(row.citizen)
    return 0
