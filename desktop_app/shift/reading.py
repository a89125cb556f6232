"""What a shift asks of the relay over HTTP: reference data, the library's search, the rows of a period."""

from collections.abc import AsyncIterator, Callable

from core.moment import Moment
from core.protocol.history import BlockLine, EarlierRequest, EarlierWords
from core.protocol.http import FindLine, Reference, RegisterLine, SearchHit
from core.protocol.library import Gap, Pick
from desktop_app.net.session import Session


class Reading:
    """Every method raises Trouble, and nothing else, when the relay cannot be asked. `token`: as of now."""

    def __init__(self, session: Session, *, token: Callable[[], str]) -> None:
        self._session, self._token = session, token

    async def reference(self) -> Reference:
        """The reference data as they stand at the relay now."""
        return await self._session.reference(self._token())

    async def tell(self, body: Pick | Gap) -> None:
        """Tell the relay what was picked from the library, or what was missing in it."""
        await self._session.tell(self._token(), body)

    async def search(self, text: str, *, limit: int) -> tuple[SearchHit, ...]:
        """The answers that the relay finds nearest to a text, by meaning too."""
        return await self._session.search(self._token(), text, limit=limit)

    async def earlier(self, dialogue: str) -> tuple[EarlierRequest, ...]:
        """The earlier requests of the citizen whose dialogue this is, the newest first."""
        return (await self._session.earlier(self._token(), dialogue)).requests

    async def earlier_words(self, dialogue: str, before: str) -> EarlierWords:
        """One of his earlier dialogues, to be read."""
        return await self._session.earlier_words(self._token(), dialogue, before)

    async def blocks(self) -> tuple[BlockLine, ...]:
        """Who is shut out of the chat now."""
        return (await self._session.blocks(self._token())).blocks

    def register(self, first: Moment, last: Moment) -> AsyncIterator[RegisterLine]:
        """The register's rows from `first` up to, not with, `last`."""
        return self._session.register(self._token(), first=first, last=last)

    def finds(self, first: Moment, last: Moment) -> AsyncIterator[FindLine]:
        """What the guard found from `first` up to, not with, `last`."""
        return self._session.finds(self._token(), first=first, last=last)
