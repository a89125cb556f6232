"""Forms that go with answers: taken from the staff, kept once, given to whoever may have them."""

import hashlib
from collections.abc import Awaitable, Callable

from core.library.content import Attachment
from core.moment import Moment
from core.permissions import Right
from core.protocol.desk import Me
from core.protocol.errors import Error, TransportCode, error
from core.protocol.shared import Held
from relay.directory import Directory
from relay.library.book import Book, form
from relay.library.kinds import form_id, kind_of, named, words_in
from relay.library.reading import Guarding, Unread
from relay.store import queries
from relay.store.reader import Reader
from relay.store.rows import AttachmentBytesRow, AttachmentRow, SentRow
from relay.store.schema import Row

FORBIDDEN = Error(code="forbidden")
UNKNOWN_KIND = Error(code="unknown_attachment")


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
        media_type = None if safe is None else kind_of(safe, content)
        if safe is None or media_type is None:
            return UNKNOWN_KIND
        wrong = await self._read(me, safe, content)
        if wrong is not None:
            return wrong
        sha256 = hashlib.sha256(content).hexdigest()
        one = form_id(sha256, safe)
        known = self._book.forms.get(one)
        if known is not None:
            return known
        row = AttachmentRow(one, safe, len(content), media_type, sha256, account=me.id, at=self._now())
        await self._write(row, AttachmentBytesRow(one, content))
        self._book.forms[one] = form(row)
        return self._book.forms[one]

    async def _read(self, me: Me, name: str, content: bytes) -> Held | Error | None:
        """What the guard has against a file: its name, and the words of an office document."""
        try:
            held = await self._guarding.held({"name": name.rpartition(".")[0]}, me.id, None)
            told = held is None and await self._guarding.tells(words_in(content), me.id)
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
