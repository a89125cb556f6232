"""Which past questions an answer keeps, so that the next one asked like them finds it."""

from collections.abc import Sequence

from core.search.terms import stem, words

MOST = 3
LONGEST = 200
"""Characters of a question that says one thing."""

FEWEST, ALIKE = 2, 0.6
"""Stems that a question must have at least; from this part of common stems on two questions are the same."""


def kept(title: str, existing: Sequence[str], new: str) -> tuple[str, ...]:
    """The past questions of an answer after one more, whose personal data is cut out already; at most three.

    Good is a question that is short and unlike the title and the others. When a fourth one is good, the one goes
    that is most like another: what stays covers more ways to ask.
    """
    known = [stems_of(text) for text in (title, *existing)]
    found = stems_of(new)
    if len(new) > LONGEST or len(found) < FEWEST or any(likeness(found, other) >= ALIKE for other in known):
        return tuple(existing)
    questions = [*existing, new.strip()]
    while len(questions) > MOST:
        del questions[most_alike(questions)]
    return tuple(questions)


def most_alike(questions: Sequence[str]) -> int:
    """The place of the question that another is most like; among equals the oldest."""
    sets = [stems_of(text) for text in questions]
    nearest = [
        max(likeness(one, other) for place, other in enumerate(sets) if place != at) for at, one in enumerate(sets)
    ]
    return nearest.index(max(nearest))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The common part of the smaller one: 1 when it is contained."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def stems_of(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text))
