"""The colours of the three themes and the scale of lengths, read from resources/styles/tokens.json."""

from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec


class ThemeName(StrEnum):
    """The themes a person can choose from."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class ThemeChoice(StrEnum):
    """A theme, or the system's."""

    LIGHT = ThemeName.LIGHT
    DARK = ThemeName.DARK
    CONTRAST = ThemeName.CONTRAST
    SYSTEM = "system"


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of one theme as `#rrggbb`; each is named by what it is for."""

    ground: str
    surface: str
    sunken: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    soft: str
    on_soft: str
    focus: str
    calm: str
    calm_soft: str
    warning: str
    warning_soft: str
    breach: str
    breach_soft: str
    on_breach: str
    citizen: str
    citizen_line: str
    mine: str
    mine_line: str
    phrase: str
    phrase_line: str
    answer: str
    answer_line: str
    note: str
    note_line: str


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The few lengths there are, in pixels at 100 %: between things, of corners, heights of text, sides of icons."""

    space: tuple[int, ...]
    radius: tuple[int, ...]
    text: dict[str, int]
    icon: dict[str, int]


class Tokens(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All themes, the scale, and which colours stand on which: contrast at least 4.5 or 3 to 1 (WCAG 1.4.3, 1.4.11)."""

    themes: dict[ThemeName, Theme]
    scale: Scale
    pairs: dict[str, tuple[tuple[str, str], ...]]


@cache
def tokens() -> Tokens:
    """The tokens of the resources."""
    return msgspec.json.decode(files("resources").joinpath("styles/tokens.json").read_bytes(), type=Tokens)
