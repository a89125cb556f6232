"""`/v1/attachments`: forms from the staff, and to citizens those of public answers and those that were sent."""

from collections.abc import Callable
from urllib.parse import quote

from aiohttp import web

from core.library.content import Attachment
from core.protocol.desk import Me
from core.protocol.errors import Error, TransportCode
from relay.accounts.sessions import Sessions
from relay.http.answers import HEADERS, bearer, refusal, refused
from relay.http.bodies import bytes_of
from relay.http.signed import signed
from relay.library.forms import Forms
from relay.library.kinds import LIMIT
from relay.socket.address import limit_key
from relay.socket.bucket import Buckets
from relay.socket.limits import Rate

ANONYMOUS = Rate(2, 20)
"""Forms that one address fetches without a sign-in."""

NEVER_SHOWN = "default-src 'none'; sandbox"


def attachment_routes(
    forms: Forms,
    sessions: Sessions,
    *,
    address: Callable[[web.Request], str],
    clock: Callable[[], float],
) -> list[web.RouteDef]:
    """A form is always offered as a file and never shown inside a page."""
    buckets = Buckets(ANONYMOUS)

    async def take(me: Me, request: web.Request) -> object:
        body = await bytes_of(request, limit=LIMIT)
        return body if isinstance(body, TransportCode) else await forms.take(me, request.query.get("name", ""), body)

    async def give(request: web.Request) -> web.StreamResponse:
        token = bearer(request)
        if token is None:
            bucket = buckets.of(limit_key(address(request)), clock())
            if not bucket.take(clock()):
                return refusal(TransportCode.RATE_LIMITED, retry_after_ms=bucket.wait_ms(clock()))
        elif await sessions.who(token) is None:
            return refusal(TransportCode.UNAUTHORISED)
        found = await forms.given(request.match_info["id"], staff=token is not None)
        return refused(found) if isinstance(found, Error) else file_answer(*found)

    return [web.post("/v1/attachments", signed(take, sessions)), web.get("/v1/attachments/{id}", give)]


def file_answer(form: Attachment, content: bytes) -> web.Response:
    """RFC 6266: a plain name for old programs, the real one in UTF-8 beside it."""
    ending = form.name.rpartition(".")[2]
    plain = f"form.{ending}" if ending.isascii() and ending.isalnum() else "form"
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(form.name, safe='')}"
    headers = HEADERS | {"Content-Disposition": disposition, "Content-Security-Policy": NEVER_SHOWN}
    return web.Response(body=content, content_type=form.media_type, headers=headers)
