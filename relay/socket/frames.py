"""The few texts that go out over a socket, put together without encoding JSON twice."""

import re
import secrets

import msgspec

from core.protocol.errors import Error
from core.protocol.shared import EVENTS

_BROKEN = re.compile(r"2(/[a-z]{1,16}),(\d{1,15})\[")
_ID_BYTES = 15
_encode = msgspec.json.Encoder().encode


class Refusal(msgspec.Struct, frozen=True):
    """The data of a CONNECT_ERROR in the form that Socket.IO's own clients read: `data` holds the error itself."""

    message: str
    data: Error


def connected(namespace: str) -> str:
    """The answer to CONNECT, with a socket id that opens nothing."""
    return f'0{namespace},{{"sid":"{secrets.token_urlsafe(_ID_BYTES)}"}}'


def refused(namespace: str, refusal: Error) -> str:
    """CONNECT_ERROR with the error."""
    return f"4{namespace},{_encode(Refusal(message=refusal.code, data=refusal)).decode()}"


def events(namespace: str, batch: bytes) -> str:
    """The one event that the relay sends, with a batch already in JSON."""
    return f'2{namespace},["{EVENTS}",{batch.decode()}]'


def acknowledgement(namespace: str, number: int, answer: bytes) -> str:
    """The answer to a request, already in JSON."""
    return f"3{namespace},{number}[{answer.decode()}]"


def asked(frame: str) -> tuple[str, int] | None:
    """Namespace and number of a request that cannot be decoded, so that even it gets an answer."""
    found = _BROKEN.match(frame)
    return None if found is None else (found[1], int(found[2]))
