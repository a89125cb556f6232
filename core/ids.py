"""Identifiers: UUID version 7 of RFC 9562, made from a moment and randomness that the caller gives."""

import re
from uuid import UUID

from core.moment import Moment

CANONICAL = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


RANDOM_BYTES = 16


def uuid7(moment: Moment, randomness: bytes) -> str:
    """A UUIDv7 in canonical lower-case form from a moment and 16 random bytes; ValueError on another number."""
    if len(randomness) != RANDOM_BYTES:
        raise ValueError("a UUID needs 16 random bytes")
    number = int.from_bytes(randomness, "big") & ((1 << 80) - 1)
    number |= (moment & ((1 << 48) - 1)) << 80
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    return str(UUID(int=number))


def is_uuid(text: str) -> bool:
    """Whether a text is a UUID of any version in canonical lower-case form."""
    return CANONICAL.fullmatch(text) is not None
