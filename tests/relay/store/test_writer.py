"""One thread commits what waits, tells of it once a batch, and stops when the disk cannot be trusted."""

import resource
import threading
from pathlib import Path

import pytest

from relay.store.database import Database
from relay.store.outcome import Committed, Failed, Outcome, Overloaded, Reason
from relay.store.plan import Unit
from relay.store.rows import ProbeRow
from relay.store.writer import Writer
from tests.relay.store.bed import NOON, Bed, said, year_of

PATIENCE_S = 30.0


class Desk:
    """A writer whose first delivery waits at a gate, so that what follows gathers into one batch."""

    def __init__(self, database: Database, *, limit: int = 20_000) -> None:
        self.gate = threading.Event()
        self.batches: list[list[tuple[Unit, Outcome]]] = []
        self.fatal: list[str] = []
        self.writer = Writer(
            database, deliver=self._delivered, on_fatal=self.fatal.append, year_of=year_of, limit=limit
        )

    def _delivered(self, done: list[tuple[Unit, Outcome]]) -> None:
        self.batches.append(done)
        assert self.gate.wait(PATIENCE_S)

    def finish(self) -> None:
        self.gate.set()
        assert self.writer.stop(PATIENCE_S)


def test_what_waits_while_a_batch_is_written_becomes_the_next_batch(bed: Bed) -> None:
    desk = Desk(bed.database)
    for seq in range(1, 101):
        desk.writer.submit(said("a", seq))
    desk.finish()
    assert sum(map(len, desk.batches)) == 100
    assert len(desk.batches) < 100
    assert [found.event.seq for found in bed.stored("a")] == list(range(1, 101))


def test_outcomes_come_in_the_order_of_submission(bed: Bed) -> None:
    desk = Desk(bed.database)
    units = [said(f"s{number}", 1) for number in range(50)]
    for unit in units:
        desk.writer.submit(unit)
    desk.finish()
    assert [unit for batch in desk.batches for unit, _ in batch] == units


def test_a_full_queue_refuses_more(bed: Bed) -> None:
    desk = Desk(bed.database, limit=0)
    with pytest.raises(Overloaded):
        desk.writer.submit(said("a", 1))
    desk.finish()


def test_drain_waits_for_the_delivery_and_stop_is_final(bed: Bed) -> None:
    desk = Desk(bed.database)
    desk.writer.submit(said("a", 1))
    assert not desk.writer.drain(0)
    desk.gate.set()
    assert desk.writer.drain(PATIENCE_S)
    desk.finish()
    assert desk.writer.stop(PATIENCE_S)


def test_a_probe_proves_that_the_database_takes_writes(bed: Bed) -> None:
    desk = Desk(bed.database)
    desk.writer.submit(Unit(rows=(ProbeRow("node", NOON),)))
    desk.finish()
    assert [outcome for batch in desk.batches for _, outcome in batch] == [Committed()]
    assert bed.rows(ProbeRow) == [ProbeRow("node", NOON)]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_after_a_failed_write_to_the_disk_nothing_is_confirmed(bed: Bed, tmp_path: Path) -> None:
    desk = Desk(bed.database)
    desk.gate.set()
    desk.writer.submit(said("a", 1))
    assert desk.writer.drain(PATIENCE_S)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, ((tmp_path / "relay.db-wal").stat().st_size, before[1]))
    desk.writer.submit(said("a", 2))
    drained = desk.writer.drain(PATIENCE_S)
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert drained
    desk.writer.submit(said("a", 2))
    desk.finish()
    outcomes = [outcome for batch in desk.batches for _, outcome in batch]
    assert outcomes == [Committed(), Failed(Reason.FATAL), Failed(Reason.FATAL)]
    assert len(desk.fatal) == 1
    assert len(bed.stored("a")) == 1
