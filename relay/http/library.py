"""`/v1/library`, `/v1/gaps`, `/v1/picks`: the answer library for the staff (R12)."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec
from aiohttp import web

from core.permissions import Right
from core.protocol.desk import Me
from core.protocol.errors import TransportCode
from core.protocol.library import Change, Gap, Import, Pick, Versions
from relay.accounts.sessions import Sessions
from relay.http.answers import FORBIDDEN
from relay.http.attachments import attachment_routes
from relay.http.bodies import body_of
from relay.http.signed import Step, signed
from relay.library.department import Department

CHANGE_LIMIT = 128 * 1024
IMPORT_LIMIT = 32 * 1024 * 1024
B = TypeVar("B", bound=msgspec.Struct)


def library_routes(
    department: Department,
    sessions: Sessions,
    *,
    address: Callable[[web.Request], str],
    clock: Callable[[], float],
) -> list[web.RouteDef]:
    """Everything needs a sign-in; what more, the library's own rules say."""
    book, ledger, monitor = department.book, department.ledger, department.monitor

    async def listed(me: Me, request: web.Request) -> object:
        after = request.query.get("after", "0")
        if not (after.isascii() and after.isdigit() and len(after) < 16):  # noqa: PLR2004 - what a double can hold
            return TransportCode.MALFORMED
        return book.listed(int(after), me.id, edits=Right.EDIT_LIBRARY in me.rights)

    async def versions(me: Me, request: web.Request) -> object:
        kept = book.get(request.match_info["id"], me.id)
        if kept is None:
            return TransportCode.NOT_FOUND
        if Right.EDIT_LIBRARY not in me.rights:
            return FORBIDDEN
        return Versions(versions=await department.versions(kept))

    async def gaps(me: Me, _request: web.Request) -> object:
        return await monitor.listed(book.names) if Right.EDIT_LIBRARY in me.rights else FORBIDDEN

    return [
        *attachment_routes(department.forms, sessions, address=address, clock=clock),
        web.get("/v1/library", signed(listed, sessions)),
        web.get("/v1/library/{id}/versions", signed(versions, sessions)),
        web.post("/v1/library", signed(told(Change, ledger.change, limit=CHANGE_LIMIT), sessions)),
        web.post("/v1/library/import", signed(told(Import, ledger.imported, limit=IMPORT_LIMIT), sessions)),
        web.get("/v1/gaps", signed(gaps, sessions)),
        web.post("/v1/gaps", signed(told(Gap, monitor.missed, limit=CHANGE_LIMIT), sessions)),
        web.post("/v1/picks", signed(told(Pick, monitor.picked, limit=CHANGE_LIMIT), sessions)),
    ]


def told(kind: type[B], step: Callable[[Me, B], Awaitable[object]], *, limit: int) -> Step:
    """A step that reads its body first."""

    async def read(me: Me, request: web.Request) -> object:
        body = await body_of(request, kind, limit=limit)
        return body if isinstance(body, TransportCode) else await step(me, body)

    return read
