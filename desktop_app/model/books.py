"""The library as its window knows it: every answer with draft and standing, and what is being written here."""

from collections.abc import Iterable

import msgspec

from core.library.content import Attachment, Content, Scope, State, Version
from core.protocol.library import Change, Entry, Library

NEW = "new:"
"""How the sketch of an answer that does not exist yet is called, alone or before the dialogue it is made of."""


class Draft(msgspec.Struct, frozen=True):
    """What stands in the editor, whole or not: no field has a limit here, the relay checks it when it is saved."""

    title: str = ""
    text: str = ""
    kind: str = "consultation"
    category: str = ""
    tags: tuple[str, ...] = ()
    topic: str = ""
    source: str = ""
    reference: str = ""
    legal_basis: str = ""
    review: str = ""
    reason: str = ""
    scope: Scope = Scope.SHARED
    branch: str = ""
    attachments: tuple[Attachment, ...] = ()


class Sketch(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words of mine that the relay does not hold yet. `answer`: its id, `NEW` for one that does not exist;
    `base`: the version they were written on; `waiting`: saving was asked for and no line was there; `sent`: what was
    sent of it and not answered, to be sent again under the same key.
    """

    answer: str
    base: int
    draft: Draft
    comment: str = ""
    waiting: bool = False
    sent: Change | None = None


class Books:
    """Entries by id and the sketches of this desk. `words`: title and all words of an entry as they are compared;
    `turn` grows with every change.
    """

    def __init__(self, library: Library | None, sketches: Iterable[Sketch]) -> None:
        self.entries: dict[str, Entry] = {}
        self.words: dict[str, tuple[str, str]] = {}
        self.seq = self.turn = 0
        self.sketches: dict[str, Sketch] = {one.answer: one for one in sketches}
        if library is not None:
            self.fold(library)

    def fold(self, library: Library) -> None:
        """What the relay told since the last time."""
        if library.whole:
            self.entries, self.words = {}, {}
        for entry in library.entries:
            self.put(entry)
        self.seq = library.seq

    def put(self, entry: Entry) -> None:
        """An answer as it is now; one without any version for these eyes goes."""
        version = shown_version(entry)
        self.turn += 1
        if version is None:
            self.entries.pop(entry.id, None)
            return
        content = version.content
        self.entries[entry.id] = entry
        text = " ".join((content.title, content.text, content.category, *content.tags))
        self.words[entry.id] = folded(content.title), folded(text)

    def sketch_of(self, answer: str) -> Sketch:
        """What was being written of it, else the answer as it is."""
        kept, entry = self.sketches.get(answer), self.entries.get(answer)
        if kept is not None:
            return kept
        version = None if entry is None else shown_version(entry)
        if entry is None or version is None:
            return Sketch(answer=answer, base=0, draft=Draft())
        return Sketch(answer=answer, base=entry.newest, draft=draft_of(version.content))

    def snapshot(self) -> "Books":
        """As it is now, for a thread to read."""
        made = Books(None, self.sketches.values())
        made.entries, made.words, made.seq, made.turn = dict(self.entries), dict(self.words), self.seq, self.turn
        return made

    @property
    def kept(self) -> Library:
        """As the disk keeps it."""
        return Library(seq=self.seq, whole=True, entries=tuple(self.entries.values()))


def shown_version(entry: Entry) -> Version | None:
    """The version that the window speaks of: the draft, else what stands, else what is out of use."""
    return entry.draft or entry.standing or entry.retired


def exportable(books: Books) -> tuple[Version, ...]:
    """What a book of Excel may hold: what is nobody's own and not out of use, by title."""
    versions = (shown_version(one) for one in books.entries.values() if not one.owner)
    held = (one for one in versions if one is not None and one.state is not State.RETIRED)
    return tuple(sorted(held, key=lambda one: one.content.title))


def folded(text: str) -> str:
    return text.casefold().replace("ё", "е")


def draft_of(content: Content) -> Draft:
    """A content as the editor begins with it."""
    return msgspec.convert(msgspec.to_builtins(content), Draft)
