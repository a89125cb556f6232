"""`/v1/dialogues/…/earlier` and `/v1/blocks`: what the staff reads beside a dialogue, each what concerns him."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from msgspec.structs import replace

from core.dialogue.state import Dialogue
from core.moment import Moment
from core.permissions import SEE_WORDS
from core.protocol.desk import Me
from core.protocol.errors import TransportCode
from core.protocol.history import BlockLine, Blocks, Earlier, EarlierRequest, EarlierWords
from relay.dialogues.archive import Archive
from relay.http.answers import FORBIDDEN, bearer, json_answer, refusal, refused
from relay.store import queries
from relay.store.queries import RegisterEntry
from relay.store.reader import Reader
from relay.store.rows import AccountRow, BlockRow, TextRow

Who = Callable[[str], Awaitable[Me | None]]
"""Turns a token into the member of staff behind it, or None."""

Handler = Callable[[web.Request, Me], Awaitable[web.Response]]


MOST = 100
"""Earlier requests that are told."""


def history_routes(reader: Reader, archive: Archive, *, who: Who, now: Callable[[], Moment]) -> list[web.RouteDef]:
    """Who asks for earlier requests has the present dialogue, or is offered it: its citizen's alone are told."""
    history = History(reader, archive, now=now)
    paths: dict[str, Handler] = {
        "/v1/dialogues/{dialogue}/earlier": history.earlier,
        "/v1/dialogues/{dialogue}/earlier/{earlier}": history.words,
        "/v1/blocks": history.blocks,
    }
    return [web.get(path, signed_in(handler, who)) for path, handler in paths.items()]


class History:
    """The handlers of those who are signed in and may read words."""

    def __init__(self, reader: Reader, archive: Archive, *, now: Callable[[], Moment]) -> None:
        self._reader, self._archive, self._now = reader, archive, now

    async def earlier(self, request: web.Request, me: Me) -> web.Response:
        present = request.match_info["dialogue"]
        citizen = await citizen_of(self._archive, present, me)
        if citizen is None:
            return refusal(TransportCode.NOT_FOUND)
        names = {row.account: row.name for row in await self._reader.all(AccountRow)}
        entries = await self._reader.run(lambda db: queries.requests_of(db, citizen, MOST))
        told = (told_of(one, names) for one in entries if one.row.dialogue != present)
        return json_answer(Earlier(requests=tuple(told)))

    async def words(self, request: web.Request, me: Me) -> web.Response:
        citizen = await citizen_of(self._archive, request.match_info["dialogue"], me)
        before = None if citizen is None else await self._archive.read(request.match_info["earlier"])
        if before is None or before.state.citizen != citizen:
            return refusal(TransportCode.NOT_FOUND)
        recorded = tuple(one if one.address is None else replace(one, address=None) for one in before.recorded)
        return json_answer(EarlierWords(dialogue=before.id, recorded=recorded))

    async def blocks(self, _request: web.Request, _me: Me) -> web.Response:
        standing = [row for row in await self._reader.all(BlockRow) if row.until > self._now()]
        lines = [await self._line(row) for row in sorted(standing, key=lambda row: row.until)]
        return json_answer(Blocks(blocks=tuple(lines)))

    async def _line(self, row: BlockRow) -> BlockLine:
        text = await self._reader.run(lambda db: queries.one(db, TextRow, stream=row.dialogue, seq=row.seq))
        reason = "" if text is None else text.reason or ""
        return BlockLine(dialogue=row.dialogue, at=row.at, until=row.until, name=row.name, reason=reason)


def told_of(one: RegisterEntry, names: Mapping[str, str]) -> EarlierRequest:
    """A row of the register as it is told beside a dialogue."""
    row = one.row
    return EarlierRequest(
        dialogue=row.dialogue,
        request=row.request,
        number=f"{one.year}-{one.number:06}",
        asked=row.asked,
        stage=row.stage,
        topic=row.topic,
        outcome=row.outcome,
        answer_kind=row.answer_kind,
        specialist_name=names.get(row.specialist or "", ""),
    )


def signed_in(handler: Handler, who: Who) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Only for those who may read what citizens write (L-23)."""

    async def handle(request: web.Request) -> web.Response:
        token = bearer(request)
        me = None if token is None else await who(token)
        if me is None:
            return refusal(TransportCode.UNAUTHORISED)
        return await handler(request, me) if SEE_WORDS & set(me.rights) else refused(FORBIDDEN)

    return handle


async def citizen_of(archive: Archive, dialogue: str, me: Me) -> str | None:
    """The citizen of a dialogue that this specialist has or is offered; None of any other dialogue."""
    live = await archive.read(dialogue)
    return live.state.citizen if live is not None and has(live.state, me.id) else None


def has(state: Dialogue, account: str) -> bool:
    return account in {state.owner, state.offered_to} and state.closed is None
