"""`/v1/register` and `/v1/finds`: a period as lines of JSON, page by page, for those with the right (A-54)."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

import msgspec
from aiohttp import web

from core.moment import DAY_MS, Moment
from core.permissions import Right
from core.protocol.desk import Me
from core.protocol.errors import TransportCode
from core.protocol.http import FindLine, RegisterLine
from relay.accounts.sessions import Sessions
from relay.http.answers import FORBIDDEN, HEADERS, bearer, refusal, refused
from relay.store.queries import RegisterEntry
from relay.store.reader import Reader
from relay.store.rows import AccountRow

LONGEST_MS = 3 * 366 * DAY_MS
CHUNK_BYTES = 65536


class Export(msgspec.Struct, frozen=True):
    """What was exported by whom: `end` is not included."""

    what: str
    me: Me
    start: Moment
    end: Moment
    rows: int


Audit = Callable[[Export], None]
"""Called after an export."""

Lines = Callable[[Moment, Moment], AsyncIterator[msgspec.Struct]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def register_routes(reader: Reader, sessions: Sessions, *, audit: Audit) -> list[web.RouteDef]:
    """Both need the same right; a stream ends early when the client goes; memory holds one page."""

    async def register(start: Moment, end: Moment) -> AsyncIterator[msgspec.Struct]:
        names = {row.account: row.name for row in await reader.all(AccountRow)}
        async for entry in reader.register(start, end):
            yield line(entry, names)

    async def finds(start: Moment, end: Moment) -> AsyncIterator[msgspec.Struct]:
        async for row in reader.finds(start, end):
            yield FindLine(at=row.at, author=row.author, type=row.type, level=row.level, choice=row.choice)

    return [
        web.get("/v1/register", exporting("register", register, sessions=sessions, audit=audit)),
        web.get("/v1/finds", exporting("finds", finds, sessions=sessions, audit=audit)),
    ]


def exporting(what: str, lines: Lines, *, sessions: Sessions, audit: Audit) -> Handler:
    """A handler that streams the lines of a period to whoever may export them."""

    async def export(request: web.Request) -> web.StreamResponse:
        token = bearer(request)
        me = None if token is None else await sessions.who(token)
        if me is None:
            return refusal(TransportCode.UNAUTHORISED)
        if Right.EXPORT_REGISTER not in me.rights:
            return refused(FORBIDDEN)
        bounds = period(request.query)
        if bounds is None:
            return refusal(TransportCode.MALFORMED)
        answer = web.StreamResponse(headers=HEADERS | {"Content-Type": "application/x-ndjson"})
        await answer.prepare(request)
        rows, chunk = 0, bytearray()
        async for one in lines(*bounds):
            chunk += msgspec.json.encode(one) + b"\n"
            rows += 1
            if len(chunk) > CHUNK_BYTES:
                await answer.write(bytes(chunk))
                chunk.clear()
        await answer.write_eof(bytes(chunk))
        audit(Export(what, me, *bounds, rows))
        return answer

    return export


def period(query: Mapping[str, str]) -> tuple[Moment, Moment] | None:
    """`from` and `to` in UTC milliseconds, the second not included; None when they make no sense."""
    try:
        start, end = int(query["from"]), int(query["to"])
    except (KeyError, ValueError):
        return None
    return (Moment(start), Moment(end)) if 0 <= start <= end <= start + LONGEST_MS else None


def line(entry: RegisterEntry, names: Mapping[str, str]) -> RegisterLine:
    name = names.get(entry.row.specialist or "", "")
    return RegisterLine(
        **msgspec.structs.asdict(entry.row), number=f"{entry.year}-{entry.number:06}", specialist_name=name
    )
