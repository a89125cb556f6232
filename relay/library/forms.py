"""Forms that go with answers: taken from the staff, kept once, given to whoever may have them."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable

import msgspec

from core.library.content import Attachment
from core.moment import Moment
from core.permissions import Right
from core.protocol.desk import Me
from core.protocol.errors import Error, TransportCode, error
from core.protocol.shared import Held
from relay.directory import Directory
from relay.library.book import Book, form
from relay.library.kinds import form_id, kind_of, named
from relay.library.reading import Guarding, Unread
from relay.library.wording import words_in
from relay.store import queries
from relay.store.reader import Reader
from relay.store.rows import AttachmentBytesRow, AttachmentRow, SentRow
from relay.store.schema import Row

FORBIDDEN = Error(code="forbidden")
UNKNOWN_KIND = Error(code="unknown_attachment")


class Look(msgspec.Struct, frozen=True):
    """What the bytes of a form tell."""

    media_type: str
    words: str
    sha256: str


def look(name: str, content: bytes) -> Look | None:
    """None for what is no readable form. Megabytes take their time: never in the loop."""
    media_type = kind_of(name, content)
    words = None if media_type is None else words_in(content)
    if media_type is None or words is None:
        return None
    return Look(media_type, words, hashlib.sha256(content).hexdigest())


class Forms:
    """One for the process; `write` returns when its rows are durable."""

    def __init__(
        self,
        book: Book,
        *,
        directory: Directory,
        reader: Reader,
        write: Callable[[Row, Row], Awaitable[None]],
        guarding: Guarding,
        now: Callable[[], Moment],
    ) -> None:
        self._book = book
        self._directory = directory
        self._reader = reader
        self._write = write
        self._guarding = guarding
        self._now = now

    async def take(self, me: Me, name: str, content: bytes) -> Attachment | Held | Error:
        """Keep a file. Raises Unavailable, StorageFull, Overloaded."""
        if Right.EDIT_LIBRARY not in me.rights:
            return FORBIDDEN
        safe = named(name)
        looked = None if safe is None else await asyncio.to_thread(look, safe, content)
        if safe is None or looked is None:
            return UNKNOWN_KIND
        wrong = await self._read(me, safe, looked.words)
        if wrong is not None:
            return wrong
        one = form_id(looked.sha256, safe)
        known = self._book.forms.get(one)
        if known is not None:
            return known
        row = AttachmentRow(one, safe, len(content), looked.media_type, looked.sha256, account=me.id, at=self._now())
        await self._write(row, AttachmentBytesRow(one, content))
        self._book.forms[one] = form(row)
        return self._book.forms[one]

    async def _read(self, me: Me, name: str, words: str) -> Held | Error | None:
        """What the guard has against a file: its name, and the words in it."""
        try:
            held = await self._guarding.held({"name": name.rpartition(".")[0]}, me.id, None)
            told = held is None and await self._guarding.tells(words, me.id)
        except Unread as unread:
            return unread.error
        return error(TransportCode.PERSONAL_DATA) if told else held

    async def given(self, one: str, *, staff: bool) -> tuple[Attachment, bytes] | Error:
        """A form with its bytes; a citizen gets those of public answers and those that were sent."""
        known = self._book.forms.get(one)
        if known is None or not (staff or await self._open(one)):
            return error(TransportCode.NOT_FOUND)
        row = await self._reader.run(lambda db: queries.one(db, AttachmentBytesRow, attachment=one))
        return error(TransportCode.NOT_FOUND) if row is None else (known, row.content)

    async def _open(self, one: str) -> bool:
        if self._directory.stock.offers(one):
            return True
        return await self._reader.run(lambda db: queries.one(db, SentRow, attachment=one)) is not None
