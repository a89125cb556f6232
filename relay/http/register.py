"""`/v1/register`: the rows of a period as lines of JSON, page by page, for those with the right (R13, A-54)."""

from collections.abc import Callable, Mapping

import msgspec
from aiohttp import web

from core.moment import DAY_MS, Moment
from core.permissions import Right
from core.protocol.desk import Me
from core.protocol.errors import TransportCode
from core.protocol.http import RegisterLine
from relay.accounts.sessions import Sessions
from relay.http.answers import FORBIDDEN, HEADERS, bearer, refusal, refused
from relay.store.queries import RegisterEntry
from relay.store.reader import Reader
from relay.store.rows import AccountRow

LONGEST_MS = 3 * 366 * DAY_MS
CHUNK_BYTES = 65536

Audit = Callable[[Me, Moment, Moment, int], None]
"""Called after an export with who, the period and the number of rows."""


def register_routes(reader: Reader, sessions: Sessions, *, audit: Audit) -> list[web.RouteDef]:
    """The stream ends early when the client goes; memory holds one page."""

    async def register(request: web.Request) -> web.StreamResponse:
        token = bearer(request)
        me = None if token is None else await sessions.who(token)
        if me is None:
            return refusal(TransportCode.UNAUTHORISED)
        if Right.EXPORT_REGISTER not in me.rights:
            return refused(FORBIDDEN)
        bounds = period(request.query)
        if bounds is None:
            return refusal(TransportCode.MALFORMED)
        names = {row.account: row.name for row in await reader.all(AccountRow)}
        answer = web.StreamResponse(headers=HEADERS | {"Content-Type": "application/x-ndjson"})
        await answer.prepare(request)
        rows, chunk = 0, bytearray()
        async for entry in reader.register(*bounds):
            chunk += msgspec.json.encode(line(entry, names)) + b"\n"
            rows += 1
            if len(chunk) > CHUNK_BYTES:
                await answer.write(bytes(chunk))
                chunk.clear()
        await answer.write_eof(bytes(chunk))
        audit(me, *bounds, rows)
        return answer

    return [web.get("/v1/register", register)]


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
