"""Takes the icons from a folder of Lucide's (`npm install lucide-static`): `python -m tools.icons FOLDER`."""

import argparse
import re
from pathlib import Path
from xml.etree import ElementTree as ET

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
OWN = {"breach", "calm", "consultant", "warning"}
"""Drawn for this program: the badge, and the marks of urgency, which are told apart by their filled shape."""
TAKEN = {
    "answer": "message-square-check",
    "bell": "bell",
    "card": "clipboard-list",
    "chat": "message-square",
    "check": "check",
    "close": "x",
    "defer": "clock",
    "delivered": "check-check",
    "down": "chevron-down",
    "eye": "eye",
    "farewell": "hand",
    "held": "shield-alert",
    "help": "circle-question-mark",
    "join": "merge",
    "library": "book-open",
    "link": "link",
    "mail": "mail",
    "next": "arrow-right",
    "note": "sticky-note",
    "offline": "wifi-off",
    "online": "wifi",
    "person_gone": "user-x",
    "person_here": "user-check",
    "phone": "phone",
    "question": "message-circle-question-mark",
    "queue": "menu",
    "read": "eye",
    "refused": "circle-alert",
    "report": "file-spreadsheet",
    "satisfaction": "smile",
    "search": "search",
    "send": "send",
    "sending": "clock",
    "sent": "check",
    "signout": "log-out",
    "sound_off": "volume-x",
    "sound_on": "volume-2",
    "sync": "refresh-cw",
    "take": "download",
    "text_size": "a-large-small",
    "theme": "sun-moon",
    "transfer": "arrow-right-left",
    "up": "chevron-up",
    "user": "user",
    "users": "users",
    "visit": "map-pin",
}
"""Our name, which says what an icon is for, and Lucide's, which says what it shows."""
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" '
    'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">'
)


def plain(drawing: str) -> str:
    """A drawing of Lucide's on one line, with nothing but its shapes."""
    root = ET.fromstring(re.sub(r"<!--.*?-->", "", drawing))  # noqa: S314 - files of a package chosen by us
    shapes = "".join(ET.tostring(shape, encoding="unicode").strip() for shape in root)
    bare = shapes.replace(' xmlns:ns0="http://www.w3.org/2000/svg"', "").replace("ns0:", "").replace(" />", "/>")
    return f"{HEAD}{bare}</svg>\n"


def take(folder: Path, *, into: Path) -> None:
    """Write every icon anew, and the licence beside them."""
    for name, theirs in TAKEN.items():
        drawing = (folder / "icons" / f"{theirs}.svg").read_text(encoding="utf-8")
        (into / f"{name}.svg").write_text(plain(drawing), encoding="utf-8")
    (into / "LICENSE").write_text((folder / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    take(parser.parse_args().folder, into=ICONS)
