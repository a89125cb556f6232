"""How well a text fits what was typed: whole words, beginnings, letters in their order, either keyboard layout."""

from core.layout import retyped

BEGINS, WITHIN, SCATTERED = 0, 3, 9
"""What a word costs by how it is found: at a word's beginning, inside one, as letters in their order."""

SHORTEST = 2
"""Scattered letters count from so many on: one alone is in every text."""


def fit(typed: str, text: str) -> int | None:
    """What the fit costs, the best is least; None: it does not fit. Each typed word must be found."""
    costs = [
        cost for words in (typed, retyped(typed)) if (cost := _cost(folded(words).split(), folded(text))) is not None
    ]
    return min(costs, default=None)


def folded(text: str) -> str:
    """A text as it is compared: lower case, ё as е."""
    return text.casefold().replace("ё", "е")


def _cost(typed: list[str], text: str) -> int | None:
    words = text.split()
    costs = [_word(one, words, text) for one in typed]
    return None if None in costs else sum(cost for cost in costs if cost is not None)


def _word(typed: str, words: list[str], text: str) -> int | None:
    place = next((place for place, word in enumerate(words) if word.startswith(typed)), None)
    if place is not None:
        return BEGINS + min(place, WITHIN - 1)
    if typed in text:
        return WITHIN
    return SCATTERED if len(typed) >= SHORTEST and scattered(typed, words) else None


def scattered(typed: str, words: list[str]) -> bool:
    """Whether the letters stand in their order in some words that follow each other, the first one at a beginning."""
    for place in range(len(words)):
        rest = iter(" ".join(words[place:]))
        if words[place][0] == typed[0] and all(letter in rest for letter in typed):
            return True
    return False
