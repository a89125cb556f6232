"""The library's part of the relay, wired: what changes is followed by directory, rules, search and every desk, live."""

from collections.abc import Callable

from core.library.checks import Lists
from core.library.content import Version
from core.moment import Moment
from core.permissions import Right
from core.protocol.desk import ReferenceChanged
from relay.directory import Directory
from relay.guard.examiner import Examines
from relay.inside import Inside
from relay.library.book import Book, Kept
from relay.library.forms import Forms
from relay.library.gaps import Monitor
from relay.library.ledger import Ledger
from relay.library.librarian import Librarian
from relay.library.reading import Guarding
from relay.library.stock import as_used
from relay.library.uses import Uses
from relay.rulebook import Rulebook
from relay.store import queries
from relay.store.reader import Reader


class Department:
    """One for the process."""

    def __init__(
        self,
        inside: Inside,
        *,
        reader: Reader,
        directory: Directory,
        rulebook: Rulebook,
        librarian: Librarian,
        examiner: Examines,
        now: Callable[[], Moment],
        new_id: Callable[[], str],
    ) -> None:
        self._reader = reader
        self._hub = inside.desks
        self._directory = directory
        self._rulebook = rulebook
        self._librarian = librarian
        self.book = Book()
        guarding = Guarding(examiner)
        self.ledger = Ledger(
            self.book,
            reader=reader,
            submit=inside.delivery.submit,
            guarding=guarding,
            lists=self._lists,
            now=now,
            new_id=new_id,
            told=self._told,
        )
        self.forms = Forms(
            self.book, directory=directory, reader=reader, write=inside.delivery.write, guarding=guarding, now=now
        )
        self.monitor = Monitor(
            reader=reader,
            archive=inside.engine.archive,
            librarian=librarian,
            guarding=guarding,
            write=inside.delivery.write,
            now=now,
        )
        inside.engine.listeners.append(Uses(self.book, directory.stock))

    async def load(self) -> None:
        """Read what there is; then orders are taken. The directory was loaded before."""
        await self.book.load(self._reader, self._directory.zone)
        self._directory.stock.used(as_used(self.book.uses))

    async def versions(self, kept: Kept) -> tuple[Version, ...]:
        """Every version of an answer, the oldest first."""
        answer = kept.fate.id
        rows = await self._reader.run(lambda db: queries.versions(db, answer))
        return tuple(version for row in rows if (version := self.book.version(row)) is not None)

    def _lists(self) -> Lists:
        known = self._directory.lists()
        return Lists(topics=known.topics, places=known.places, attachments=self.book.forms)

    def _told(self, changed: tuple[Kept, ...]) -> None:
        """After the commit, before the answer: whoever asks next is told the new state."""
        for kept in changed:
            self._directory.stock.put(kept.fate.id, kept.standing, self._directory.zone)
        self._directory.renew()
        self._rulebook.know(self._directory.lists())
        self._librarian.follow(kept.fate.id for kept in changed if not kept.fate.owner)
        self._push(frozenset(kept.fate.owner for kept in changed))

    def _push(self, owners: frozenset[str]) -> None:
        """Tell every desk of what is everybody's, and each member's desks of his own."""
        for desk in self._hub.desks():
            if owners & {"", desk.me.id} and desk.may(Right.READ_REFERENCE):
                version = self._directory.version_of(desk.me.id)
                self._hub.tell_one(desk, ReferenceChanged(version=version, library=self.book.seq))
