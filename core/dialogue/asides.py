"""Events beside the steps of the algorithm: words changed by their specialist, advice, a citizen shut out."""

from core.dialogue.fact import Fact
from core.moment import Moment


class Corrected(Fact, frozen=True, tag="corrected"):
    """The words of a specialist's `message` are others now; the new ones stand in the side table."""

    message: str
    author_id: str
    name: str


class Withdrawn(Fact, frozen=True, tag="withdrawn"):
    """A specialist took the words of his `message` back: nobody reads them any more but the journal."""

    message: str
    author_id: str
    name: str


class AdviceAsked(Fact, frozen=True, tag="advice_asked"):
    """The owner asked a colleague for advice, who may read the dialogue from now on; the comment stands beside it."""

    adviser: str
    name: str


class AdviceEnded(Fact, frozen=True, tag="advice_ended"):
    """The colleague no longer advises, and no longer sees the dialogue."""

    adviser: str


class Blocked(Fact, frozen=True, tag="blocked"):
    """The chat is closed to the citizen until a moment; why stands in the side table."""

    until: Moment


class Unblocked(Fact, frozen=True, tag="unblocked"):
    """The chat is open to the citizen again before that moment."""
