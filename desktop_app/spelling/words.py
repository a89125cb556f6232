"""The Russian words of a text that can be judged: no addresses, figures, abbreviations, names, other scripts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PASSED = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|\b[\w.-]+\.(?:ru|\u0440\u0444|com|org|net)\b\S*|\{[^{}]*\}", re.IGNORECASE
)
_TOKEN = re.compile(r"[^\W_]+(?:[-'’\u0301][^\W_]+)*", re.UNICODE)
_RUSSIAN = re.compile(r"[\u0410-\u044f\u0401\u0451]+(?:-[\u0410-\u044f\u0401\u0451]+)*")
_SENTENCE_ENDS = '.!?…:\n«"('
SHORTEST, LONGEST = 3, 40


class Word(NamedTuple):
    """A word and where it stands, in UTF-16 units as Qt counts."""

    start: int
    end: int
    text: str


def words(text: str) -> Iterator[Word]:
    """Every word to be judged. A capital inside a sentence is a name's, and names are in no dictionary."""
    passed = [found.span() for found in _PASSED.finditer(text)]
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        word = found.group()
        if any(low < end and start < high for low, high in passed) or not _RUSSIAN.fullmatch(word):
            continue
        if SHORTEST <= len(word) <= LONGEST and not _abbreviation(text, word, end) and not _name(text, word, start):
            before = _units(text[:start])
            yield Word(before, before + _units(word), word)


def tokens(text: str) -> list[str]:
    """Every Russian word, names too."""
    return _RUSSIAN.findall(text)


def folded(word: str) -> str:
    """A word as the own dictionary keeps it: lower case, ё as е."""
    return word.casefold().replace("ё", "е")


def _abbreviation(text: str, word: str, end: int) -> bool:
    """«СНИЛС», «МФЦ»; «руб.», «тыс.» with the text going on in lower case after the dot."""
    shortened = text[end : end + 1] == "." and text[end + 1 : end + 3].strip()[:1].islower()
    return not word[1:].islower() or shortened


def _name(text: str, word: str, start: int) -> bool:
    before = text[:start].rstrip(" \t")
    return word[0].isupper() and bool(before) and before[-1] not in _SENTENCE_ENDS


def _units(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)
