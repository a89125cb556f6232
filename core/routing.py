"""Who is offered the next dialogue: the least loaded among those present (R5); a pure function of values."""

from collections.abc import Iterable

import msgspec

from core.moment import Moment


class Present(msgspec.Struct, frozen=True):
    """A specialist at his desk: dialogues he has now, dialogues he may have, when he was last offered one."""

    specialist: str
    load: int
    capacity: int
    last_offer: Moment | None = None


class Waiting(msgspec.Struct, frozen=True):
    """A dialogue that waits: since when, and who handed it back."""

    dialogue: str
    since: Moment
    declined: frozenset[str] = frozenset()


def choose(present: Iterable[Present], *, declined: frozenset[str] = frozenset()) -> str | None:
    """The least loaded with a free place; among equals the one longest without an offer; None when nobody is free."""
    free = [one for one in present if one.load < one.capacity and one.specialist not in declined]
    if not free:
        return None
    return min(free, key=lambda one: (one.load, one.last_offer or 0, one.specialist)).specialist


def longest_waiting(waiting: Iterable[Waiting]) -> list[Waiting]:
    """The queue in the order in which it is served: longest waiting first."""
    return sorted(waiting, key=lambda one: (one.since, one.dialogue))
