"""The checks C-1 to C-10 and C-12 over a history and the rows that stand after everything is over."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from core.dialogue.events import Taken
from relay.dialogues.live import Live
from tests.rig.history import History, How, Op

Rendered = Mapping[str, Sequence[tuple[int, str]]]
"""Client → the words it showed, in order: (public number, key)."""


class Verdict(msgspec.Struct):
    """What is wrong; empty lists are good news."""

    faults: list[str]
    sent: int
    stored: int


def check(history: History, lives: Mapping[str, Live], rendered: Rendered) -> Verdict:
    """Hold what the clients were told against what is stored and what they showed."""
    faults: list[str] = []
    stored = words(lives)
    invoked = {line.key for line in history.of(Op.SEND, How.INVOKE)}
    acked = {line.key: line.seq for line in history.of(Op.SEND, How.OK)}
    counts = Counter(key for rows in stored.values() for _, key in rows)
    places = {key: number for rows in stored.values() for number, key in rows}
    faults += [f"C-1 lost: {key}" for key in acked if key not in counts]
    faults += [f"C-2 unexpected: {key}" for key in counts if key not in invoked]
    faults += [f"C-3 stored {count} times: {key}" for key, count in counts.items() if count != 1]
    faults += [
        f"C-10 {key} acknowledged as {seq}, stands as {places.get(key)}"
        for key, seq in acked.items()
        if places.get(key) != seq
    ]
    faults += shown(stored, rendered)
    faults += ordered(history, acked)
    for live in lives.values():
        faults += gap_free(live) + owners(live) + moments(live)
    faults += races(history)
    return Verdict(faults=faults, sent=len(acked), stored=len(counts))


def words(lives: Mapping[str, Live]) -> dict[str, list[tuple[int, str]]]:
    """Dialogue → (public number, key) of all words with a key, in order."""
    found: dict[str, list[tuple[int, str]]] = {}
    for dialogue, live in lives.items():
        events = ((number, live.recorded[place].event) for number, place in enumerate(live.public, start=1))
        found[dialogue] = [(number, key) for number, event in events if (key := getattr(event, "message", ""))]
    return found


def shown(stored: Mapping[str, list[tuple[int, str]]], rendered: Rendered) -> list[str]:
    """C-4, C-5: each client showed just the stored words of its dialogue, each once."""
    faults = []
    for client, lines in rendered.items():
        dialogue = client.partition("@")[2]
        if sorted(lines) != sorted(stored.get(dialogue, [])):
            lack = set(stored.get(dialogue, [])) - set(lines)
            more = set(lines) - set(stored.get(dialogue, []))
            faults.append(f"C-4 {client}: lacks {sorted(lack)[:3]}, has too much {sorted(more)[:3]}")
        keys = Counter(key for _, key in lines)
        faults += [f"C-5 {client} showed {key} {count} times" for key, count in keys.items() if count > 1]
    return faults


def gap_free(live: Live) -> list[str]:
    """C-6: numbers 1, 2, 3 … without a gap."""
    numbers = [recorded.seq for recorded in live.recorded]
    return [] if numbers == list(range(1, len(numbers) + 1)) else [f"C-6 {live.id}: {numbers[:20]}"]


def ordered(history: History, acked: Mapping[str, int | None]) -> list[str]:
    """C-7, C-9: words acknowledged before others were sent stand before them, for one sender and for all."""
    faults = []
    sends: dict[str, list[tuple[int, int, int, str]]] = defaultdict(list)
    begun = {line.key: line.at for line in reversed(history.of(Op.SEND, How.INVOKE))}
    for line in history.of(Op.SEND, How.OK):
        seq = acked.get(line.key)
        if seq is not None:
            sends[line.dialogue].append((begun[line.key], line.at, seq, line.key))
    for dialogue, rows in sends.items():
        highest = 0
        ended = sorted(rows, key=lambda row: row[1])
        position = 0
        for start, _, seq, key in sorted(rows):
            while position < len(ended) and ended[position][1] < start:
                highest = max(highest, ended[position][2])
                position += 1
            if seq < highest:
                faults.append(f"C-9 {dialogue}: {key} stands at {seq}, after something acknowledged at {highest}")
    return faults


def owners(live: Live) -> list[str]:
    """C-8: a dialogue is taken only when nobody has it (or again by its owner)."""
    faults, owner = [], None
    for recorded in live.recorded:
        kind = type(recorded.event).__name__
        if isinstance(recorded.event, Taken):
            if owner not in {None, recorded.event.specialist}:
                faults.append(f"C-8 {live.id}: taken by {recorded.event.specialist} while {owner} has it")
            owner = recorded.event.specialist
        elif kind in {"Returned", "Transferred"}:
            owner = None
    return faults


def races(history: History) -> list[str]:
    """C-8: of the claims on one dialogue that race, one wins."""
    wins = Counter(line.dialogue for line in history.of(Op.CLAIM, How.OK) if line.code is None)
    return [f"C-8 {dialogue}: {count} claims won" for dialogue, count in wins.items() if count > 1]


def moments(live: Live) -> list[str]:
    """C-12: the moments of a request and of the stream never run backwards."""
    faults = []
    stream = [recorded.at for recorded in live.recorded]
    if stream != sorted(stream):
        faults.append(f"C-12 {live.id}: the stream's moments run backwards")
    for request in live.state.requests:
        steps = [request.asked, request.taken, request.first_words, request.answered, request.finished]
        known = [step for step in steps if step is not None]
        if known != sorted(known):
            faults.append(f"C-12 {live.id}: request {request.number} has {steps}")
    return faults
