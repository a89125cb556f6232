"""What texts are compared by: their words, stems and pieces of words."""

import re
from functools import lru_cache

from snowballstemmer.russian_stemmer import RussianStemmer

TEXT_LIMIT = 20_000
WORD_LIMIT = 40
SHORTEST, LONGEST = 3, 4
"""Lengths of pieces."""

_WORD = re.compile(r"[^\W_]+")


def words(text: str, *, limit: int = TEXT_LIMIT) -> list[str]:
    """The words of a text in their order: lower-case, ё as е, each cut to 40 characters."""
    return [word[:WORD_LIMIT] for word in _WORD.findall(plain(text[:limit]))]


def plain(text: str) -> str:
    """Lower-case, ё as е."""
    return text.lower().replace("ё", "е")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    return str(RussianStemmer().stemWord(word))  # one a call: it keeps the word it is at


@lru_cache(maxsize=16_384)
def pieces(word: str) -> tuple[str, ...]:
    """Runs of 3 or 4 characters of a word, its ends marked by a blank; a short word whole."""
    marked = f" {word} "
    length = len(marked)
    if length <= SHORTEST:
        return (marked,)
    return tuple(
        marked[start : start + size]
        for size in range(SHORTEST, min(LONGEST, length) + 1)
        for start in range(length - size + 1)
    )
