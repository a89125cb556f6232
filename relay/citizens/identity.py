"""Who a citizen is: an opaque id behind a token of 256 random bits that the relay knows only as its hash (A-14)."""

import hashlib
import secrets
from uuid import UUID

import msgspec

from core.moment import Moment
from relay.store.rows import CitizenRow

TOKEN_BYTES = 32
_ID_BYTES = 16


class Identity(msgspec.Struct, frozen=True):
    """A citizen as one connection knows him. The id is drawn from the token's hash, so no look-up is needed."""

    citizen: str
    token_hash: bytes

    def row(self, now: Moment) -> CitizenRow:
        return CitizenRow(citizen=self.citizen, token_hash=self.token_hash, created_at=now, last_seen_at=now)


def mint() -> str:
    """A new token, for the citizen's frame alone: it is never logged, stored or put into an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def identify(token: str) -> Identity:
    """The citizen behind a token, known or new."""
    token_hash = hashlib.sha256(token.encode()).digest()
    return Identity(citizen=str(UUID(bytes=token_hash[:_ID_BYTES])), token_hash=token_hash)
