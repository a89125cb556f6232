"""What the composition root gives the parts instead of letting them ask: time, chance, keys, places."""

from collections.abc import Callable
from datetime import date, tzinfo
from pathlib import Path

import msgspec

from desktop_app.model.relay_time import Steady


def unknown() -> int | None:
    """Nobody watches for signs of a person."""
    return None


class Clocks(msgspec.Struct, frozen=True):
    """`steady` only runs forward; `draw` gives 0 … 1; `new_key` a fresh UUIDv7; `zone` is where the centre stands.

    `day` is today there, `documents` the folder proposed for books. `idle_ms`: since the last sign of a
    person at this machine, None where nobody watches.
    """

    steady: Callable[[], Steady]
    draw: Callable[[], float]
    new_key: Callable[[], str]
    zone: tzinfo
    day: Callable[[], date]
    documents: Path
    idle_ms: Callable[[], int | None] = unknown
