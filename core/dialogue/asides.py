"""Events beside the steps of the algorithm: words that their specialist corrected or withdrew."""

from core.dialogue.fact import Fact


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
