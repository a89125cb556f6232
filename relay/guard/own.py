"""What the guard lets pass because it is the centre's own: read from the directory, the library and the accounts."""

import re
from collections.abc import Iterable
from functools import lru_cache

from core.guard.allowed import Allowed, allow
from core.protocol.http import Place
from relay.directory import Directory
from relay.guard.examiner import Examiner
from relay.store.reader import Reader
from relay.store.rows import AccountRow

_TELEPHONE = re.compile(r"(?:\+7|8)[\s(–-]{0,3}\d{3,5}[\s)–-]{0,3}\d{1,3}(?:[\s–-]?\d{2}){1,2}")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


async def know_own(examiner: Examiner, *, directory: Directory, reader: Reader) -> None:
    """Tell the guard what is the centre's own; called again and again, for accounts are added while the relay runs."""
    staff = [row.name for row in await reader.all(AccountRow)]
    examiner.allow(own(directory, staff))


def own(directory: Directory, staff: Iterable[str]) -> Allowed:
    """`staff`: the names of those who have an account, as the greeting says them."""
    reference = directory.reference
    places = (*reference.sections, *reference.hotlines, *reference.branches)
    said = [text for answer in reference.answers for text in (answer.title, answer.text)]
    said += [directory.centre.notice, directory.centre.formal_note, *(place.note for place in places)]
    found = [contacts(text) for text in said]
    return allow(
        telephones=(*telephones(places), *(one for numbers, _ in found for one in numbers)),
        addresses=tuple(place.address for place in places if place.address),
        emails=tuple(one for _, addresses in found for one in addresses),
        names=tuple(staff),
    )


@lru_cache(maxsize=65_536)
def contacts(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The telephones and the addresses in a text; remembered, for a library is read again every minute."""
    return tuple(_TELEPHONE.findall(text)), tuple(_EMAIL.findall(text))


def telephones(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(telephone for place in places for telephone in place.telephones)
