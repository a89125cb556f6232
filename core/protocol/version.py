"""Which versions of the wire this program speaks."""

CURRENT = 1
"""The version of requests and events defined here."""

OLDEST = 1
"""The oldest version still served: this one and the one before it."""


def served(version: int) -> bool:
    """Whether a client of that version can be talked to."""
    return OLDEST <= version <= CURRENT
