"""Every way a request can be answered with no: a closed list of codes, each saying whose fault it is."""

from enum import StrEnum

import msgspec

from core.dialogue.refusals import Refusal, RefusalCode


class Fault(StrEnum):
    """Whose fault an error is: the client's program, the relay, or nobody's (the world is just so)."""

    CLIENT = "client"
    RELAY = "relay"
    NOBODY = "nobody"


class TransportCode(StrEnum):
    """Errors of the line itself, beside the dialogue's own refusals."""

    MALFORMED = "malformed"
    UNKNOWN_REQUEST = "unknown_request"
    TOO_LARGE = "too_large"
    TOO_OLD = "too_old"
    RATE_LIMITED = "rate_limited"
    UNAUTHORISED = "unauthorised"
    SIGN_IN_EXPIRED = "sign_in_expired"
    NOT_FOUND = "not_found"
    ALREADY_OPEN = "already_open"
    PERSONAL_DATA = "personal_data"
    STORAGE_FULL = "storage_full"
    UNAVAILABLE = "unavailable"
    OVERLOADED = "overloaded"
    MOVING = "moving"
    INTERNAL = "internal"


CLIENTS = frozenset(
    {
        TransportCode.MALFORMED,
        TransportCode.UNKNOWN_REQUEST,
        TransportCode.TOO_LARGE,
        TransportCode.TOO_OLD,
        TransportCode.RATE_LIMITED,
    }
)
RELAYS = frozenset(
    {
        TransportCode.STORAGE_FULL,
        TransportCode.UNAVAILABLE,
        TransportCode.OVERLOADED,
        TransportCode.MOVING,
        TransportCode.INTERNAL,
    }
)
RETRY = frozenset(
    {TransportCode.RATE_LIMITED, TransportCode.UNAVAILABLE, TransportCode.OVERLOADED, TransportCode.MOVING}
)
"""The codes after which the same request, under the same key, may be sent again by itself."""


class Error(msgspec.Struct, frozen=True, tag_field="type", tag="error", omit_defaults=True):
    """A no. `code` is a `RefusalCode` or a `TransportCode`; the rest helps to say what to do. Never anybody's text.

    `retry_after_ms`: not before; `incident`: what to tell the administrator, with INTERNAL; `limit` in characters.
    """

    code: str
    fault: Fault = Fault.NOBODY
    name: str | None = None
    request: int | None = None
    opens: int | None = None
    limit: int | None = None
    retry_after_ms: int | None = None
    incident: str | None = None


def fault_of(code: TransportCode) -> Fault:
    """Whose fault a transport error is."""
    if code in CLIENTS:
        return Fault.CLIENT
    return Fault.RELAY if code in RELAYS else Fault.NOBODY


def error(code: TransportCode, *, retry_after_ms: int | None = None, incident: str | None = None) -> Error:
    """A transport error with its fault filled in."""
    return Error(code=code, fault=fault_of(code), retry_after_ms=retry_after_ms, incident=incident)


def of_refusal(refusal: Refusal) -> Error:
    """A dialogue's refusal as it goes over the wire."""
    fault = Fault.CLIENT if refusal.code in {RefusalCode.ILLEGAL, RefusalCode.FORBIDDEN} else Fault.NOBODY
    return Error(
        code=refusal.code,
        fault=fault,
        name=refusal.name,
        request=refusal.request,
        opens=refusal.opens,
        limit=refusal.limit,
    )
