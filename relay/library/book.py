"""The library in memory with its drafts and what is out of use: what the window lists, what an order is decided on."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from core.library import fate
from core.library.content import Attachment, State, Version
from core.library.events import LibraryEvent
from core.library.planning import Known
from core.moment import Moment
from core.protocol.library import Entry, Library
from relay.library.shelving import version_of
from relay.store import queries
from relay.store.reader import Reader
from relay.store.rows import AccountRow, AnswerRow, AttachmentRow

STREAM = "library"


class Kept(msgspec.Struct, frozen=True):
    """One answer: its fate and the rows that matter now, by version: what stands, the draft, the newest."""

    fate: fate.Answer
    rows: dict[int, AnswerRow]
    seq: int

    def row(self, version: int) -> AnswerRow | None:
        return self.rows.get(version)

    @property
    def standing(self) -> AnswerRow | None:
        return self.rows.get(self.fate.standing)


Grown = tuple[Kept, tuple[AnswerRow, ...]]


class Book:
    """Loaded once, then grown by the events of its stream. `uses`: how often each answer was sent, and when last."""

    def __init__(self) -> None:
        self.seq = 0
        self.zone = ZoneInfo("UTC")
        self.answers: dict[str, Kept] = {}
        self.uses: dict[str, tuple[int, Moment]] = {}
        self.names: dict[str, str] = {}
        self.forms: dict[str, Attachment] = {}

    async def load(self, reader: Reader, zone: ZoneInfo) -> None:
        """Read first, then put in place at once: who looks meanwhile sees the whole of before."""
        seq = await reader.run(last_number)
        uses = await reader.run(queries.uses)
        names = {row.account: row.name for row in await reader.all(AccountRow)}
        forms = {row.attachment: form(row) for row in await reader.all(AttachmentRow)}
        rows: dict[str, dict[int, AnswerRow]] = {}
        for row in await reader.all(AnswerRow):
            rows.setdefault(row.answer, {})[row.version] = row
        self.zone, self.seq, self.uses, self.names, self.forms = zone, seq, uses, names, forms
        self.answers = {answer: loaded(answer, known) for answer, known in rows.items()}

    def get(self, answer: str, reader: str) -> Kept | None:
        """An answer; somebody else's own one is not there."""
        kept = self.answers.get(answer)
        return kept if kept is not None and kept.fate.owner in {"", reader} else None

    def entry(self, kept: Kept) -> Entry:
        """As the window lists it."""
        drafted = kept.row(kept.fate.draft)
        gone = None if kept.standing or drafted else kept.row(kept.fate.newest)
        uses, used_at = self.uses.get(kept.fate.id, (0, None))
        return Entry(
            id=kept.fate.id,
            seq=kept.seq,
            newest=kept.fate.newest,
            standing=self.version(kept.standing),
            draft=self.version(drafted),
            retired=self.version(gone),
            owner=kept.fate.owner,
            uses=uses,
            used_at=used_at,
        )

    def version(self, row: AnswerRow | None) -> Version | None:
        return None if row is None else version_of(row, self.zone, name=self.names.get(row.author, ""))

    def listed(self, after: int, reader: str, *, edits: bool) -> Library:
        """What changed after a number. `edits`: drafts and what is out of use are shown too."""
        whole = not 0 < after <= self.seq
        found = (kept for kept in self.answers.values() if whole or kept.seq > after)
        entries = (self.entry(kept) for kept in found if kept.fate.owner in {"", reader})
        return Library(seq=self.seq, whole=whole, entries=tuple(entries if edits else map(standing_only, entries)))

    def known(self, answers: Mapping[str, Kept]) -> Known:
        """What an import is compared with. `answers`: as they stood when it was asked, for this takes its time."""
        shared = {answer: kept for answer, kept in answers.items() if not kept.fate.owner}
        newest = {answer: self.version(current(kept)) for answer, kept in shared.items()}
        own = frozenset(answers.keys() - shared.keys())
        return Known(newest={one: version for one, version in newest.items() if version is not None}, own=own)

    def used(self, answer: str, at: Moment) -> int:
        """Count one more use."""
        count = self.uses.get(answer, (0, at))[0] + 1
        self.uses[answer] = count, at
        return count


def grown(kept: Kept, event: LibraryEvent, *, actor: str, seq: int, new: AnswerRow | None) -> Grown:
    """The answer after an event, and the rows that it changes."""
    after = fate.evolve(kept.fate, event, actor=actor)
    rows = kept.rows if new is None else {**kept.rows, new.version: new}
    changed = {
        number: replace(row, state=after.states[number - 1], seq=seq)
        for number, row in rows.items()
        if row is new or row.state != after.states[number - 1]
    }
    return Kept(after, needed(after, {**rows, **changed}), seq), tuple(changed.values())


def loaded(answer: str, rows: dict[int, AnswerRow]) -> Kept:
    """From the table; a version that is missing there counts as out of use."""
    newest = rows[max(rows)]
    states = tuple(
        State(rows[number].state) if number in rows else State.RETIRED for number in range(1, newest.version + 1)
    )
    known = fate.Answer(answer, states, owner=newest.owner, writer=newest.author)
    return Kept(known, needed(known, rows), max(row.seq for row in rows.values()))


def needed(answer: fate.Answer, rows: dict[int, AnswerRow]) -> dict[int, AnswerRow]:
    numbers = {answer.standing, answer.draft, answer.newest}
    return {number: row for number, row in rows.items() if number in numbers}


def current(kept: Kept) -> AnswerRow | None:
    """What an import compares a row with: the draft, else what stands, else the newest."""
    return kept.row(kept.fate.draft or kept.fate.standing or kept.fate.newest)


def standing_only(entry: Entry) -> Entry:
    return replace(entry, draft=None, retired=None)


def form(row: AttachmentRow) -> Attachment:
    return Attachment(id=row.attachment, name=row.name, size=row.size, media_type=row.media_type, sha256=row.sha256)


def last_number(database: Any) -> int:
    """The library's last number in the journal."""
    return queries.last_number(database, STREAM)
