"""One process a SQLite database: a lock file that the system lets go of when the process ends (F-07)."""

import os
import sys
from pathlib import Path

from relay.store.outcome import Refused

if sys.platform == "win32":
    import msvcrt

    def _seize(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "fuse.sshfs", "ncpfs"})


class ProcessLock:
    """Held from its making until `release`."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _seize(self._file)
        except OSError:
            os.close(self._file)
            raise Refused(
                f"База уже открыта другим процессом (замок {path}). Остановите его, прежде чем запускать второй.\n"
                f"Another process has this database open (lock {path}). Stop it before starting a second one."
            ) from None

    def release(self) -> None:
        os.close(self._file)


def refuse_network(path: Path, *, mounts: Path = Path("/proc/self/mounts")) -> None:
    """Refuse a SQLite database on a network disk: its locks and its fsync cannot be relied on."""
    if not mounts.exists():
        return
    lines = [line.split() for line in mounts.read_text(encoding="utf-8").splitlines()]
    under = [(point, kind) for _, point, kind, *_ in lines if path.is_relative_to(point.replace("\\040", " "))]
    _, kind = max(under, key=lambda found: len(found[0]), default=("", ""))
    if kind in _NETWORK:
        raise Refused(
            f"SQLite не может надёжно хранить данные на сетевом диске ({path}, {kind}). Укажите папку на диске этого "
            "компьютера или базу PostgreSQL.\n"
            f"SQLite cannot keep data safely on a network disk ({path}, {kind}). Name a local folder, or PostgreSQL."
        )
