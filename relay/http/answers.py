"""HTTP answers in one shape: JSON of a struct, never cached, errors with the status that fits their code."""

import msgspec
from aiohttp import web

from core.protocol.errors import Error, TransportCode, error

HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
STATUS = {
    TransportCode.MALFORMED: 400,
    TransportCode.UNAUTHORISED: 401,
    TransportCode.NOT_FOUND: 404,
    TransportCode.TOO_LARGE: 413,
    TransportCode.PERSONAL_DATA: 422,
    TransportCode.TOO_OLD: 426,
    TransportCode.RATE_LIMITED: 429,
    TransportCode.INTERNAL: 500,
}
FORBIDDEN = Error(code="forbidden")


def json_answer(value: object, *, status: int = 200) -> web.Response:
    """A struct as JSON."""
    return web.Response(
        body=msgspec.json.encode(value), status=status, content_type="application/json", headers=HEADERS
    )


def refusal(code: TransportCode, *, retry_after_ms: int | None = None) -> web.Response:
    """An error as JSON, with its status."""
    return refused(error(code, retry_after_ms=retry_after_ms))


def refused(no: Error) -> web.Response:
    status = status_of(no.code)
    answer = json_answer(no, status=status)
    if no.retry_after_ms is not None:
        answer.headers["Retry-After"] = str(-(-no.retry_after_ms // 1000))
    return answer


def status_of(code: str) -> int:
    """A code that is none of the line's is a rule's: the request was understood and cannot be done."""
    if code == FORBIDDEN.code:
        return 403
    return STATUS.get(TransportCode(code), 503) if code in set(TransportCode) else 422


def bearer(request: web.Request) -> str | None:
    """The token of the Authorization header."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if kind.lower() == "bearer" and token else None
