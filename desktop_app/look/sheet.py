"""The one style sheet of the program: resources/styles/desktop.qss with the tokens filled in."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from string import Template

import msgspec

from desktop_app.look.tokens import Theme

LENGTHS = range(2, 41)
"""Lengths in pixels at 100 % that the sheet may name: `p` paddings and sizes, `r` radii, `f` heights of text."""


@cache
def _template() -> Template:
    return Template(files("resources").joinpath("styles/desktop.qss").read_text(encoding="utf-8"))


def sheet(theme: Theme, px: Callable[[float], int]) -> str:
    """The style sheet of a theme; `px` scales a length to the text size in force."""
    sizes = {f"{letter}{length}": f"{px(length)}px" for letter in "prf" for length in LENGTHS}
    return _template().substitute(msgspec.structs.asdict(theme) | sizes)
