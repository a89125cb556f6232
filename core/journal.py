"""The stored form of events: versioned apart from the wire, old forms are lifted to today's on reading."""

from collections.abc import Callable
from typing import Any

import msgspec

from core.dialogue import events as e
from core.library.events import LibraryEvent

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

VERSIONS: dict[str, int] = {"answered": 2}
"""Kind → version of its stored form, where that is no longer the first."""

UPCASTERS: dict[tuple[str, int], Upcaster] = {("answered", 1): lambda without_forms: without_forms}
"""(kind, version) → how a payload of that version becomes one of the next. Never removed (golden files hold it)."""


class UnknownEvent(ValueError):
    """A stored event that this program does not know: it was written by a newer one, which must be installed again."""


class Stored(msgspec.Struct, frozen=True):
    """An event as it stands in the journal; `payload` is JSON and holds no words and no addresses."""

    kind: str
    version: int
    payload: bytes


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(e.Event)
_library = msgspec.json.Decoder(LibraryEvent)


def store(event: e.Event | LibraryEvent) -> Stored:
    """The stored form of an event, in the newest version."""
    kind = kind_of(type(event))
    return Stored(kind=kind, version=VERSIONS.get(kind, 1), payload=_encoder.encode(event))


def load(stored: Stored) -> e.Event:
    """The event of a stored form of any version. Raises UnknownEvent."""
    if stored.version != VERSIONS.get(stored.kind, 1):
        return lifted(stored)
    try:
        event: e.Event = _decoder.decode(stored.payload)
    except msgspec.ValidationError as error:
        raise UnknownEvent(f"{stored.kind} {stored.version}: {error}") from None
    return event


def load_library(stored: Stored) -> LibraryEvent:
    """The event of the stream `library`. Raises UnknownEvent."""
    try:
        event: LibraryEvent = _library.decode(stored.payload)
    except msgspec.ValidationError as error:
        raise UnknownEvent(f"{stored.kind} {stored.version}: {error}") from None
    return event


def lifted(stored: Stored) -> e.Event:
    payload, version, newest = msgspec.json.decode(stored.payload), stored.version, VERSIONS.get(stored.kind, 1)
    if version > newest:
        raise UnknownEvent(f"{stored.kind} {version}: this program knows versions up to {newest}")
    while version < newest:
        upcaster = UPCASTERS.get((stored.kind, version))
        if upcaster is None:
            raise UnknownEvent(f"{stored.kind} {stored.version}: no program ever wrote that version")
        payload, version = upcaster(payload), version + 1
    try:
        event: e.Event = msgspec.convert(payload, e.Event)
    except msgspec.ValidationError as error:
        raise UnknownEvent(f"{stored.kind} {stored.version}: {error}") from None
    return event


def kind_of(event: type[Any]) -> str:
    """The name of an event's kind in the journal: its tag."""
    return str(event.__struct_config__.tag)
