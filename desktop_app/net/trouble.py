"""What may stand between the desk and the relay, as a closed list; no stranger's text among it."""

import ssl
from enum import StrEnum

import aiohttp

from core.protocol.errors import Error


class TroubleKind(StrEnum):
    """The closed list."""

    BAD_ADDRESS = "bad_address"
    PLAIN_HTTP = "plain_http"
    WRONG_CERTIFICATE = "wrong_certificate"
    NO_LINE = "no_line"
    TOO_SLOW = "too_slow"
    NOT_A_RELAY = "not_a_relay"
    REFUSED = "refused"


class Trouble(Exception):
    """Something went wrong on the line; `error` is the relay's own no, with REFUSED."""

    def __init__(self, kind: TroubleKind, *, error: Error | None = None) -> None:
        self.kind, self.error = kind, error
        super().__init__(kind if error is None else f"{kind}: {error.code}")


def trouble_of(failure: BaseException) -> Trouble:
    """A library's exception as one of ours."""
    if isinstance(failure, Trouble):
        return failure
    if isinstance(failure, aiohttp.ClientSSLError | ssl.SSLError):
        return Trouble(TroubleKind.WRONG_CERTIFICATE)
    if isinstance(failure, TimeoutError):
        return Trouble(TroubleKind.TOO_SLOW)
    return Trouble(TroubleKind.NO_LINE)
