"""The icons: well-formed drawings that run nothing, fetch nothing and take the theme's colour."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import resources

ICONS = sorted((Path(resources.__file__).parent / "icons").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {f"{SVG}{name}" for name in ("svg", "path", "circle", "rect", "line", "polyline", "ellipse")}
ATTRIBUTES = {
    "viewBox",
    "width",
    "height",
    "d",
    "cx",
    "cy",
    "r",
    "x",
    "y",
    "rx",
    "ry",
    "x1",
    "x2",
    "y1",
    "y2",
    "points",
}
ATTRIBUTES |= {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}
BADGE = "consultant"
"""The program's own badge: it has its own colours and stands beside other programs' badges."""


def drawing(icon: Path) -> ET.Element:
    return ET.fromstring(icon.read_text(encoding="utf-8"))  # noqa: S314 - our own files


def test_there_are_icons() -> None:
    assert len(ICONS) > 20


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_made_of_plain_shapes(icon: Path) -> None:
    parts = list(drawing(icon).iter())
    assert {part.tag for part in parts} <= SHAPES
    assert {name for part in parts for name in part.attrib} <= ATTRIBUTES


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_declares_and_fetches_nothing(icon: Path) -> None:
    text = icon.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert [sign for sign in ("<!", "<?", "://", "url(", "data:", "javascript", "&") if sign in text] == []


@pytest.mark.parametrize("icon", [icon for icon in ICONS if icon.stem != BADGE], ids=lambda icon: icon.stem)
def test_an_icon_takes_the_colour_of_the_theme(icon: Path) -> None:
    root = drawing(icon)
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    painted = {part.get(name) for part in root.iter() for name in ("fill", "stroke")}
    assert painted <= {"none", "currentColor", None}


def test_no_two_icons_that_tell_an_urgency_look_alike() -> None:
    shapes = {name: resources.read_bytes(f"icons/{name}.svg") for name in ("calm", "warning", "breach")}
    assert len(set(shapes.values())) == len(shapes)
