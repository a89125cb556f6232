"""Keeps the habits in a file of the program, with what a newer version wrote beside them; never a secret."""

import contextlib
import os
from pathlib import Path
from typing import Any

import msgspec

from desktop_app.model.habits import Habits
from desktop_app.store import small

FILE = "habits.json"


class Kept(msgspec.Struct, frozen=True):
    """What the file holds: the habits, what a newer version wrote beside them, whether it could not be read."""

    habits: Habits = Habits()
    more: dict[str, Any] = {}
    broken: bool = False


def load(root: Path) -> Habits:
    """The habits; the defaults where they cannot be read."""
    return look(root).habits


def take(root: Path) -> Kept:
    """All that the file holds. A broken one is put aside, so that it is told of once."""
    kept, path = look(root), root / FILE
    if kept.broken:
        with contextlib.suppress(OSError):
            os.replace(path, path.with_suffix(".broken"))  # noqa: PTH105 — replaces on Windows too
    return kept


def look(root: Path) -> Kept:
    path = root / FILE
    try:
        raw = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
        habits = msgspec.convert(raw, Habits)
    except OSError:
        return Kept()
    except (msgspec.ValidationError, msgspec.DecodeError):
        return Kept(broken=True)
    known = set(Habits.__struct_fields__)
    return Kept(habits=habits, more={name: value for name, value in raw.items() if name not in known})


def save(root: Path, habits: Habits, *, more: dict[str, Any] | None = None) -> None:
    """Put the habits in place with what a newer version wrote. Raises OSError."""
    small.save(root / FILE, {**(more or {}), **msgspec.to_builtins(habits)})
