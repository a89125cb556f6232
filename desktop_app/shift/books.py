"""The library's window and the relay: follows what changed, brings orders, forms and books of Excel."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import msgspec

from core.library.content import Attachment, Version
from core.library.orders import LibraryOrders
from core.library.planning import ImportRow
from core.permissions import Right
from core.protocol.errors import Error
from core.protocol.http import Reference
from core.protocol.library import Change, Changed, Conflict, Import, Library, Plan, Versions
from core.protocol.shared import Held
from desktop_app.model.books import Books
from desktop_app.net.books import BookSession
from desktop_app.net.trouble import Trouble
from desktop_app.shift.holdings import Holdings
from desktop_app.shift.keeping import Keeping
from desktop_app.shift.shelf import Shelf
from desktop_app.shift.sketching import Sketching, Told
from desktop_app.shown.books import searchable
from desktop_app.store.store import Kept
from desktop_app.tasks import Tasks

FOUND = 50
Planned = Plan | Error
Formed = Attachment | Held | Error


class Bookkeeping:
    """`look` follows the reference data: whenever they change, what changed in the library is asked for.

    Another epoch of the relay's database, as after a backup was put back, voids what was kept: all is read anew.
    """

    def __init__(
        self,
        held: Holdings,
        *,
        kept: Kept,
        session: BookSession,
        keeping: Keeping,
        tasks: Tasks,
        new_key: Callable[[], str],
        online: Callable[[], bool],
        changed: Callable[[], None],
    ) -> None:
        self._held, self._session, self._keeping, self._online = held, session, keeping, online
        self._tasks, self._new_key, self._changed = tasks, new_key, changed
        self.books = Books(kept.library, kept.sketches)
        self.sketching = Sketching(self.books, keeping=keeping, bring=self._change, new_key=new_key)
        self._followed: object = None
        self._epoch = kept.epoch
        self._busy = False
        self._shelf = Shelf()
        self._searched: tuple[int, Reference | None] = (-1, None)

    def look(self) -> None:
        """Something changed: ask what is new in the library, if that may be it."""
        reference = self._held.reference
        if self._held.desk.epoch != self._epoch:
            self._epoch, self._followed, self.books.seq = self._held.desk.epoch, None, 0
        if reference is not None and reference is not self._followed and self._held.desk.may(Right.READ_REFERENCE):
            self._followed = reference
            self._tasks.start("library follow", self._follow())
        if self._online() and not self._busy and self.sketching.waiting:
            self._busy = True
            self._tasks.start("library save", self._save_waiting())

    async def search(self, text: str) -> tuple[str, ...]:
        """The answers nearest to a text, drafts among them, best first; found here, in a thread."""
        if self._searched[0] != self.books.turn:
            reference = self._held.reference
            synonyms = () if reference is None else reference.synonyms
            self._searched = self.books.turn, searchable(self.books, synonyms)
        hits = await self._shelf.search(text, reference=self._searched[1], limit=FOUND)
        return tuple(hit.id for hit in hits)

    def close(self) -> None:
        """End the thread of the search."""
        self._shelf.close()

    async def order(self, answer: str, order: LibraryOrders, *, base: int) -> Told:
        """Anything but saving. Raises Trouble."""
        return await self._change(Change(key=self._new_key(), order=order, answer=answer, base=base))

    async def versions(self, answer: str) -> tuple[Version, ...]:
        """The history, the oldest version first. Raises Trouble."""
        return (await self._session.fetch(f"/v1/library/{quote(answer)}/versions", Versions)).versions

    async def plan(self, rows: tuple[ImportRow, ...], *, token: str = "") -> Planned:
        """What an import would do; with the token of a plan that was looked at, do it. Raises Trouble."""
        body = Import(key=self._new_key(), rows=rows, apply=bool(token), token=token)
        return await self._session.post("/v1/library/import", body, Plan | Error)  # type: ignore[arg-type]

    async def upload(self, name: str, content: bytes) -> Formed:
        """A form on its way to the relay. Raises Trouble."""
        path = f"/v1/attachments?name={quote(name)}"
        raw = await self._session.post(path, content, dict[str, object])
        if "type" in raw:
            return msgspec.convert(raw, Held | Error)
        return msgspec.convert(raw, Attachment)

    async def save_form(self, form: str, path: str) -> None:
        """Fetch a form and write it to the disk. Raises Trouble, OSError."""
        content = await self._session.file(f"/v1/attachments/{quote(form)}")
        await asyncio.to_thread(Path(path).write_bytes, content)

    async def _change(self, change: Change) -> Told:
        told: Told = await self._session.post("/v1/library", change, Told)  # type: ignore[arg-type]
        if isinstance(told, Changed | Conflict):
            self.books.put(told.entry)
            self._changed()
        return told

    async def _follow(self) -> None:
        books, epoch = self.books, self._epoch
        try:
            told = await self._session.fetch(f"/v1/library?after={books.seq}", Library)
        except Trouble:
            self._followed = None
            return
        if epoch != self._epoch:
            return
        books.fold(told)
        self._keeping.library(books.kept)
        self._changed()

    async def _save_waiting(self) -> None:
        try:
            await self.sketching.save_waiting()
        except Trouble:
            return
        finally:
            self._busy = False
