"""The tool that takes the icons: plain shapes of one well-kept set, each file known to it, the licence beside them."""

from pathlib import Path

from tools import icons

THEIRS = """<!-- @license lucide-static v1 - ISC -->
<svg class="lucide" xmlns="http://www.w3.org/2000/svg" width="24" stroke-width="2">
  <path d="M18 6 6 18" />
  <circle cx="12" cy="12" r="3" />
</svg>
"""


def test_a_drawing_keeps_its_shapes_and_nothing_else() -> None:
    assert icons.plain(THEIRS) == f'{icons.HEAD}<path d="M18 6 6 18"/><circle cx="12" cy="12" r="3"/></svg>\n'


def test_every_icon_is_taken_or_known_as_own() -> None:
    assert {file.stem for file in icons.ICONS.glob("*.svg")} == set(icons.TAKEN) | icons.OWN


def test_the_licence_stands_beside_the_icons(tmp_path: Path) -> None:
    (tmp_path / "icons").mkdir()
    for theirs in icons.TAKEN.values():
        (tmp_path / "icons" / f"{theirs}.svg").write_text(THEIRS, encoding="utf-8")
    (tmp_path / "LICENSE").write_text("ISC License", encoding="utf-8")
    (tmp_path / "made").mkdir()
    icons.take(tmp_path, into=tmp_path / "made")
    assert (tmp_path / "made" / "LICENSE").read_text(encoding="utf-8") == "ISC License"
    assert (icons.ICONS / "LICENSE").read_text(encoding="utf-8").startswith("ISC License")
