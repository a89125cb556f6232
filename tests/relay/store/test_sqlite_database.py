"""SQLite that is full, shortened, shared or set up carelessly."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from relay.store.database import open_database
from relay.store.outcome import Committed, Failed, Reason, Refused
from tests.relay.store.bed import Bed, said


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "relay.db"


@pytest.fixture
def bed(path: Path) -> Iterator[Bed]:
    found = Bed(f"sqlite:///{path}")
    yield found
    found.close()


def pragma(bed: Bed, text: str) -> Any:
    bed.write(said("first", 1))
    session: Any = bed.committer._session
    return session._cursor.execute(f"PRAGMA {text}").fetchone()[0]


def test_the_writer_is_durable_to_the_last_commit(bed: Bed) -> None:
    assert pragma(bed, "journal_mode") == "wal"
    assert pragma(bed, "synchronous") == 2


def test_readers_neither_write_nor_make_checkpoints(bed: Bed) -> None:
    bed.stored("a")
    assert bed.reader.pragma("query_only") == 1
    assert bed.reader.pragma("wal_autocheckpoint") == 0


def test_a_full_disk_confirms_nothing_reads_on_and_heals(bed: Bed) -> None:
    pages = pragma(bed, "page_count")
    pragma(bed, f"max_page_count = {pages}")
    large = said("a", 1, body="щ" * 100_000)
    assert bed.write(large) == [Failed(Reason.DISK_FULL)]
    assert len(bed.stored("first")) == 1
    pragma(bed, "max_page_count = 1000000")
    assert bed.write(large) == [Committed()]


def test_a_second_process_is_refused(bed: Bed) -> None:
    with pytest.raises(Refused, match="уже открыта"):
        open_database(bed.url)


def test_the_lock_is_free_after_closing(path: Path) -> None:
    for _ in range(2):
        Bed(f"sqlite:///{path}").close()


def torn(path: Path, spoil: Callable[[bytearray], bytearray]) -> str:
    """Fifty confirmed events whose log is then spoilt, as after a bad disk; the address of what is left."""
    bed = Bed(f"sqlite:///{path}")
    before = path.read_bytes()
    for seq in range(1, 51):
        bed.write(said("a", seq))
    log = bytearray(path.with_name("relay.db-wal").read_bytes())
    bed.close()
    path.write_bytes(before)
    path.with_name("relay.db-wal").write_bytes(spoil(log))
    return bed.url


@pytest.mark.parametrize("keep", [0, 0.5, 0.999])
def test_a_journal_shorter_than_confirmed_is_refused(path: Path, keep: float) -> None:
    url = torn(path, lambda log: log[: int(len(log) * keep)])
    with pytest.raises(Refused, match="короче подтверждённого"):
        open_database(url)


def test_a_flipped_byte_in_the_log_is_noticed(path: Path) -> None:
    url = torn(path, lambda log: log[: len(log) // 2] + b"\xff\x00\xff" + log[len(log) // 2 + 3 :])
    with pytest.raises(Refused, match="подтверждено 50"):
        open_database(url)


def test_an_unharmed_log_is_taken_up(path: Path) -> None:
    bed = Bed(torn(path, lambda log: log))
    assert len(bed.stored("a")) == 50
    bed.close()


def test_a_loss_accepted_by_deleting_the_witness_changes_the_epoch(path: Path) -> None:
    bed = Bed(f"sqlite:///{path}")
    bed.write(said("a", 1))
    bed.close()
    path.with_name("relay.db-witness").unlink()
    again = Bed(bed.url)
    assert again.database.epoch != bed.database.epoch
    again.close()


def test_the_epoch_stays_from_start_to_start(path: Path) -> None:
    epochs = set()
    for _ in range(2):
        bed = Bed(f"sqlite:///{path}")
        epochs.add(bed.database.epoch)
        bed.close()
    assert len(epochs) == 1


def test_the_database_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/relay.db")
    database.close()
    assert (tmp_path / "relay.db").stat().st_mode & 0o077 == 0
