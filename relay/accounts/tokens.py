"""A staff token: 256 random bits for the client, their SHA-256 for the database."""

import hashlib
import secrets

import msgspec

from core.moment import DAY_MS, HOUR_MS, MINUTE_MS, Moment
from relay.store.rows import AccountRow, TokenRow

BYTES = 32
IDLE_MS = 12 * HOUR_MS
WHOLE_MS = 30 * DAY_MS
NOTED_EVERY_MS = 5 * MINUTE_MS
LABEL = 64


def mint() -> str:
    """A new token; it is told once and never logged or stored."""
    return secrets.token_urlsafe(BYTES)


def hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def issued(token: str, account: AccountRow, *, now: Moment, label: str) -> TokenRow:
    """The row of a new token: good for the account's version of today, twelve hours from its last use."""
    return TokenRow(
        token_hash=hashed(token),
        account=account.account,
        account_version=account.version,
        created_at=now,
        last_used_at=now,
        expires_at=Moment(now + IDLE_MS),
        revoked_at=None,
        label=label[:LABEL],
    )


def valid(row: TokenRow, account: AccountRow | None, now: Moment) -> bool:
    """Whether a token still opens: not revoked, not expired, of the account as it is now (A-76)."""
    if account is None or account.disabled_at is not None or row.account_version != account.version:
        return False
    return row.revoked_at is None and now < row.expires_at


def used(row: TokenRow, now: Moment) -> TokenRow | None:
    """The row after a use, or None when there is no need to write it again so soon."""
    if now - row.last_used_at < NOTED_EVERY_MS:
        return None
    expires = min(now + IDLE_MS, row.created_at + WHOLE_MS)
    return msgspec.structs.replace(row, last_used_at=now, expires_at=Moment(expires))


def revoked(row: TokenRow, now: Moment) -> TokenRow:
    return msgspec.structs.replace(row, revoked_at=now)
