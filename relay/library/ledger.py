"""Carries out orders to the library one after another: decided on memory, journaled with their rows, then told."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Iterable, Mapping

import msgspec
from msgspec.structs import replace

from core import journal
from core.library import fate
from core.library import orders as o
from core.library.checks import Lists, cleaned, tidied
from core.library.content import Content, Version
from core.library.events import LibraryEvent, LibraryImported, VersionSaved
from core.library.planning import Step, What, applied, planned
from core.library.refusals import LibraryCode, Refused
from core.moment import Moment
from core.permissions import Right
from core.protocol.desk import Me
from core.protocol.errors import Error, Fault
from core.protocol.library import Change, Changed, Conflict, Import, Plan
from core.protocol.shared import Held
from core.text import COMMENT_LIMIT
from relay.delivery import committed
from relay.library.book import STREAM, Book, Kept, grown
from relay.library.reading import Guarding, Unread, words_of
from relay.library.shelving import content_of, row_of
from relay.store import queries
from relay.store.outcome import Conflict as Lost
from relay.store.outcome import Outcome, Unavailable
from relay.store.plan import Unit
from relay.store.reader import Reader
from relay.store.rows import AnswerRow, EventRow, TextRow
from relay.store.schema import Row

TRIES = 5
BREATH = 50
"""Rows of an import between which chats go on."""

TAKEN = frozenset({What.ADDED, What.CHANGED})
"""Rows of an import that lead to something."""

Told = Callable[[tuple[Kept, ...]], None]


class Draft:
    """What one request leads to, before it is written."""

    def __init__(self, book: Book, *, actor: str, at: Moment, key: str) -> None:
        self._book = book
        self._actor = actor
        self._at = at
        self._key = key
        self._comments: list[Row] = []
        self._rows: dict[tuple[str, int], AnswerRow] = {}
        self.events: list[EventRow] = []
        self.kept: dict[str, Kept] = {}

    @property
    def seq(self) -> int:
        """The last number that it takes in the stream."""
        return self._book.seq + len(self.events)

    def add(self, event: LibraryEvent, *, version: Version | None = None, comment: str = "") -> None:
        """`version`: the new one of a `VersionSaved`."""
        stored, seq = journal.store(event), self.seq + 1
        key = self._key if not self.events else None
        row = EventRow(STREAM, seq, None, self._at, stored.kind, stored.version, self._actor, key, stored.payload)
        self.events.append(row)
        if comment:
            self._comments.append(TextRow(STREAM, seq, comment))
        if isinstance(event, LibraryImported):
            return
        owner = event.owner if isinstance(event, VersionSaved) else ""
        new = None if version is None else row_of(version, self._book.zone, owner=owner, seq=seq)
        kept, rows = grown(self.before(event.answer), event, actor=self._actor, seq=seq, new=new)
        self.kept[event.answer] = kept
        self._rows |= {(one.answer, one.version): one for one in rows}

    def before(self, answer: str) -> Kept:
        absent = Kept(fate.Answer(answer), {}, 0)
        return self.kept.get(answer) or self._book.answers.get(answer, absent)

    def unit(self) -> Unit:
        return Unit(events=tuple(self.events), rows=(*self._rows.values(), *self._comments))


class Ledger:
    """One for the process. `told` hears which answers changed, after the commit."""

    def __init__(
        self,
        book: Book,
        *,
        reader: Reader,
        submit: Callable[[Unit], Awaitable[Outcome]],
        guarding: Guarding,
        lists: Callable[[], Lists],
        now: Callable[[], Moment],
        new_id: Callable[[], str],
        told: Told,
    ) -> None:
        self._book = book
        self._reader = reader
        self._submit = submit
        self._guarding = guarding
        self._lists = lists
        self._now = now
        self._new_id = new_id
        self._told = told
        self._turn = asyncio.Lock()

    async def change(self, me: Me, wish: Change) -> Changed | Conflict | Held | Error:
        """Raises Unavailable, StorageFull, Overloaded."""
        if Right.EDIT_LIBRARY not in me.rights:
            return refusal(Refused(LibraryCode.FORBIDDEN))
        try:
            order = self._tidied(wish.order)
            words = words_of(order.content, order.comment) if isinstance(order, o.Save) else comment_of(order)
            held = await self._guarding.held(words, me.id, wish.choice)
        except Refused as no:
            return refusal(no)
        except Unread as unread:
            return unread.error
        if held is not None:
            return held
        async with self._turn:
            return await self._carry_out(me, replace(wish, order=order))

    async def imported(self, me: Me, wish: Import) -> Plan | Error:
        """The plan; carried out where it is asked for and nothing has changed since it was looked at."""
        if Right.APPROVE_LIBRARY not in me.rights:
            return refusal(Refused(LibraryCode.FORBIDDEN))
        read: dict[Content, str] = {}
        for _ in range(TRIES):
            seq = self._book.seq
            try:
                steps = await self._read(await self._planned(wish), me, read)
            except Unread as unread:
                return unread.error
            plan = Plan(token=token_of(wish, seq), items=tuple(step.item for step in steps))
            if await self._known_key(wish.key) is not None:
                return replace(plan, applied=True)
            if not wish.apply or wish.token not in {"", plan.token}:
                return plan
            if await self._apply(me, wish, steps, seq):
                return replace(plan, applied=True)
        raise Unavailable

    async def _planned(self, wish: Import) -> tuple[Step, ...]:
        """Thousands of rows would hold up the loop, and the guard reads long: orders go on meanwhile."""
        answers, lists = dict(self._book.answers), self._lists()
        return await asyncio.to_thread(lambda: planned(wish.rows, self._book.known(answers), lists))

    def _tidied(self, order: o.LibraryOrders) -> o.LibraryOrders:
        """The words as they are kept. Raises Refused."""
        if comment_of(order):
            order = replace(order, comment=cleaned("comment", getattr(order, "comment", ""), COMMENT_LIMIT))
        return replace(order, content=tidied(order.content, self._lists())) if isinstance(order, o.Save) else order

    async def _carry_out(self, me: Me, wish: Change) -> Changed | Conflict | Error:
        for _ in range(TRIES):
            known = await self._known_key(wish.key)
            if known is not None:
                return self._again(known, me)
            answer = wish.answer or self._new_id()
            kept = self._book.get(answer, me.id)
            if kept is None and (wish.answer is not None):
                return refusal(Refused(LibraryCode.NOT_FOUND))
            draft = Draft(self._book, actor=me.id, at=self._now(), key=wish.key)
            try:
                await self._decide(draft, draft.before(answer), wish, me)
            except Refused as no:
                if no.code is LibraryCode.CONFLICT and kept is not None:
                    return Conflict(entry=self._book.entry(kept))
                return refusal(no)
            if await self._write(draft, me):
                return Changed(entry=self._book.entry(draft.kept[answer]))
        raise Unavailable

    async def _decide(self, draft: Draft, kept: Kept, wish: Change, me: Me) -> None:
        """Raises Refused."""
        order = wish.order
        old = await self._old(kept, order)
        context = fate.Context(editor(me), base=wish.base, lists=self._lists(), old=old)
        event = fate.decide(kept.fate, order, context)
        comment = getattr(order, "comment", "")
        if not isinstance(event, VersionSaved):
            draft.add(event, comment=comment)
            return
        content = order.content if isinstance(order, o.Save) else old
        draft.add(event, version=self._version(event, content, me, comment=comment))

    async def _old(self, kept: Kept, order: o.LibraryOrders) -> Content | None:
        """The content that the order is about, if it is about one."""
        if isinstance(order, o.Restore):
            row = await self._reader.run(
                lambda db: queries.one(db, AnswerRow, answer=kept.fate.id, version=order.version)
            )
        else:
            row = kept.row(kept.fate.draft)
        return None if row is None else content_of(row, self._book.zone)

    def _version(self, event: VersionSaved, content: Content | None, me: Me, *, comment: str = "") -> Version:
        plain = msgspec.convert(fate.required(content), Content, from_attributes=True)
        return Version(
            answer=event.answer,
            version=event.version,
            state=event.state,
            content=plain,
            author=me.id,
            author_name=me.name,
            at=self._now(),
            comment=comment,
        )

    async def _write(self, draft: Draft, me: Me) -> bool:
        """Whether it is durable; False: somebody was faster, decide anew."""
        outcome = await self._submit(draft.unit())
        if isinstance(outcome, Lost):
            await self._book.load(self._reader, self._book.zone)
            self._told(tuple(self._book.answers.values()))
            return False
        committed(outcome)
        self._book.names[me.id] = me.name
        self._book.seq = draft.seq
        self._book.answers |= draft.kept
        self._told(tuple(draft.kept.values()))
        return True

    async def _apply(self, me: Me, wish: Import, steps: Iterable[Step], seq: int) -> bool:
        """Whether it is durable; False: the library is another one than the plan was made of."""
        taken = [one for one in steps if one.item.what in TAKEN]
        async with self._turn:
            if seq != self._book.seq:
                return False
            draft = Draft(self._book, actor=me.id, at=self._now(), key=wish.key)
            draft.add(LibraryImported(rows=len(taken)))
            for number, step in enumerate(taken):
                if number % BREATH == 0:
                    await asyncio.sleep(0)
                kept = draft.before(step.item.id or self._new_id())
                context = fate.Context(editor(me), base=kept.fate.newest, lists=self._lists(), old=step.content)
                for event in applied(kept.fate, step, context, actor=me.id):
                    version = self._version(event, step.content, me) if isinstance(event, VersionSaved) else None
                    draft.add(event, version=version)
            return await self._write(draft, me)

    async def _read(self, steps: tuple[Step, ...], me: Me, read: dict[Content, str]) -> tuple[Step, ...]:
        """The steps, those refused in whose words the guard is sure of somebody's data. Raises Unread.

        `read`: the field with the find, by content; what stands there is not read again, what is read is put there.
        """
        asked = [one.content for one in steps if one.item.what in TAKEN]
        new = tuple(dict.fromkeys(content for content in asked if content is not None and content not in read))
        read |= zip(new, await self._guarding.certain(new, me.id), strict=True)
        return tuple(refused_for(one, read) for one in steps)

    async def _known_key(self, key: str) -> LibraryEvent | None:
        row = await self._reader.run(lambda db: queries.event_with_key(db, STREAM, key))
        return None if row is None else journal.load_library(journal.Stored(row.kind, row.version, row.payload))

    def _again(self, event: LibraryEvent, me: Me) -> Changed | Error:
        """The answer to a key that was answered before: the entry as it is now."""
        answer = "" if isinstance(event, LibraryImported) else event.answer
        kept = self._book.get(answer, me.id)
        return refusal(Refused(LibraryCode.NOT_FOUND)) if kept is None else Changed(entry=self._book.entry(kept))


def editor(me: Me) -> fate.Editor:
    return fate.Editor(me.id, frozenset(me.rights))


def comment_of(order: o.LibraryOrders) -> dict[str, str]:
    comment = getattr(order, "comment", "")
    return {"comment": comment} if comment else {}


def refusal(no: Refused) -> Error:
    """A refusal as it goes over the wire; `name` is the field."""
    return Error(code=no.code, fault=Fault.NOBODY, name=no.field or None, limit=no.limit)


def refused_for(step: Step, read: Mapping[Content, str]) -> Step:
    field = "" if step.content is None or step.item.what not in TAKEN else read[step.content]
    if not field:
        return step
    return replace(step, item=replace(step.item, what=What.REFUSED, fields=(), problem=f"personal_data:{field}"))


def token_of(wish: Import, seq: int) -> str:
    """The same rows over the same library have the same token."""
    return hashlib.sha256(msgspec.json.encode((seq, wish.rows))).hexdigest()
