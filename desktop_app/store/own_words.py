"""Remembers the words that a person has added to the dictionary on this machine."""

from pathlib import Path

import msgspec

from desktop_app.store import small

FILE = "words.json"


class OwnWords(msgspec.Struct, frozen=True):
    """Lower case, ё as е."""

    words: tuple[str, ...] = ()


def load(root: Path) -> OwnWords:
    return small.load(root / FILE, OwnWords)


def save(root: Path, own: OwnWords) -> None:
    small.save(root / FILE, own)
