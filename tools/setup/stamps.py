"""Remembers, by the hash of what a step was made from, that the step need not be done again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(files: Iterable[Path], *words: str) -> str:
    """Hash of the files' names and contents, in a fixed order, and of some words."""
    digest = hashlib.sha256("\0".join(words).encode())
    for file in sorted(files):
        digest.update(file.as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def fresh(stamp: Path, value: str) -> bool:
    """Whether the step behind this stamp was done from the same things."""
    return stamp.is_file() and stamp.read_text(encoding="ascii").strip() == value


def keep(stamp: Path, value: str) -> None:
    """Write down that the step is done."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(value + "\n", encoding="ascii")
