"""Orders to the library go on while an import is read; it is carried out on the library that it was planned on."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

import pytest

from core.dialogue.words import AnswerKind
from core.library.checks import Lists
from core.library.content import Written
from core.library.orders import Approve, Save
from core.library.planning import ImportRow, What
from core.permissions import Role, rights_of
from core.protocol.desk import Me
from core.protocol.library import Change, Changed, Import, Plan
from relay.guard.examiner import Told
from relay.library.book import Book
from relay.library.ledger import Ledger
from relay.library.reading import Guarding
from relay.store.outcome import Outcome
from relay.store.plan import Unit
from tests.relay.accounts.office import Office
from tests.relay.inline import Inline
from tests.relay.store.bed import NOON

OLGA = Me(id="olga", login="olga", name="Ольга", role=Role.MANAGER, rights=tuple(rights_of(Role.MANAGER)))


class Patient(Inline):
    """The guard, which reads of a sender who is to wait only when it is told to go on."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.go_on = asyncio.Event()
        self.texts: list[str] = []
        self.waits = False

    def examine(self, texts: tuple[str, ...], told: Told, sender: str, /) -> None:
        self.texts += texts
        if not self.waits:
            super().examine(texts, told, sender)
            return
        self.waits = False
        self.asked.set()
        self.waiting = asyncio.get_running_loop().create_task(self._later(texts, told, sender))

    async def _later(self, texts: tuple[str, ...], told: Told, sender: str) -> None:
        await self.go_on.wait()
        super().examine(texts, told, sender)


class Counter:
    """A ledger over an office's database."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.guard = Patient()
        self.book = Book()
        numbers = itertools.count()
        self.ledger = Ledger(
            self.book,
            reader=office.reader,
            submit=self._submit,
            guarding=Guarding(self.guard),
            lists=Lists,
            now=lambda: NOON,
            new_id=lambda: f"new-{next(numbers)}",
            told=lambda _: None,
        )

    async def _submit(self, unit: Unit) -> Outcome:
        return self.office.bed.write(unit)[0]

    async def save(self, title: str, *, comment: str = "") -> object:
        wish = Change(key=f"save {title}", order=Save(content=written(title), comment=comment))
        async with asyncio.timeout(10):
            return await self.ledger.change(OLGA, wish)


@pytest.fixture
async def counter(database_url: str) -> AsyncIterator[Counter]:
    office = Office(database_url)
    made = Counter(office)
    await made.book.load(office.reader, ZoneInfo("Asia/Yekaterinburg"))
    yield made
    office.close()


def written(title: str) -> Written:
    return Written(title=title, text="Подайте заявление.", kind=AnswerKind.CONSULTATION)


def wish(*titles: str, apply: bool = True, token: str = "") -> Import:
    rows = tuple(ImportRow(line=line, id=f"row-{line}", content=written(title)) for line, title in enumerate(titles))
    return Import(key="import", rows=rows, apply=apply, token=token)


@pytest.mark.parametrize(("comment", "kept"), [("\0 Сверено\u202e\r\n", "Сверено"), ("\0\u200b ", "")])
async def test_a_comment_is_kept_as_the_guard_read_it(counter: Counter, comment: str, kept: str) -> None:
    saved = await counter.save("Справка", comment=comment)
    assert isinstance(saved, Changed)
    approve = Change(key="approve", order=Approve(comment=comment), answer=saved.entry.id, base=1)
    assert isinstance(await counter.ledger.change(OLGA, approve), Changed)
    assert saved.entry.draft is not None
    assert saved.entry.draft.comment == kept
    assert [one or "" for one in counter.office.bed.texts("library")] == ["", kept]
    assert counter.guard.texts.count("Сверено") == (2 if kept else 0)


async def test_an_order_is_carried_out_while_the_guard_reads_an_import(counter: Counter) -> None:
    counter.guard.waits = True
    importing = asyncio.ensure_future(counter.ledger.imported(OLGA, wish("Один", "Два")))
    await counter.guard.asked.wait()
    assert isinstance(await counter.save("Между делом"), Changed)
    counter.guard.go_on.set()
    done = await importing
    assert isinstance(done, Plan)
    assert done.applied
    assert counter.book.seq == 4
    assert counter.guard.texts.count("Один") == 1


async def test_an_import_over_a_library_that_changed_is_planned_anew(counter: Counter) -> None:
    first = await counter.ledger.imported(OLGA, wish("Один", apply=False))
    assert isinstance(first, Plan)
    counter.guard.waits = True
    importing = asyncio.ensure_future(counter.ledger.imported(OLGA, wish("Один", token=first.token)))
    await counter.guard.asked.wait()
    await counter.save("Между делом")
    counter.guard.go_on.set()
    second = await importing
    assert isinstance(second, Plan)
    assert (second.applied, second.token != first.token) == (False, True)
    assert [item.what for item in second.items] == [What.ADDED]
