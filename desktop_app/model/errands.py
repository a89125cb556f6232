"""What the relay is still to be told about the library: answers that were picked, questions that nothing fitted."""

import msgspec

from core.protocol.library import Gap, Pick


class Picked(msgspec.Struct, frozen=True, tag="pick"):
    """`POST /v1/picks`."""

    body: Pick


class Missed(msgspec.Struct, frozen=True, tag="gap"):
    """`POST /v1/gaps`."""

    body: Gap


Errand = Picked | Missed
KEPT = 500
"""More than a day of work without a line brings; the oldest go first."""


class Errands:
    """In the order in which they came, each once by its key."""

    def __init__(self, kept: tuple[Errand, ...]) -> None:
        self._waiting: dict[str, Errand] = {errand.body.key: errand for errand in kept}

    def put(self, errand: Errand) -> None:
        self._waiting[errand.body.key] = errand
        while len(self._waiting) > KEPT:
            del self._waiting[next(iter(self._waiting))]

    def drop(self, key: str) -> bool:
        """The relay knows it, or nobody wants to tell it any more; whether it was still waiting."""
        return self._waiting.pop(key, None) is not None

    @property
    def waiting(self) -> tuple[Errand, ...]:
        return tuple(self._waiting.values())
