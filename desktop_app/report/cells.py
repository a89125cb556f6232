"""Values of cells: text that stays text whatever it looks like (A-50…A-52), local times, durations."""

import re
from datetime import datetime, timedelta, tzinfo

import msgspec

from core.moment import Moment, to_datetime
from desktop_app.tongue import tr

TEXT_LIMIT = 32767
"""Excel's greatest text in a cell, in UTF-16 units."""

CUT = "…(обрезано)"
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot carry; a single one would break the whole book."""

TIME_FORMAT = "dd.mm.yyyy hh:mm:ss"
DURATION_FORMAT = "[h]:mm:ss"
NUMBER_FORMAT = "0"
PERCENT_FORMAT = "0.0%"


class Cell(msgspec.Struct, frozen=True):
    """What stands in a cell and how it is shown; a `str` is always text, never a formula."""

    value: str | int | float | datetime | timedelta | None
    form: str = ""


EMPTY = Cell(None)


def text(value: str | None) -> Cell:
    """Text without what breaks the book, cut with a visible mark where it is too long."""
    if not value:
        return EMPTY
    clean = FORBIDDEN.sub("", value)
    units = clean.encode("utf-16-le")
    if len(units) <= 2 * TEXT_LIMIT:
        return Cell(clean)
    cut = tr(CUT)
    kept = units[: 2 * (TEXT_LIMIT - len(cut))].decode("utf-16-le", errors="ignore")
    return Cell(kept + cut)


def moment(value: Moment | None, zone: tzinfo) -> Cell:
    """The local time of a moment, to the second."""
    if value is None:
        return EMPTY
    return Cell(to_datetime(value, zone).replace(tzinfo=None, microsecond=0), TIME_FORMAT)


def duration(value: int | None) -> Cell:
    """A length of time given in milliseconds."""
    return EMPTY if value is None else Cell(timedelta(milliseconds=value), DURATION_FORMAT)


def number(value: int | None) -> Cell:
    return EMPTY if value is None else Cell(value, NUMBER_FORMAT)


def share(part: int, whole: int) -> Cell:
    """A part of a whole in per cent; empty where there is no whole."""
    return EMPTY if whole == 0 else Cell(part / whole, PERCENT_FORMAT)


def yes_no(value: bool | None) -> Cell:  # noqa: FBT001 — the value itself
    """«да», «нет», or nothing where the question does not arise."""
    return EMPTY if value is None else Cell(tr("да") if value else tr("нет"))
