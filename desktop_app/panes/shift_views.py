"""What the list of the shift shows besides its rows: which are wanted, what is due next, what has been done."""

from collections.abc import Iterable
from enum import StrEnum

from core.moment import Moment
from desktop_app.panes.views import QueueGroup, QueueRow, View


class Sieve(StrEnum):
    """Which rows are wanted."""

    ALL = "all"
    MINE = "mine"
    WAITING = "waiting"
    DUTY = "duty"
    EMAIL = "email"


GROUPS = {
    Sieve.MINE: frozenset({QueueGroup.MINE, QueueGroup.DUTY, QueueGroup.CARD}),
    Sieve.WAITING: frozenset({QueueGroup.WAITING}),
    Sieve.DUTY: frozenset({QueueGroup.DUTY}),
}


class TallyView(View, frozen=True):
    """What has been done since the program was opened: dialogues taken, requests answered, those of them in time."""

    taken: int = 0
    answered: int = 0
    in_time: int = 0


def wanted(row: QueueRow, sieve: Sieve) -> bool:
    """A request that is answered by e-mail is one whoever has it."""
    if sieve is Sieve.EMAIL:
        return row.by_email
    return sieve is Sieve.ALL or row.group in GROUPS[sieve]


def due_next(rows: Iterable[QueueRow]) -> QueueRow | None:
    """Of what is mine to do the row that breaches next, or breached first; colleagues mind their own."""
    clocked = [row for row in rows if row.running is not None and row.group is not QueueGroup.OTHERS]
    return min(
        clocked, key=lambda row: (row.running.deadline.due if row.running else Moment(0), row.dialogue), default=None
    )
