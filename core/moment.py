"""Moments and durations: UTC milliseconds as integers; zones appear only where a person reads."""

from datetime import UTC, datetime, tzinfo
from typing import NewType

Moment = NewType("Moment", int)
"""UTC milliseconds since 1970-01-01."""

SECOND_MS = 1000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS


def from_datetime(aware: datetime) -> Moment:
    """The moment of an aware datetime; a naive one raises ValueError, for nobody knows what it means."""
    if aware.tzinfo is None:
        raise ValueError("a moment needs a datetime with a time zone")
    return Moment(round(aware.timestamp() * SECOND_MS))


def to_datetime(moment: Moment, zone: tzinfo) -> datetime:
    """The local datetime of a moment, exact to the millisecond."""
    whole, rest = divmod(moment, SECOND_MS)
    return datetime.fromtimestamp(whole, UTC).replace(microsecond=rest * 1000).astimezone(zone)


def isoformat(moment: Moment) -> str:
    """RFC 3339 in UTC, for logs and exports."""
    return to_datetime(moment, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
