"""What desks are told of their releases: from a file that the administrator changes while the relay runs."""

import asyncio
from pathlib import Path

import msgspec

from core.protocol.release import DeskRelease, flaw
from relay.store.outcome import Refused


class Releases:
    """`desk` is in force. Without a file it is this relay's own release, and no desk is refused for its version."""

    def __init__(self, file: str) -> None:
        self._file = Path(file) if file else None
        self.desk = DeskRelease()

    async def load(self) -> None:
        """Read the file again; what stood there before stays in force when it cannot be used. Raises Refused."""
        if self._file is not None:
            self.desk = await asyncio.to_thread(read, self._file)


def read(file: Path) -> DeskRelease:
    """A release from its JSON. Raises Refused."""
    try:
        release = msgspec.json.decode(file.read_bytes(), type=DeskRelease, strict=True)
    except (OSError, msgspec.MsgspecError) as failure:
        raise unusable(file, str(failure)) from None
    if found := flaw(release):
        raise unusable(file, found)
    return release


def unusable(file: Path, why: str) -> Refused:
    return Refused(
        f"Файл о версиях рабочего места (--desk-release) использовать нельзя: {file.name}: {why}.\n"
        f"The file on the desk's releases (--desk-release) cannot be used: {file.name}: {why}."
    )
