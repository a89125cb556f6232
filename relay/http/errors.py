"""Every failure over HTTP as a code, and a number to tell the administrator: no path, query, version or text (A-84)."""

from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from core.protocol.errors import TransportCode, error
from relay.http.answers import json_answer, refusal
from relay.logs import Log
from relay.metrics import Metrics
from relay.store.outcome import Overloaded, StorageFull, Unavailable

AGAIN_MS = 1000
CODES = {
    HTTPStatus.NOT_FOUND: TransportCode.NOT_FOUND,
    HTTPStatus.METHOD_NOT_ALLOWED: TransportCode.UNKNOWN_REQUEST,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: TransportCode.TOO_LARGE,
}
LACKS: dict[type[Exception], TransportCode] = {
    StorageFull: TransportCode.STORAGE_FULL,
    Unavailable: TransportCode.UNAVAILABLE,
    Overloaded: TransportCode.OVERLOADED,
}
"""What the store cannot do just now → what the client is told."""


def guard(log: Log, metrics: Metrics) -> Middleware:
    """The outermost middleware."""

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        response = await answered(request, handler)
        metrics.http.labels(str(response.status)).inc()
        return response

    async def answered(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as refused:
            if refused.status < HTTPStatus.BAD_REQUEST:
                raise
            code = CODES.get(HTTPStatus(refused.status), TransportCode.MALFORMED)
            return json_answer(error(code), status=refused.status)
        except (Unavailable, Overloaded) as lack:
            return refusal(LACKS[type(lack)], retry_after_ms=AGAIN_MS)
        except Exception as failure:  # noqa: BLE001 - whatever fails inside, the client sees a number alone
            metrics.failures.labels("http").inc()
            incident = log.failure("http_failed", failure, route=route_of(request))
            answer = error(TransportCode.INTERNAL, incident=incident)
            return json_answer(answer, status=HTTPStatus.INTERNAL_SERVER_ERROR)

    return guarded


def route_of(request: web.Request) -> str:
    """The route as it was declared, so that nothing a client wrote gets into the log."""
    resource = request.match_info.route.resource
    return "" if resource is None else resource.canonical
