"""Words of people: cleaned, bounded, and of a type that cannot be logged by accident."""

import re
import unicodedata
from collections.abc import Iterable

import msgspec

MESSAGE_LIMIT = 4000
NOTE_LIMIT = 2000
REASON_LIMIT = 1000
COMMENT_LIMIT = 1000
NAME_LIMIT = 64
EMAIL_LIMIT = 254
LOCAL_PART_LIMIT = 64
MARKS_LIMIT = 8
"""Marks above and below one letter: more than any script writes. Piles cover other lines, and NFC sorts them slowly."""

_HARMLESS = frozenset({"dialogue", "seq", "request", "event", "key", "order", "at", "now", "version"})
_KEPT = "\n\t"
_ENDS = (0xFFFE, 0xFFFF)
_INVISIBLE = frozenset("\u200b\ufeff\u00ad\u034f\u061c\u200e\u200f\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0") | {
    chr(code)
    for code in (*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))
}
_NONCHARACTERS = frozenset(
    chr(code)
    for code in (*range(0xFDD0, 0xFDF0), *(plane + end for plane in range(0, 0x110000, 0x10000) for end in _ENDS))
)
_UNWANTED = _INVISIBLE | _NONCHARACTERS
"""Noncharacters break documents; a sign that is merely newer than this Python's tables ("unassigned") is kept."""

_DROPPED = {"Cc", "Cs", "Co"}
_MARKS = {"Mn", "Me", "Cf", "Zs", "Zl", "Zp", "Cc"}
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n{4,}")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_PLAIN = re.compile(r"[\n -~А-яЁё«»—–№…“”„]*")


class TextEmpty(ValueError):
    """Nothing readable is left of a text."""


class TextTooLong(ValueError):
    """A text is longer than its limit; both in characters."""

    def __init__(self, limit: int, length: int) -> None:
        self.limit, self.length = limit, length
        super().__init__(f"the text has {length} characters, at most {limit} are allowed")


class PersonalText:
    """Somebody's words on their way through the program: shows only its length unless revealed on purpose."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The words themselves: for storing, sending and showing, never for logs."""
        return self._text

    def __repr__(self) -> str:
        return f"<{len(self._text)} characters>"

    def __format__(self, spec: str) -> str:
        return format(repr(self), spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PersonalText) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)


def masked(value: msgspec.Struct) -> str:
    """A `repr` for structs that carry somebody's words, addresses or secrets: the type, ids and numbers alone."""
    shown = [f"{name}={getattr(value, name)!r}" for name in value.__struct_fields__ if name in _HARMLESS]
    return f"<{' '.join([type(value).__name__, *shown])}>"


def clean(text: str, *, limit: int) -> str:
    """NFC, line feeds only, nothing invisible that changes what is read (A-01), no piles of marks, no more than three
    line feeds in a row.

    Raises TextEmpty when nothing is left, TextTooLong when more than `limit` characters are.
    """
    if len(text) > limit * 4:
        raise TextTooLong(limit, len(text))
    plain = _PLAIN.fullmatch(text) is not None
    text = _BLANK_LINES.sub("\n\n\n", text if plain else _readable(text)).strip()
    if not text or not (plain or any(unicodedata.category(character) not in _MARKS for character in text)):
        raise TextEmpty
    if len(text) > limit:
        raise TextTooLong(limit, len(text))
    return text


def clean_name(text: str) -> str:
    """A name on one line, at most 64 characters (A-01). Raises TextEmpty or TextTooLong."""
    return " ".join(clean(text, limit=NAME_LIMIT).split())


def is_email(text: str) -> bool:
    """Whether a text is an address we would write to: a conservative reading of RFC 5321, in linear time (A-73)."""
    if len(text) > EMAIL_LIMIT or text.count("@") != 1:
        return False
    local, domain = text.split("@")
    labels = domain.split(".")
    if len(local) > LOCAL_PART_LIMIT or len(labels) == 1 or labels[-1].isdigit():
        return False
    return _LOCAL.fullmatch(local) is not None and all(_LABEL.fullmatch(label) for label in labels)


def _readable(text: str) -> str:
    text = _LINE_ENDS.sub("\n", text)
    shown = _unpiled(character for character in text if _shown(character))
    return _unpiled(unicodedata.normalize("NFC", shown))  # composing may take a letter apart and add to its marks


def _unpiled(characters: Iterable[str]) -> str:
    kept, marks = [], 0
    for character in characters:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MARKS_LIMIT:
            kept.append(character)
    return "".join(kept)


def _shown(character: str) -> bool:
    if character in _KEPT:
        return True
    return character not in _UNWANTED and unicodedata.category(character) not in _DROPPED
