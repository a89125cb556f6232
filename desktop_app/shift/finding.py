"""The library searched for a text: what the desk finds at once, then what the relay finds by meaning."""

import asyncio
from collections.abc import AsyncIterator, Callable

from core.search.document import Hit
from desktop_app.net.trouble import Trouble
from desktop_app.shift.holdings import Holdings
from desktop_app.shift.reading import Reading
from desktop_app.shift.shelf import Shelf


class Finding:
    """Without a line what the desk finds by words is all there is."""

    def __init__(self, held: Holdings, *, shelf: Shelf, reading: Reading) -> None:
        self._held, self._shelf, self._reading = held, shelf, reading

    async def near(
        self, text: str, *, limit: int, pause_s: float, wanted: Callable[[], bool]
    ) -> AsyncIterator[tuple[Hit, ...]]:
        """One or two results, best first; the relay is asked after a pause, and only what is still wanted.

        While a large library is still being indexed here, the relay comes first.
        """
        ready = self._shelf.knows(self._held.reference)
        if ready:
            yield await self._shelf.search(text, reference=self._held.reference, limit=limit)
        await asyncio.sleep(pause_s)
        if not wanted():
            return
        try:
            hits = await self._reading.search(text, limit=limit)
        except Trouble:
            if not ready:
                yield await self._shelf.search(text, reference=self._held.reference, limit=limit)
            return
        yield tuple(Hit(id=hit.id, score=0, why=hit.why, question=hit.question) for hit in hits)
