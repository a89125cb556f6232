"""Small JSON files of the program, put in place whole, so that a kill leaves the old or the new one; never a secret."""

import os
from pathlib import Path
from typing import TypeVar

import msgspec

S = TypeVar("S", bound=msgspec.Struct)


def load(path: Path, kind: type[S]) -> S:
    """What the file holds; the defaults where there is none or it cannot be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError):
        return kind()


def save(path: Path, value: msgspec.Struct | dict[str, object]) -> None:
    """Written aside, then put in place. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.new")
    aside.write_bytes(msgspec.json.encode(value))
    os.replace(aside, path)  # noqa: PTH105 — replaces on Windows too
