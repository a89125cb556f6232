"""Slips of the finger, drawn by a seeded draw: a letter lost, changed, added, or swapped with its neighbour."""

import re
from random import Random

_WORD = re.compile(r"[А-Яа-яЁё]{4,}")
LETTERS = "оаеиптсркнлв"
HALF = 0.5


def none(text: str, _: Random) -> str:
    return text


def one_a_question(text: str, draw: Random) -> str:
    """One word of four letters or more gets a slip."""
    found = list(_WORD.finditer(text))
    if not found:
        return text
    word = draw.choice(found)
    return text[: word.start()] + slip(word[0], draw) + text[word.end() :]


def half_of_words(text: str, draw: Random) -> str:
    """Every second word of four letters or more, on average."""
    return _WORD.sub(lambda word: slip(word[0], draw) if draw.random() < HALF else word[0], text)


def slip(word: str, draw: Random) -> str:
    """A word of two letters or more with one slip."""
    place = draw.randrange(len(word) - 1)
    before, here, after = word[:place], word[place], word[place + 1 :]
    letter = draw.choice(LETTERS)
    return draw.choice(
        [before + after, before + letter + after, before + letter + here + after, before + after[0] + here + after[1:]]
    )
