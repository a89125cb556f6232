"""What became of a unit that was handed to the writer."""

from enum import StrEnum

import msgspec


class Reason(StrEnum):
    """Why nothing was written although nobody lost a race."""

    DISK_FULL = "disk_full"
    UNAVAILABLE = "unavailable"
    TIMEOUT = "timeout"
    FATAL = "fatal"
    OTHER = "other"


class Number(msgspec.Struct, frozen=True):
    """The register number that a request got in this commit."""

    dialogue: str
    request: int
    year: int
    number: int


class Committed(msgspec.Struct, frozen=True):
    """Durable. `numbers` holds the register numbers that this unit's requests were given."""

    numbers: tuple[Number, ...] = ()


class Conflict(msgspec.Struct, frozen=True):
    """Some (stream, seq) or (stream, key) stood already, or an earlier unit of the stream was not written.
    Nothing of this unit was written: read the stream again and decide anew.
    """


class AlreadyOpen(msgspec.Struct, frozen=True):
    """The citizen has an open dialogue already; nothing was written."""

    dialogue: str


class Failed(msgspec.Struct, frozen=True):
    """Not confirmed. After UNAVAILABLE or TIMEOUT it may stand all the same: the same unit sent again then
    comes back as a Conflict.
    """

    reason: Reason


Outcome = Committed | Conflict | AlreadyOpen | Failed


class Overloaded(Exception):
    """Too many units wait for the database; the caller must slow its clients down."""


class Unavailable(Exception):
    """The database cannot be read just now."""


class StorageFull(Unavailable):
    """The database can be read, but nothing more can be written until somebody makes room."""


class Refused(Exception):
    """The database must not be used as it is; the text says why and what to do, Russian first."""
