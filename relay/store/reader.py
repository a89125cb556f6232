"""What the relay asks of the store: each read runs as a whole in a reading thread, and only its value comes back."""

from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

from core.moment import Moment
from relay.store import queries
from relay.store.queries import FindCursor, RegisterCursor, RegisterEntry, StoredEvent
from relay.store.read_pool import ReadPool
from relay.store.rows import AccountRow, CitizenRow, DialogueRow, FindRow, TokenRow
from relay.store.schema import Row

R = TypeVar("R", bound=Row)

_PAGE = 1_000


class Reader(ReadPool):
    """The named reads; what else is needed goes by `run`."""

    async def events(self, stream: str, after: int = 0) -> list[StoredEvent]:
        return await self.run(lambda db: queries.events(db, stream, after))

    async def dialogue(self, dialogue: str) -> DialogueRow | None:
        return await self.run(lambda db: queries.one(db, DialogueRow, dialogue=dialogue))

    async def open_dialogues(self) -> list[str]:
        return await self.run(queries.open_dialogues)

    async def unclosed_dialogues(self) -> list[str]:
        return await self.run(queries.unclosed_dialogues)

    async def dialogue_with_key(self, citizen: str, key: str) -> str | None:
        return await self.run(lambda db: queries.dialogue_with_key(db, citizen, key))

    async def open_dialogue_of(self, citizen: str) -> str | None:
        return await self.run(lambda db: queries.open_dialogue_of(db, citizen))

    async def due(self, before: Moment, limit: int) -> list[str]:
        return await self.run(lambda db: queries.due(db, before, limit))

    async def earliest_due(self) -> Moment | None:
        return await self.run(queries.earliest_due)

    async def citizen_by_token(self, token_hash: bytes) -> CitizenRow | None:
        return await self.run(lambda db: queries.one(db, CitizenRow, token_hash=token_hash))

    async def account(self, **key: str) -> AccountRow | None:
        """By `account=` (its id) or `login=`."""
        return await self.run(lambda db: queries.one(db, AccountRow, **key))

    async def token(self, token_hash: bytes) -> TokenRow | None:
        return await self.run(lambda db: queries.one(db, TokenRow, token_hash=token_hash))

    async def all(self, kind: type[R]) -> list[R]:
        """Every row of a small table (accounts and reference data), in the order of its key."""
        return await self.run(lambda db: queries.rows(db, kind))

    async def register(self, start: Moment, end: Moment, *, page: int = _PAGE) -> AsyncIterator[RegisterEntry]:
        """The register of a period, in the order of questions; memory holds one page."""
        after: RegisterCursor | None = None
        while True:
            found = await self.run(_page(start, end, after, page))
            for entry in found:
                yield entry
            if len(found) < page:
                return
            last = found[-1].row
            after = RegisterCursor(last.asked, last.dialogue, last.request)

    async def finds(self, start: Moment, end: Moment, *, page: int = _PAGE) -> AsyncIterator[FindRow]:
        """What the guard found in a period, in the order of moments; memory holds one page."""
        after: FindCursor | None = None
        while True:
            found = await self.run(_finds(start, end, after, page))
            for row in found:
                yield row
            if len(found) < page:
                return
            last = found[-1]
            after = FindCursor(last.at, last.dialogue, last.seq, last.place)

    async def counts(self) -> dict[str, int]:
        return await self.run(queries.counts)


def _page(start: Moment, end: Moment, after: RegisterCursor | None, limit: int) -> Callable[[Any], list[RegisterEntry]]:
    return lambda db: queries.register(db, start, end, after=after, limit=limit)


def _finds(start: Moment, end: Moment, after: FindCursor | None, limit: int) -> Callable[[Any], list[FindRow]]:
    return lambda db: queries.finds(db, start, end, after=after, limit=limit)
