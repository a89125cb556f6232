"""Remembers how a person likes the program on this machine: theme, text size, sound, language; whoever signs in."""

from pathlib import Path

import msgspec

from desktop_app.look.tokens import ThemeName
from desktop_app.store import small
from desktop_app.tongue import Language

FILE = "habits.json"


class Habits(msgspec.Struct, frozen=True):
    """`scale` of the text: 1.0 is 100 %."""

    theme: ThemeName = ThemeName.LIGHT
    scale: float = 1.0
    sound: bool = True
    language: Language = Language.RUSSIAN


def load(root: Path) -> Habits:
    return small.load(root / FILE, Habits)


def save(root: Path, habits: Habits) -> None:
    small.save(root / FILE, habits)
