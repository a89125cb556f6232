"""A second witness of how far the journal went, beside the SQLite file: a shortened journal is noticed at start."""

import contextlib
import os
import struct
import zlib
from pathlib import Path

from relay.store.outcome import Refused

_RECORD = struct.Struct("<8s36sQ")
_MARK = b"consult1"
_EVERY = 256


class Witness:
    """Remembers the journal's last confirmed position. It is written after each commit, so it never runs ahead
    of what is durable, and forced to disk now and then: after a power loss it may lag, which raises no alarm.
    """

    def __init__(self, path: Path, *, epoch: str, position: int) -> None:
        self._epoch = epoch.encode()
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        self._unsynced = 0
        self.note(position)
        self.sync()

    def note(self, position: int) -> None:
        """Keep this position; costs one small write. A witness that cannot write lags, no more."""
        record = _RECORD.pack(_MARK, self._epoch, position)
        with contextlib.suppress(OSError):
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, record + zlib.crc32(record).to_bytes(4, "little"))
        self._unsynced += 1
        if self._unsynced >= _EVERY:
            self.sync()

    def sync(self) -> None:
        """Force the kept position to disk, if there is a newer one."""
        if self._unsynced:
            with contextlib.suppress(OSError):
                os.fsync(self._file)
            self._unsynced = 0

    def close(self) -> None:
        self.sync()
        os.close(self._file)


def confirmed(path: Path) -> tuple[str, int] | None:
    """The epoch and the last confirmed position, or None without a readable record."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    record, crc = data[: _RECORD.size], data[_RECORD.size :]
    if len(record) < _RECORD.size or zlib.crc32(record).to_bytes(4, "little") != crc:
        return None
    _, epoch, position = _RECORD.unpack(record)
    return epoch.decode(), position


def compare(path: Path, *, epoch: str | None, position: int) -> None:
    """Refuse a journal that ends before what was confirmed to people. `epoch` is None for an empty database."""
    found = confirmed(path)
    if found is None or (epoch is not None and found[0] != epoch):
        return
    if position >= found[1]:
        return
    raise Refused(
        f"Журнал короче подтверждённого: в базе {position} событий, подтверждено {found[1]}. Часть данных потеряна "
        "(повреждён или удалён файл -wal). Не запускайте сервер: восстановите последнюю резервную копию командой "
        "«consultant-relay restore». Если копии нет и потеря принята, удалите файл "
        f"{path.name} рядом с базой.\n"
        f"The journal is shorter than was confirmed: {position} events of {found[1]}. Part of the data is lost "
        "(the -wal file is damaged or gone). Restore the last backup with “consultant-relay restore”; if there is "
        f"none and the loss is accepted, delete {path.name} beside the database."
    )
