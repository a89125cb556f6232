"""What the relay and its searching process say to each other: tagged MessagePack, one frame a question."""

import msgspec

from core.search.document import Document, Hit
from relay.framing import framed


class Shelved(msgspec.Struct, frozen=True, array_like=True):
    """An answer as it is searched. `public`: citizens find it too. `vectors`: 16-bit floats, or none yet."""

    document: Document
    public: bool
    vectors: bytes = b""


class Load(msgspec.Struct, frozen=True, array_like=True, tag="load"):
    """The whole library; what was there before goes. There is no answer."""

    synonyms: tuple[tuple[str, ...], ...]
    shelf: tuple[Shelved, ...]


class Put(msgspec.Struct, frozen=True, array_like=True, tag="put"):
    """One answer is new or changed. There is no answer."""

    shelved: Shelved


class Drop(msgspec.Struct, frozen=True, array_like=True, tag="drop"):
    """One answer is out of use. There is no answer."""

    answer: str


class Search(msgspec.Struct, frozen=True, array_like=True, tag="search"):
    """Answered by `Hits`."""

    text: str
    public: bool
    limit: int


class Embed(msgspec.Struct, frozen=True, array_like=True, tag="embed"):
    """Answered by `Vectors`: what the model makes of one answer, or nothing where no model is installed."""

    document: Document


class Hits(msgspec.Struct, frozen=True, array_like=True):
    """Best first."""

    hits: tuple[Hit, ...]


class Vectors(msgspec.Struct, frozen=True, array_like=True):
    """16-bit floats, a row a passage; empty without a model."""

    vectors: bytes


Frame = Load | Put | Drop | Search | Embed

_encode = msgspec.msgpack.Encoder().encode
_frames = msgspec.msgpack.Decoder(Frame)
_hits = msgspec.msgpack.Decoder(Hits)
_vectors = msgspec.msgpack.Decoder(Vectors)


def said(value: Frame | Hits | Vectors) -> bytes:
    return framed(_encode(value))


def read(body: bytes) -> Frame:
    """What the relay said."""
    frame: Frame = _frames.decode(body)
    return frame


def hits(body: bytes) -> tuple[Hit, ...]:
    return _hits.decode(body).hits


def vectors(body: bytes) -> bytes:
    return _vectors.decode(body).vectors
