"""What may always be said: the centre's own telephones, addresses, mail and the names of its staff."""

import re
from collections.abc import Iterable

import msgspec

from core.guard.message import lowered

_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(
    r"(?:ого|ому|ыми|ими|ием|ией|еем|аем|ой|ою|ый|ий|ом|ем|ым|им|ую|ая|ая|аю|ае|ай|ей|ею|ея|ее|ия|ию|ии|ие|ых|их|"
    r"[аяуюыиеой])$"
)
_STEM = 3
TELEPHONE = 10
"""Figures of a telephone without its country's one."""


class Allowed(msgspec.Struct, frozen=True):
    """Normalised by `allow`: figures alone, small letters, stems of names."""

    telephones: frozenset[str] = frozenset()
    addresses: tuple[str, ...] = ()
    emails: frozenset[str] = frozenset()
    names: frozenset[frozenset[str]] = frozenset()

    def telephone(self, digits: str) -> bool:
        return digits[-TELEPHONE:] in self.telephones

    def email(self, address: str) -> bool:
        return address in self.emails

    def address(self, text: str) -> bool:
        """Whether the words of an address all stand in one of the centre's addresses, in their order."""
        return any(words(text) in known for known in self.addresses)

    def name(self, parts: Iterable[str]) -> bool:
        """Whether the words, initials among them, are one of the staff in whatever case."""
        stems = [stem(part) for part in parts]
        return any(all(_fits(one, known) for one in stems) for known in self.names)


def allow(
    *,
    telephones: Iterable[str] = (),
    addresses: Iterable[str] = (),
    emails: Iterable[str] = (),
    names: Iterable[str] = (),
) -> Allowed:
    """Made of the strings as the centre writes them."""
    return Allowed(
        telephones=frozenset("".join(filter(str.isdigit, one))[-TELEPHONE:] for one in telephones),
        addresses=tuple(words(one) for one in addresses),
        emails=frozenset(lowered(one).strip() for one in emails),
        names=frozenset(frozenset(map(stem, _WORD.findall(lowered(one)))) for one in names),
    )


def words(text: str) -> str:
    """Words and numbers alone, with a space around each."""
    return f" {' '.join(_WORD.findall(lowered(text)))} "


def stem(word: str) -> str:
    """A name without its ending, so that it is the same in every case."""
    short = _ENDING.sub("", word)
    return short if len(short) >= _STEM else word


def _fits(part: str, known: frozenset[str]) -> bool:
    return part in known or (len(part) == 1 and any(one.startswith(part) for one in known))
