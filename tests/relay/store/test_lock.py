"""SQLite stands on a local disk only."""

from pathlib import Path

import pytest

from relay.store.lock import refuse_network
from relay.store.outcome import Refused

MOUNTS = (
    "disk / ext4 rw 0 0\nserver:/data /data nfs4 rw 0 0\ndisk2 /data/local xfs rw 0 0\nx /my\\040disk cifs rw 0 0\n"
)


@pytest.mark.parametrize("path", ["/data/relay.db", "/my disk/relay.db"])
def test_a_network_disk_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "mounts").write_text(MOUNTS, encoding="utf-8")
    with pytest.raises(Refused, match="сетевом диске"):
        refuse_network(Path(path), mounts=tmp_path / "mounts")


@pytest.mark.parametrize("path", ["/relay.db", "/data/local/relay.db", "/database/relay.db"])
def test_a_local_disk_is_fine(tmp_path: Path, path: str) -> None:
    (tmp_path / "mounts").write_text(MOUNTS, encoding="utf-8")
    refuse_network(Path(path), mounts=tmp_path / "mounts")


def test_a_system_that_tells_no_mounts_is_trusted(tmp_path: Path) -> None:
    refuse_network(tmp_path, mounts=tmp_path / "nothing")
