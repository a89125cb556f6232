"""A copy of a serving database is whole; the way back changes the epoch and overwrites nothing in silence."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from relay.store.backup import backup, restore
from relay.store.outcome import Committed, Outcome, Refused
from tests.relay.store.bed import Bed, said


@pytest.fixture
def bed(tmp_path: Path) -> Iterator[Bed]:
    found = Bed(f"sqlite:///{tmp_path / 'relay.db'}")
    yield found
    found.close()


def reopened(url: str) -> tuple[str, int]:
    """Epoch and number of events in stream `a`."""
    bed = Bed(url)
    found = (bed.database.epoch, len(bed.stored("a")))
    bed.close()
    return found


def test_a_copy_made_while_serving_holds_a_whole_beginning(bed: Bed, tmp_path: Path) -> None:
    bed.write(*(said("a", seq) for seq in range(1, 51)))
    outcomes: list[Outcome] = []

    def go_on() -> None:
        committer = bed.new_committer()
        for seq in range(51, 251):
            outcomes.extend(committer.write([said("a", seq)]))
        committer.close()

    writing = threading.Thread(target=go_on)
    writing.start()
    backup(bed.url, tmp_path / "copy")
    writing.join()
    assert outcomes == [Committed()] * 200
    epoch = restore(tmp_path / "copy", f"sqlite:///{tmp_path / 'new' / 'relay.db'}")
    found, events = reopened(f"sqlite:///{tmp_path / 'new' / 'relay.db'}")
    assert found == epoch != bed.database.epoch
    assert 50 <= events <= 250


def test_a_restore_never_overwrites_in_silence(bed: Bed, tmp_path: Path) -> None:
    bed.write(said("a", 1))
    backup(bed.url, tmp_path / "copy")
    other = f"sqlite:///{tmp_path / 'other.db'}"
    before = reopened(other)
    with pytest.raises(Refused, match="--replace"):
        restore(tmp_path / "copy", other)
    assert reopened(other) == before
    restore(tmp_path / "copy", other, replace=True)
    assert reopened(other)[1] == 1
    assert (tmp_path / "other.db-replaced").exists()


def test_a_restore_under_a_running_server_is_refused(bed: Bed, tmp_path: Path) -> None:
    backup(bed.url, tmp_path / "copy")
    with pytest.raises(Refused, match="другим процессом"):
        restore(tmp_path / "copy", bed.url, replace=True)


@pytest.mark.parametrize("keep", [0.5, 0.99])
def test_half_a_copy_is_refused_before_anything_is_touched(bed: Bed, tmp_path: Path, keep: float) -> None:
    copy = tmp_path / "copy"
    backup(bed.url, copy)
    copy.write_bytes(copy.read_bytes()[: int(copy.stat().st_size * keep)])
    with pytest.raises(Refused, match="повреждена"):
        restore(copy, f"sqlite:///{tmp_path / 'new.db'}")
    assert not (tmp_path / "new.db").exists()


def test_a_copy_without_its_checksum_is_refused(bed: Bed, tmp_path: Path) -> None:
    backup(bed.url, tmp_path / "copy")
    (tmp_path / "copy.sha256").unlink()
    with pytest.raises(Refused, match="не читается"):
        restore(tmp_path / "copy", f"sqlite:///{tmp_path / 'new.db'}")


def test_a_backup_never_replaces_a_file(bed: Bed, tmp_path: Path) -> None:
    backup(bed.url, tmp_path / "copy")
    with pytest.raises(Refused, match="уже есть"):
        backup(bed.url, tmp_path / "copy")


def test_postgresql_is_pointed_to_its_own_tools(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="pg_dump"):
        backup("postgresql://host/x", tmp_path / "copy")


def test_a_backup_into_a_folder_that_is_not_there_names_it(bed: Bed, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=f"^Папки {tmp_path / 'nowhere'} нет"):
        backup(bed.url, tmp_path / "nowhere" / "copy")
