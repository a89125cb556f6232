"""What the relay and its examining process say to each other: frames of MessagePack behind their length."""

import msgspec

from core.guard.allowed import Allowed
from core.guard.report import Span
from relay.framing import framed


class Examined(msgspec.Struct, frozen=True, array_like=True):
    """One text as the guard reads it: cleaned, so that nothing invisible hides a number; offsets count in `text`."""

    text: str
    spans: tuple[Span, ...] = ()
    own_payments: bool = False


class Ask(msgspec.Struct, frozen=True, array_like=True, tag="ask"):
    """Texts to examine; the answer has one `Examined` for each, in their order."""

    texts: tuple[str, ...]


class Allow(msgspec.Struct, frozen=True, tag="allow"):
    """From now on these are the centre's own; there is no answer."""

    allowed: Allowed


Frame = Ask | Allow
Found = tuple[Examined, ...]

_encoder = msgspec.msgpack.Encoder()
_asks = msgspec.msgpack.Decoder(Ask)
_found = msgspec.msgpack.Decoder(Found)
_allows = msgspec.msgpack.Decoder(Allow)


def ask(texts: tuple[str, ...]) -> bytes:
    return framed(b"?" + _encoder.encode(Ask(tuple(encodable(text) for text in texts))))


def allow(allowed: Allowed) -> bytes:
    return framed(b"!" + _encoder.encode(Allow(allowed)))


def told(found: Found) -> bytes:
    return framed(_encoder.encode(found))


def read(body: bytes) -> Frame:
    """What the relay said."""
    return _asks.decode(body[1:]) if body[:1] == b"?" else _allows.decode(body[1:])


def found(body: bytes) -> Found:
    """What the examining process answered."""
    return _found.decode(body)


def encodable(text: str) -> str:
    """Half of a surrogate pair is no character and cannot travel; nobody can read it either."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "ignore").decode()
    return text
