"""Which release of the programs this is, and which of two releases is the older; all that is made takes it."""

import re

VERSION = "0.1.0"

_FORM = re.compile(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})", re.ASCII)


def numbers(version: str) -> tuple[int, ...] | None:
    """The three numbers of a version, or None for a text that is none."""
    found = _FORM.fullmatch(version)
    return None if found is None else tuple(int(number) for number in found.groups())


def older(one: str, than: str) -> bool:
    """Whether the first version is older than the second; no when either is none."""
    first, second = numbers(one), numbers(than)
    return first is not None and second is not None and first < second
