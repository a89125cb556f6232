"""A real committer and reader on a real database, driven step by step, and rows with valid defaults."""

from typing import Any

from core.moment import Moment
from core.register import RegisterRow
from relay.store.commit import Committer
from relay.store.database import open_database
from relay.store.faults import CrashPoints
from relay.store.outcome import Outcome
from relay.store.plan import Unit
from relay.store.queries import R, StoredEvent, events, rows
from relay.store.rows import DialogueRow, EventRow, TextRow

NOON = Moment(1_767_265_200_000)


def event(stream: str, seq: int, *, key: str | None = None, payload: bytes = b"{}") -> EventRow:
    return EventRow(stream, seq, seq, NOON, "posted", 1, "citizen", key, payload)


def said(stream: str, seq: int, *, body: str = "Здравствуйте", key: str | None = None) -> Unit:
    return Unit((event(stream, seq, key=key),), (TextRow(stream, seq, body),))


def dialogue(
    name: str, *, citizen: str = "", is_open: bool = True, seq: int = 1, due: int | None = None
) -> DialogueRow:
    return DialogueRow(
        dialogue=name,
        citizen=citizen or f"citizen of {name}",
        phase="asked",
        owner=None,
        open=is_open,
        seq=seq,
        public_seq=seq,
        opened_at=NOON,
        closed_at=None if is_open else NOON,
        next_due=None if due is None else Moment(due),
    )


def opened(name: str, *, citizen: str = "") -> Unit:
    return Unit((event(name, 1),), (dialogue(name, citizen=citizen),))


def closed(name: str, seq: int, *, citizen: str = "") -> Unit:
    return Unit((event(name, seq),), (dialogue(name, citizen=citizen, is_open=False, seq=seq),))


def request(name: str, number: int, *, asked: int = 0) -> RegisterRow:
    fields: dict[str, Any] = dict.fromkeys(RegisterRow.__struct_fields__)
    texts = {"dialogue": name, "citizen": "c", "channel": "chat", "page": "/", "stage": "asked"}
    return RegisterRow(**{**fields, **texts, "request": number, "opened": Moment(asked), "asked": Moment(asked)})


def year_of(row: RegisterRow) -> int:
    """Noon is the turn of the year here."""
    return 2026 if row.asked < NOON else 2027


class Bed:
    """Units given together to `write` travel in one batch."""

    def __init__(self, url: str, *, timeout_ms: int = 20_000) -> None:
        self.url = url
        self.database = open_database(url, statement_timeout_ms=timeout_ms)
        self.committer = self.new_committer()
        self.reader = self.database.reader()

    def new_committer(self) -> Committer:
        """Another writer of the same database, as in another process."""
        return Committer(self.database.open_session, year_of=year_of, crash_points=CrashPoints({}))

    def write(self, *units: Unit) -> list[Outcome]:
        return self.committer.write(units)

    def stored(self, stream: str) -> list[StoredEvent]:
        self.reader.connect(reuse_if_open=True)
        return events(self.reader, stream, 0)

    def texts(self, stream: str) -> list[str | None]:
        return [found.text for found in self.stored(stream)]

    def rows(self, kind: type[R]) -> list[R]:
        self.reader.connect(reuse_if_open=True)
        return rows(self.reader, kind)

    def close(self) -> None:
        self.committer.close()
        self.reader.close()
        self.database.close()
