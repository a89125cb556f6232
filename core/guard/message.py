"""A message as the recognisers read it: in small letters, one kind of dash and space, cut into words and signs."""

import re
from enum import Enum, auto
from functools import cached_property

import msgspec

_SAME = str.maketrans(
    {
        "ё": "е",
        "\u0301": "'",
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000\t", " "),
        **dict.fromkeys("‐‑‒–—−﹣－", "-"),
        **dict.fromkeys("«»„“”‟″", '"'),
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        "＠": "@",
        "＋": "+",
        "º": "№",
    }
)
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[0-9]+|█+|\n|\S")
_DIGIT = re.compile(r"[0-9]")
_ACRONYM = 5
WORD_LIMIT = 40
"""Longer words are nobody's name and nothing to look up."""


class Kind(Enum):
    WORD = auto()
    NUMBER = auto()
    SIGN = auto()


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, a number or a sign; `text` in small letters, `capital` when it was written with one.

    `acronym`: a short word in capital letters alone.
    """

    start: int
    end: int
    text: str
    kind: Kind
    capital: bool = False
    acronym: bool = False


class Message:
    """`plain` has the same length as `text`, so that places in one are places in the other."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = lowered(text)
        self.tokens = [self._token(match) for match in _TOKEN.finditer(self.plain)]

    @cached_property
    def has_digits(self) -> bool:
        return _DIGIT.search(self.plain) is not None

    def before(self, place: int, width: int) -> str:
        """What stands before a place, at most `width` characters."""
        return self.plain[max(0, place - width) : place]

    def after(self, place: int, width: int) -> str:
        """What stands after a place."""
        return self.plain[place : place + width]

    def _token(self, match: re.Match[str]) -> Token:
        start, end = match.span()
        text = match[0]
        if text[0].isalpha():
            capital = self.text[start].isupper()
            acronym = capital and 1 < end - start <= _ACRONYM and self.text[start:end].isupper()
            return Token(start, end, text, Kind.WORD, capital, acronym)
        return Token(start, end, text, Kind.NUMBER if text[0].isdigit() else Kind.SIGN)


def vocabulary(words: str) -> frozenset[str]:
    """The words of a line as a set."""
    return frozenset(words.split())


def lowered(text: str) -> str:
    """Small letters and plain signs, every character in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    return lower.translate(_SAME)
