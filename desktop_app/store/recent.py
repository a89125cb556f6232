"""Remembers which relay and login were used last, so that they need not be typed again; never a secret."""

from pathlib import Path

import msgspec

from desktop_app.store import small

FILE = "recent.json"


class Recent(msgspec.Struct, frozen=True):
    """The last sign-in that worked; `zone` is the IANA name of the centre's time zone, empty where it is not known."""

    relay: str = ""
    login: str = ""
    zone: str = ""


def load(root: Path) -> Recent:
    return small.load(root / FILE, Recent)


def save(root: Path, recent: Recent) -> None:
    small.save(root / FILE, recent)
