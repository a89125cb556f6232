"""The library as the desk searches it without a line: the one search, in a thread of its own, so no window waits."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from core.protocol.http import LibraryAnswer, Reference
from core.search.document import Document, Hit
from core.search.index import AnswerIndex

BREATH_S = 0.0002
"""After each answer the thread of the window is let in, so that no frame is lost while a large library is indexed."""


class Shelf:
    """Follows the reference data: only what changed is indexed anew. One search at a time, in the order asked."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")
        self._index = AnswerIndex()
        self._held: dict[str, Document] = {}
        self._synonyms: tuple[tuple[str, ...], ...] = ()
        self._reference: Reference | None = None
        self._ended = Event()

    async def search(self, text: str, *, reference: Reference | None, limit: int) -> tuple[Hit, ...]:
        """The answers of this reference data nearest to a text, best first."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._search, text, reference, limit)

    def knows(self, reference: Reference | None) -> bool:
        """Whether this reference data is indexed, so that a search does not wait for it."""
        return reference is self._reference

    async def follow(self, reference: Reference) -> None:
        """Index this reference data before anybody asks."""
        await self.search("", reference=reference, limit=1)

    def close(self) -> None:
        """End the thread; a search that has begun is finished first, an index that is being filled is not."""
        self._ended.set()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _search(self, text: str, reference: Reference | None, limit: int) -> tuple[Hit, ...]:
        if reference is not self._reference:
            self._follow(reference)
        return self._index.search(text, limit=limit)

    def _follow(self, reference: Reference | None) -> None:
        synonyms = () if reference is None else reference.synonyms
        if synonyms != self._synonyms:
            self._index, self._held, self._synonyms = AnswerIndex(synonyms), {}, synonyms
        answers = () if reference is None else reference.answers
        wanted = {one.id: document(one) for one in answers}
        for gone in self._held.keys() - wanted.keys():
            self._index.remove(gone)
        for one in wanted.values():
            if self._held.get(one.id) == one:
                continue
            if self._ended.wait(BREATH_S):
                return
            self._index.put(one)
        self._held, self._reference = wanted, reference


def document(answer: LibraryAnswer) -> Document:
    return Document(id=answer.id, title=answer.title, text=answer.text, questions=answer.questions)
