"""`POST /v1/search`: the library by words and meaning; the staff finds all, everybody else what is public (R12)."""

from collections.abc import Callable

import msgspec
from aiohttp import web

from core.permissions import SEE_WORDS, Right
from core.protocol.errors import TransportCode
from core.protocol.http import Found, Searched, SearchHit
from core.search.document import Hit
from relay.accounts.sessions import Sessions
from relay.http.answers import FORBIDDEN, bearer, json_answer, refusal, refused
from relay.library.librarian import Busy, Librarian
from relay.socket.address import limit_key
from relay.socket.bucket import Buckets
from relay.socket.limits import Rate

BODY_LIMIT = 8192
ANONYMOUS = Rate(5, 30)
"""Searches of one address without a sign-in: as quick as one types, too slow for a flood."""

RETRY_MS = 1000


def search_routes(
    librarian: Librarian,
    sessions: Sessions,
    *,
    address: Callable[[web.Request], str],
    clock: Callable[[], float],
) -> list[web.RouteDef]:
    """The words of a search are neither stored nor logged, and stand in no address."""
    buckets = Buckets(ANONYMOUS)

    async def search(request: web.Request) -> web.Response:
        token, reads = bearer(request), False
        if token is None:
            bucket = buckets.of(limit_key(address(request)), clock())
            if not bucket.take(clock()):
                return refusal(TransportCode.RATE_LIMITED, retry_after_ms=bucket.wait_ms(clock()))
        else:
            me = await sessions.who(token)
            if me is None:
                return refusal(TransportCode.UNAUTHORISED)
            if Right.READ_REFERENCE not in me.rights:
                return refused(FORBIDDEN)
            reads = bool(SEE_WORDS & set(me.rights))
        wish = await wished(request)
        if isinstance(wish, TransportCode):
            return refusal(wish)
        try:
            hits = await librarian.search(wish.text, public=token is None, limit=wish.limit)
        except Busy:
            return refusal(TransportCode.UNAVAILABLE, retry_after_ms=RETRY_MS)
        return json_answer(Found(hits=tuple(shown(hit, reads=reads) for hit in hits)))

    return [web.post("/v1/search", search)]


def shown(hit: Hit, *, reads: bool) -> SearchHit:
    """A hit as it goes out; what a citizen once asked is for those alone who may read citizens' words."""
    return SearchHit(id=hit.id, why=hit.why, question=hit.question if reads else "")


async def wished(request: web.Request) -> Searched | TransportCode:
    """The body of a search, JSON and small, or what is wrong with it."""
    if request.content_type != "application/json":
        return TransportCode.MALFORMED
    if (request.content_length or 0) > BODY_LIMIT:
        return TransportCode.TOO_LARGE
    try:
        return msgspec.json.decode(await request.read(), type=Searched)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return TransportCode.MALFORMED
