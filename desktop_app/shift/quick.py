"""The library for the popup while one writes: in a thread of its own, filled in less than a second, also offline."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from core.protocol.http import LibraryAnswer, Reference
from core.search.quick import Entry, QuickIndex


class QuickShelf:
    """Follows the reference data as `Shelf` does; apart from it, so that nobody who types waits for the other index."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="quick")
        self._index = QuickIndex()
        self._entries: dict[str, Entry] = {}
        self._reference: Reference | None = None

    async def search(
        self, typed: str, *, reference: Reference | None, limit: int, favourites: Mapping[str, float]
    ) -> tuple[str, ...]:
        """The ids of what has every word typed, best first."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._search, typed, reference, limit, favourites)

    async def follow(self, reference: Reference) -> None:
        """Index this reference data before anybody asks."""
        await self.search("", reference=reference, limit=1, favourites={})

    def close(self) -> None:
        """End the thread; a search that has begun is finished first."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _search(
        self, typed: str, reference: Reference | None, limit: int, favourites: Mapping[str, float]
    ) -> tuple[str, ...]:
        if reference is not self._reference:
            self._fill(reference)
        return self._index.search(typed, limit=limit, favourites=favourites)

    def _fill(self, reference: Reference | None) -> None:
        answers = () if reference is None else reference.answers
        wanted = {one.id: entry(one) for one in answers}
        for name in self._entries.keys() - wanted.keys():
            self._index.remove(name)
        for name, one in wanted.items():
            if self._entries.get(name) != one:
                self._index.put(one)
        self._entries, self._reference = wanted, reference


def entry(answer: LibraryAnswer) -> Entry:
    return Entry(id=answer.id, title=answer.title, text=answer.text, labels=(*answer.tags, answer.category))
