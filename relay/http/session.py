"""`/v1/session`: sign in with a password, sign out with the token."""

from collections.abc import Callable

import msgspec
from aiohttp import web

from core.protocol.errors import Error, TransportCode
from core.protocol.http import SignIn
from core.protocol.release import refuses
from core.protocol.shared import Done
from relay.accounts.sessions import Sessions
from relay.http.answers import bearer, json_answer, refusal, refused
from relay.logs import Log
from relay.metrics import Metrics
from relay.releases import Releases
from relay.socket.address import limit_key

BODY_LIMIT = 4096


def session_routes(
    sessions: Sessions, releases: Releases, *, address: Callable[[web.Request], str], metrics: Metrics, log: Log
) -> list[web.RouteDef]:
    """`address` gives the client's own address, behind a proxy too; an IPv6 /64 counts as one client."""

    async def sign_in(request: web.Request) -> web.Response:
        wish = await wished(request)
        if isinstance(wish, TransportCode):
            return refusal(wish)
        if refuses(releases.desk, wish.client):
            return refusal(TransportCode.TOO_OLD)
        key = limit_key(address(request))
        answer = await sessions.sign_in(wish, key)
        if isinstance(answer, Error):
            metrics.sign_ins.labels(answer.code).inc()
            log.complain("sign_in_refused", source=log.masked(key), code=answer.code)
            return refused(answer)
        metrics.sign_ins.labels("ok").inc()
        log.info("signed_in", account=answer.me.id, role=answer.me.role)
        return json_answer(answer)

    async def sign_out(request: web.Request) -> web.Response:
        token = bearer(request)
        if token is None:
            return refusal(TransportCode.UNAUTHORISED)
        if await sessions.sign_out(token):
            log.info("signed_out")
        return json_answer(Done())

    return [web.post("/v1/session", sign_in), web.delete("/v1/session", sign_out)]


async def wished(request: web.Request) -> SignIn | TransportCode:
    """The body of a sign-in, JSON and small, or what is wrong with it."""
    if request.content_type != "application/json":
        return TransportCode.MALFORMED
    if (request.content_length or 0) > BODY_LIMIT:
        return TransportCode.TOO_LARGE
    try:
        return msgspec.json.decode(await request.read(), type=SignIn)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return TransportCode.MALFORMED
