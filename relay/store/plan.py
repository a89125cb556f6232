"""A batch put in the order in which the database writes it."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from core.register import RegisterRow
from relay.store.rows import DialogueRow, Erase, EventRow
from relay.store.schema import WRITTEN, Row, Table


class Unit(msgspec.Struct, frozen=True, eq=False):
    """One atomic write: all of its events and rows, or nothing."""

    events: tuple[EventRow, ...] = ()
    rows: tuple[Row, ...] = ()


class Unnumbered(msgspec.Struct, frozen=True):
    """A request that may still lack its register number, and the year in which it would count."""

    dialogue: str
    request: int
    year: int


class Plan(msgspec.Struct, frozen=True):
    """One transaction's writes, each list sorted by key so that two processes never lock crosswise."""

    claims: list[DialogueRow]
    events: list[EventRow]
    upserts: list[tuple[Table, list[Row]]]
    erasures: list[Erase]
    suspects: dict[str, int]
    unnumbered: list[Unnumbered]


def _place(event: EventRow) -> tuple[str, int]:
    return event.stream, event.seq


def _claims(unit: Unit) -> Iterable[DialogueRow]:
    born = {event.stream for event in unit.events if event.seq == 1}
    if not born:
        return ()
    return [row for row in unit.rows if isinstance(row, DialogueRow) and row.open and row.dialogue in born]


def compose(
    units: Sequence[Unit], *, suspects: Iterable[str] = (), year_of: Callable[[RegisterRow], int | None]
) -> Plan:
    """One plan for many units; of the rows with one key the last stays. `suspects`: streams to check for a gap.
    `year_of` answers None for a request that has its number.
    """
    events: list[EventRow] = []
    claims: list[DialogueRow] = []
    latest: dict[type[Row], dict[tuple[object, ...], Row]] = {}
    erasures: list[Erase] = []
    for unit in units:
        events += unit.events
        claims += _claims(unit)
        for row in unit.rows:
            if isinstance(row, Erase):
                erasures.append(row)
                continue
            kind = type(row)
            key = tuple(getattr(row, name) for name in WRITTEN[kind].key)
            latest.setdefault(kind, {})[key] = row
    events.sort(key=_place)
    claims.sort(key=lambda claim: claim.citizen)
    upserts = [
        (table, [found[key] for key in sorted(found)]) for kind, table in WRITTEN.items() if (found := latest.get(kind))
    ]
    first = {event.stream: event.seq for event in reversed(events)}
    doubtful = {stream: first[stream] for stream in suspects if stream in first}
    return Plan(
        claims=claims,
        events=events,
        upserts=upserts,
        erasures=erasures,
        suspects=doubtful,
        unnumbered=_unnumbered(latest.get(RegisterRow, {}).values(), year_of),
    )


def _unnumbered(found: Iterable[Row], year_of: Callable[[RegisterRow], int | None]) -> list[Unnumbered]:
    asked = [(row, year_of(row)) for row in found if isinstance(row, RegisterRow)]
    return sorted(
        (Unnumbered(row.dialogue, row.request, year) for row, year in asked if year is not None),
        key=lambda one: (one.dialogue, one.request),
    )
