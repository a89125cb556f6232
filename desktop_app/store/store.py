"""The local store: plain synchronous calls, each durable when it returns; run in the clerk's one thread."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from peewee import SqliteDatabase

from core.protocol.desk import Recorded
from core.protocol.http import Reference
from core.protocol.library import Library
from desktop_app.model.books import Sketch
from desktop_app.model.errands import Errand
from desktop_app.model.outbox import Post, PostState
from desktop_app.model.standing import Standing
from desktop_app.model.uses import Use
from desktop_app.store.schema import TABLES, VERSION, DraftRow, EntryRow, FactRow, OpenRow, PostRow, StoreBroken

T = TypeVar("T")

PRAGMAS = {"journal_mode": "wal", "synchronous": "full", "busy_timeout": 5000, "secure_delete": 1}
"""FULL: what was typed and sent survives power loss too; its few milliseconds are paid off the window's thread."""


LIBRARY, SKETCHES = "library", "sketches"
USES, ERRANDS = "uses", "errands"
"""The names of the facts that tell which canned answers are used, and what the relay is to be told of the library."""


class OpenDialogue(msgspec.Struct, frozen=True):
    """A dialogue that was open: how far it was read."""

    dialogue: str
    read: int


class Kept(msgspec.Struct, frozen=True):
    """Everything the store holds, as read at the start."""

    epoch: str | None
    standing: Standing | None
    reference: Reference | None
    posts: tuple[Post, ...]
    drafts: dict[str, str]
    open: tuple[OpenDialogue, ...]
    entries: tuple[Recorded, ...]
    uses: dict[str, Use]
    errands: tuple[Errand, ...]
    library: Library | None = None
    sketches: tuple[Sketch, ...] = ()


class Store:
    """One file. Every method is one transaction."""

    def __init__(self, path: Path) -> None:
        self._database = SqliteDatabase(str(path), pragmas=PRAGMAS)
        self._database.connect()
        path.chmod(0o600)
        self._migrate()

    def close(self) -> None:
        self._database.close()

    def load(self) -> Kept:
        with self._unit():
            return Kept(
                epoch=fact("epoch", str),
                standing=fact("standing", Standing),
                uses=fact(USES, dict[str, Use]) or {},
                errands=errands(),
                library=fact(LIBRARY, Library),
                sketches=fact(SKETCHES, tuple[Sketch, ...]) or (),
                reference=fact("reference", Reference),
                posts=tuple(
                    msgspec.json.decode(row.body, type=Post) for row in PostRow.select().order_by(PostRow.number)
                ),
                drafts={row.dialogue: row.text for row in DraftRow.select()},
                open=tuple(
                    OpenDialogue(dialogue=row.dialogue, read=row.read)
                    for row in OpenRow.select().order_by(OpenRow.place)
                ),
                entries=tuple(
                    msgspec.json.decode(row.body, type=Recorded)
                    for row in EntryRow.select().order_by(EntryRow.dialogue, EntryRow.seq)
                ),
            )

    def put_post(self, post: Post, *, instead: str = "") -> None:
        """Keep an order, with its present state, and remove the draft it was made of, both or neither.

        `instead`: the key of a held order that this one, changed by its sender, takes the place of.
        """
        with self._unit():
            if post.state is PostState.QUEUED and post.choice is None:
                DraftRow.delete().where(DraftRow.dialogue == post.dialogue, DraftRow.text == post.words).execute()
            if instead:
                PostRow.delete().where(PostRow.key == instead).execute()
            put(PostRow, key=post.key, number=post.number, body=msgspec.json.encode(post))

    def take_back(self, key: str, *, dialogue: str, draft: str) -> None:
        """The words of an order stand in the dialogue's draft now: it is gone with that, both or neither."""
        with self._unit():
            put(DraftRow, dialogue=dialogue, text=draft)
            PostRow.delete().where(PostRow.key == key).execute()

    def drop_posts(self, keys: Iterable[str]) -> None:
        with self._unit():
            PostRow.delete().where(PostRow.key.in_(list(keys))).execute()

    def put_draft(self, dialogue: str, text: str) -> None:
        """Keep a draft; an empty one is removed."""
        with self._unit():
            if text.strip():
                put(DraftRow, dialogue=dialogue, text=text)
            else:
                DraftRow.delete().where(DraftRow.dialogue == dialogue).execute()

    def put_entries(self, entries: Iterable[Recorded]) -> None:
        with self._unit():
            for entry in entries:
                put(EntryRow, dialogue=entry.dialogue, seq=entry.seq, body=msgspec.json.encode(entry))

    def put_open(self, open_: Iterable[OpenDialogue]) -> None:
        """The open dialogues in the order of their tabs; what belongs to others is removed, drafts excepted."""
        rows = list(open_)
        names = [row.dialogue for row in rows]
        with self._unit():
            OpenRow.delete().where(OpenRow.dialogue.not_in(names)).execute()
            EntryRow.delete().where(EntryRow.dialogue.not_in(names)).execute()
            for place, row in enumerate(rows):
                put(OpenRow, dialogue=row.dialogue, place=place, read=row.read)

    def put_epoch(self, epoch: str, *, whole: bool) -> None:
        """The history's name; with `whole` the entries of the one before are void, and the library of another."""
        with self._unit():
            if whole and fact("epoch", str) not in {None, epoch}:
                FactRow.delete().where(FactRow.name == LIBRARY).execute()
            if whole:
                EntryRow.delete().execute()
            put(FactRow, name="epoch", body=msgspec.json.encode(epoch))

    def put_standing(self, standing: Standing) -> None:
        self.put_fact("standing", standing)

    def put_reference(self, reference: Reference) -> None:
        self.put_fact("reference", reference)

    def put_fact(self, name: str, value: object) -> None:
        """A single named thing in place of what it was before."""
        with self._unit():
            put(FactRow, name=name, body=msgspec.json.encode(value))

    def _migrate(self) -> None:
        with self._unit():
            found = self._database.pragma("user_version")
            if found > VERSION:
                raise StoreBroken(f"the local store has version {found}, this program knows {VERSION}")
            if found < VERSION:
                self._database.create_tables(TABLES)
                self._database.pragma("user_version", VERSION)

    @contextmanager
    def _unit(self) -> Iterator[None]:
        """One transaction on this file's tables."""
        with self._database.bind_ctx(TABLES), self._database.atomic("IMMEDIATE"):
            yield


def put(table: Any, /, **fields: str | int | bytes) -> None:
    """Write a row, in place of one with the same key."""
    table.replace(**fields).execute()


def fact(name: str, kind: type[T]) -> T | None:
    row = FactRow.get_or_none(FactRow.name == name)
    return None if row is None else msgspec.json.decode(row.body, type=kind)


def errands() -> tuple[Errand, ...]:
    row = FactRow.get_or_none(FactRow.name == ERRANDS)
    return () if row is None else msgspec.json.decode(row.body, type=tuple[Errand, ...])
