"""One scale of lengths: panes take spaces, heights of text and sides of icons from it, and write no pixels."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.look.tokens import tokens
from resources import read_bytes
from tests.structure import sources

SCALE = tokens().scale
LARGEST_STEP = 40
"""From here on a length is a measure of one thing, a form's width or a field's height, and no step of the scale."""
BETWEEN = {"setSpacing", "setContentsMargins", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing"}
EXTENTS = {"setFixedHeight", "setFixedWidth", "setFixedSize", "setMinimumHeight", "setMinimumWidth", "resize"}
NAMED = {"gap", "spacing", "margins"}
PANES = [file for file in sources.python("desktop_app") if file.parts[1] in {"panes", "look"}]
"""What draws. The gallery's scenes are sizes of windows, which a person chooses."""


def calls(file: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call of a file with the last part of its name."""
    for node in ast.walk(sources.tree(file)):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func).rpartition(".")[2]


def number(node: ast.AST) -> float:
    """The number that a node is, else 0."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, int | float) else 0


def place(file: Path, call: ast.Call) -> str:
    return f"{file}:{call.lineno}: {ast.unparse(call)}"


def loose(call: ast.Call, name: str) -> bool:
    """Whether a call writes pixels that grow with nothing."""
    arguments = call.args if name in BETWEEN | EXTENTS else []
    named = [keyword.value for keyword in call.keywords if keyword.arg in NAMED and name != "px"]
    return any(number(argument) > 0 for argument in (*arguments, *named))


@pytest.mark.parametrize("file", PANES, ids=str)
def test_a_length_is_a_step_of_the_scale(file: Path) -> None:
    wrong = [
        place(file, call)
        for call, name in calls(file)
        if name == "px" and call.args and 0 < number(call.args[0]) < LARGEST_STEP
        if number(call.args[0]) not in SCALE.space
    ]
    assert wrong == []


@pytest.mark.parametrize("file", PANES, ids=str)
def test_a_height_of_text_or_a_side_of_an_icon_is_on_the_scale(file: Path) -> None:
    scales = {"font": SCALE.text.values(), "pixmap": SCALE.icon.values()}
    wrong = [
        place(file, call)
        for call, name in calls(file)
        for keyword in call.keywords
        if name in scales and keyword.arg == "size" and number(keyword.value)
        if number(keyword.value) not in scales[name]
    ]
    assert wrong == []


@pytest.mark.parametrize("file", PANES, ids=str)
def test_no_space_or_extent_is_written_in_bare_pixels(file: Path) -> None:
    assert [place(file, call) for call, name in calls(file) if loose(call, name)] == []


def test_the_style_sheet_takes_its_lengths_from_the_scale() -> None:
    sheet = read_bytes("styles/desktop.qss").decode()
    steps = {"p": set(SCALE.space), "r": set(SCALE.radius), "f": set(SCALE.text.values())}
    used = re.findall(r"\${([prf])(\d+)}", sheet)
    assert used
    assert [f"{kind}{length}" for kind, length in used if int(length) not in steps[kind]] == []


def test_the_style_sheet_draws_only_edges_in_pixels_that_do_not_grow() -> None:
    sheet = read_bytes("styles/desktop.qss").decode()
    assert {length for length in re.findall(r"(\d+)px", sheet) if int(length) > 3} == set()
