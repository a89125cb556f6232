"""What is written of the library here: on the disk with every key, at the relay once, whatever the line does."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import msgspec
from msgspec.structs import replace

from core.library.content import Written
from core.library.orders import Save
from core.protocol.errors import Error
from core.protocol.library import Change, Changed, Conflict
from core.protocol.shared import Held
from desktop_app.model.books import NEW, Books, Draft, Sketch
from desktop_app.net.trouble import Trouble
from desktop_app.shift.keeping import Keeping

Told = Changed | Conflict | Held | Error
Bring = Callable[[Change], Awaitable[Told]]


class Unwritten(Exception):
    """What stands in the editor is no content yet; `field` lacks something."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(field)


class Sketching:
    """`moved` hears that a sketch goes on under another name and on another version, before anything else happens;
    `settled` what became of one that went by itself when the line came back.
    """

    def __init__(self, books: Books, *, keeping: Keeping, bring: Bring, new_key: Callable[[], str]) -> None:
        self._books, self._keeping, self._bring, self._new_key = books, keeping, bring, new_key
        self._under_way: set[str] = set()
        self.moved: Callable[[str, str, int], None] = lambda _before, _after, _base: None
        self.settled: Callable[[Sketch, Told], None] = lambda _sketch, _told: None

    def put(self, sketch: Sketch) -> None:
        """What stands in the editor now; what was sent of it and not answered is known here only."""
        held = self._books.sketches.get(sketch.answer)
        self._keep(replace(sketch, sent=None if held is None else held.sent))

    def forget(self, answer: str) -> None:
        """The words are at the relay, or nobody wants them."""
        if self._books.sketches.pop(answer, None) is not None:
            self._keeping.sketches(tuple(self._books.sketches.values()))

    def saving(self, answer: str) -> bool:
        """Its words are on their way."""
        return answer in self._under_way

    @property
    def waiting(self) -> bool:
        return any(one.waiting for one in self._books.sketches.values())

    async def save(self, sketch: Sketch) -> Told | None:
        """A new version of what was written; None while one is under way. Raises Trouble, Unwritten."""
        order = Save(content=content_of(sketch.draft), comment=sketch.comment)
        if self.saving(sketch.answer):
            return None
        with self._under(sketch.answer):
            self.put(sketch)
            sent = self._books.sketches[sketch.answer].sent
            if sent is None or sent.order == order:
                return await self._send(sketch, sent or self._change_of(sketch, order))
            return await self._save_after(sketch, order, sent)

    async def save_waiting(self) -> None:
        """What was to be saved while no line was there goes now, once. Raises Trouble."""
        for sketch in tuple(self._books.sketches.values()):
            if not sketch.waiting:
                continue
            try:
                told = await self.save(sketch)
            except Unwritten:
                self._set(sketch.answer, waiting=False)
                continue
            if told is not None:
                self.settled(sketch, told)

    async def _save_after(self, sketch: Sketch, order: Save, sent: Change) -> Told:
        """What was sent before and not answered goes first, under its key: it may be at the relay already."""
        told = await self._send(None, sent, name=sketch.answer)
        if isinstance(told, Changed):
            sketch = replace(sketch, answer=told.entry.id, base=sent.base + 1)
        with self._under(sketch.answer):
            return await self._send(sketch, self._change_of(sketch, order))

    async def _send(self, sketch: Sketch | None, change: Change, *, name: str = "") -> Told:
        """`sketch`: of what words this is, None for words that were changed since. What is typed meanwhile stays."""
        name = name if sketch is None else sketch.answer
        self._set(name, sent=change)
        try:
            told = await self._bring(change)
        except Trouble:
            self._set(name, waiting=self._unchanged(name, sketch))
            raise
        if isinstance(told, Changed):
            self._move(name, told.entry.id, base=change.base + 1, gone=self._unchanged(name, sketch))
        else:
            self._set(name, sent=None, waiting=False)
        return told

    def _unchanged(self, name: str, sketch: Sketch | None) -> bool:
        held = self._books.sketches.get(name)
        return held is not None and sketch is not None and (held.draft, held.comment) == (sketch.draft, sketch.comment)

    def _move(self, name: str, answer: str, *, base: int, gone: bool) -> None:
        """What was sent is at the relay: words typed since go on under its name, upon its version."""
        held = self._books.sketches.get(name)
        self.forget(name)
        if held is not None and not gone:
            self._keep(replace(held, answer=answer, base=base, sent=None, waiting=False))
        self.moved(name, answer, base)

    def _change_of(self, sketch: Sketch, order: Save) -> Change:
        answer = None if sketch.answer.startswith(NEW) else sketch.answer
        return Change(key=self._new_key(), order=order, answer=answer, base=sketch.base)

    @contextmanager
    def _under(self, name: str) -> Iterator[None]:
        """While its words are on their way."""
        first = name not in self._under_way
        self._under_way.add(name)
        try:
            yield
        finally:
            if first:
                self._under_way.discard(name)

    def _set(self, name: str, **fields: object) -> None:
        """Unless it was dropped meanwhile."""
        held = self._books.sketches.get(name)
        if held is not None:
            self._keep(replace(held, **fields))

    def _keep(self, sketch: Sketch) -> None:
        """On the disk before anything else may happen to it."""
        self._books.sketches[sketch.answer] = sketch
        self._keeping.sketches(tuple(self._books.sketches.values()))


def content_of(draft: Draft) -> Written:
    """What the editor holds, as it is sent. Raises Unwritten."""
    fields = msgspec.to_builtins(draft)
    fields["source"] = draft.source or None
    fields["title"], fields["text"] = draft.title.strip(), draft.text.strip()
    for name in ("title", "text"):
        if not fields[name]:
            raise Unwritten(name)
    try:
        return msgspec.convert(fields, Written)
    except msgspec.ValidationError as failure:
        raise Unwritten(str(failure).rpartition("$.")[2].rstrip("`").partition("[")[0]) from failure
