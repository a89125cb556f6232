"""A disk of a few megabytes, which a test may fill and make larger; it needs the right to mount."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class Disk:
    """A mounted folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def fill(self) -> None:
        """Take the last byte."""
        with suppress(OSError), (self.path / "ballast").open("ab", buffering=0) as ballast:
            while True:
                ballast.write(bytes(256))

    def grow(self, size: str) -> None:
        """Make room without unmounting."""
        run("mount", "-o", f"remount,size={size}", str(self.path))


@contextmanager
def disk(path: Path, *, size: str) -> Iterator[Disk]:
    """A disk in memory at this folder, taken away at the end with all that is on it."""
    path.mkdir()
    run("mount", "-t", "tmpfs", "-o", f"size={size},mode=0777", "tmpfs", str(path))
    try:
        yield Disk(path)
    finally:
        run("umount", "--lazy", str(path))


def run(*command: str) -> None:
    """As root, or as one who may become root without a password."""
    before = [] if os.geteuid() == 0 else ["sudo", "-n"]
    subprocess.run([*before, *command], check=True, timeout=20)
