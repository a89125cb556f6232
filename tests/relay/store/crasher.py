"""A process that writes until it is killed: each line of its output is a unit that was confirmed."""

import sys

from core.register import RegisterRow
from relay.store.database import open_database
from relay.store.outcome import Committed, Outcome
from relay.store.plan import Unit
from relay.store.rows import TextRow
from relay.store.writer import Writer
from tests.relay.store.bed import event

STREAMS = 20


def unit(stream: int, turn: int) -> Unit:
    """Two events and one text: half a unit can be told from a whole one."""
    name, seq = f"s{stream}", 2 * turn - 1
    return Unit((event(name, seq, key=f"{turn}"), event(name, seq + 1)), (TextRow(name, seq + 1, "end"),))


def confirm(done: list[tuple[Unit, Outcome]]) -> None:
    for written, outcome in done:
        if isinstance(outcome, Committed):
            first = written.events[0]
            sys.stdout.write(f"{first.stream} {first.seq}\n")
    sys.stdout.flush()


def year_of(_row: RegisterRow) -> int:
    return 2026


def main(url: str, turns: int) -> None:
    writer = Writer(open_database(url), deliver=confirm, on_fatal=sys.exit, year_of=year_of)
    for turn in range(1, turns + 1):
        for stream in range(STREAMS):
            writer.submit(unit(stream, turn))
        if turn % 5 == 0:
            writer.drain(30)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
