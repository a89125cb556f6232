"""The reads of the store as plain functions of a peewee database; each is one statement."""

from functools import lru_cache
from typing import Any, TypeVar

import msgspec
import peewee

from core.moment import Moment
from core.register import RegisterRow
from relay.store.rows import AnswerRow, EventRow, FindRow, GapRow
from relay.store.schema import CONTACT, DIALOGUE, EVENT, FIND, GAP, READ, REGISTER, REGISTER_NUMBER, TEXT, Row, Table

R = TypeVar("R", bound=Row)


class StoredEvent(msgspec.Struct, frozen=True):
    """An event with what its side tables hold; all are None after an erasure, too."""

    event: EventRow
    text: str | None
    reason: str | None
    address: str | None


class RegisterEntry(msgspec.Struct, frozen=True):
    """A row of the register with its number for people, `year`-`number`."""

    row: RegisterRow
    year: int
    number: int


class RegisterCursor(msgspec.Struct, frozen=True, order=True):
    """The place of a register row in the order of questions; pages go on after it."""

    asked: Moment
    dialogue: str
    request: int


class FindCursor(msgspec.Struct, frozen=True):
    """The place of a find in the order of moments; pages go on after it."""

    at: Moment
    dialogue: str
    seq: int
    place: int


def rows(database: Any, kind: type[R], *conditions: Any) -> list[R]:
    """Every row of a table that fits the conditions, in the order of its key."""
    table = READ[kind]
    query = table.model.select(*_fields(table)).order_by(*(getattr(table.model, name) for name in table.key))
    if conditions:
        query = query.where(*conditions)
    return [kind(*values) for values in query.tuples().bind(database)]


def one(database: Any, kind: type[R], **key: object) -> R | None:
    """The row with these values, or None."""
    table = READ[kind]
    conditions = [getattr(table.model, name) == value for name, value in key.items()]
    query = table.model.select(*_fields(table)).where(*conditions).limit(1)
    return next((kind(*values) for values in query.tuples().bind(database)), None)


def events(database: Any, stream: str, after: int) -> list[StoredEvent]:
    """The events of a stream with a number above `after`, in order, with their texts and addresses."""
    found = database.execute_sql(_events_sql(database), (stream, after)).fetchall()
    return [StoredEvent(EventRow(*row[:-3]), *row[-3:]) for row in found]


@lru_cache(maxsize=8)
def _events_sql(database: Any) -> str:
    """Built once: every reconnecting client asks this."""
    event, text, contact = EVENT.model, TEXT.model, CONTACT.model
    query = (
        event.select(*_fields(EVENT), text.body, text.reason, contact.address)
        .join(text, peewee.JOIN.LEFT_OUTER, on=(text.stream == event.stream) & (text.seq == event.seq))
        .join_from(
            event, contact, peewee.JOIN.LEFT_OUTER, on=(contact.stream == event.stream) & (contact.seq == event.seq)
        )
        .where((event.stream == "") & (event.seq > 0))
        .order_by(event.seq)
    )
    return str(query.bind(database).sql()[0])


def open_dialogues(database: Any) -> list[str]:
    """Every open dialogue, the oldest first."""
    model = DIALOGUE.model
    query = model.select(model.dialogue).where(model.open).order_by(model.opened_at, model.dialogue)
    return [dialogue for (dialogue,) in query.tuples().bind(database)]


def unclosed_dialogues(database: Any) -> list[str]:
    """Every dialogue that is not closed yet, those that only lack their cards too; the oldest first."""
    model = DIALOGUE.model
    query = model.select(model.dialogue).where(model.closed_at.is_null()).order_by(model.opened_at, model.dialogue)
    return [dialogue for (dialogue,) in query.tuples().bind(database)]


def open_dialogue_of(database: Any, citizen: str) -> str | None:
    """The citizen's open dialogue; there is at most one."""
    model = DIALOGUE.model
    query = model.select(model.dialogue).where((model.citizen == citizen) & model.open)
    return next((dialogue for (dialogue,) in query.tuples().bind(database)), None)


def dialogue_with_key(database: Any, citizen: str, key: str) -> str | None:
    """The citizen's dialogue, open or over, that has an event under this key."""
    dialogue, event = DIALOGUE.model, EVENT.model
    same = (event.stream == dialogue.dialogue) & (event.key == key)
    query = dialogue.select(dialogue.dialogue).join(event, on=same).where(dialogue.citizen == citizen).limit(1)
    return next((found for (found,) in query.tuples().bind(database)), None)


def due(database: Any, before: Moment, limit: int) -> list[str]:
    """Dialogues whose next moment has come, the most overdue first."""
    model = DIALOGUE.model
    query = model.select(model.dialogue).where(model.next_due <= before).order_by(model.next_due).limit(limit)
    return [dialogue for (dialogue,) in query.tuples().bind(database)]


def earliest_due(database: Any) -> Moment | None:
    """The next moment of any dialogue."""
    model = DIALOGUE.model
    query = model.select(model.next_due).where(model.next_due.is_null(False)).order_by(model.next_due).limit(1)
    return next((Moment(moment) for (moment,) in query.tuples().bind(database)), None)


def register(
    database: Any, start: Moment, end: Moment, *, after: RegisterCursor | None, limit: int
) -> list[RegisterEntry]:
    """Requests asked from `start` up to but not at `end`, at most `limit`, after the cursor."""
    model, number = REGISTER.model, REGISTER_NUMBER.model
    place = peewee.Tuple(model.asked, model.dialogue, model.request)
    query = (
        model.select(*_fields(REGISTER), number.year, number.number)
        .join(number, on=(number.dialogue == model.dialogue) & (number.request == model.request))
        .where((model.asked >= start) & (model.asked < end))
        .order_by(model.asked, model.dialogue, model.request)
        .limit(limit)
    )
    if after is not None:
        query = query.where(place > peewee.Tuple(after.asked, after.dialogue, after.request))
    return [RegisterEntry(RegisterRow(*row[:-2]), row[-2], row[-1]) for row in query.tuples().bind(database)]


def requests_of(database: Any, citizen: str, limit: int) -> list[RegisterEntry]:
    """A citizen's requests, the newest first."""
    dialogue, model, number = DIALOGUE.model, REGISTER.model, REGISTER_NUMBER.model
    query = (
        model.select(*_fields(REGISTER), number.year, number.number)
        .join(dialogue, on=dialogue.dialogue == model.dialogue)
        .join_from(model, number, on=(number.dialogue == model.dialogue) & (number.request == model.request))
        .where(dialogue.citizen == citizen)
        .order_by(model.asked.desc(), model.dialogue.desc(), model.request.desc())
        .limit(limit)
    )
    return [RegisterEntry(RegisterRow(*row[:-2]), row[-2], row[-1]) for row in query.tuples().bind(database)]


def finds(database: Any, start: Moment, end: Moment, *, after: FindCursor | None, limit: int) -> list[FindRow]:
    """What the guard found from `start` up to but not at `end`, at most `limit`, after the cursor."""
    model = FIND.model
    place = peewee.Tuple(model.at, model.dialogue, model.seq, model.place)
    query = (
        model.select(*_fields(FIND))
        .where((model.at >= start) & (model.at < end))
        .order_by(model.at, model.dialogue, model.seq, model.place)
        .limit(limit)
    )
    if after is not None:
        query = query.where(place > peewee.Tuple(after.at, after.dialogue, after.seq, after.place))
    return [FindRow(*row) for row in query.tuples().bind(database)]


def uses(database: Any) -> dict[str, tuple[int, Moment]]:
    """How often each answer of the library was sent, and when last: told from the register."""
    model = REGISTER.model
    sent = (model.library_answer.is_null(False)) & (model.answered.is_null(False))
    last = peewee.fn.MAX(model.answered)
    query = model.select(model.library_answer, peewee.fn.COUNT(model.answered), last).where(sent)
    return {answer: (count, at) for answer, count, at in query.group_by(model.library_answer).tuples().bind(database)}


def last_number(database: Any, stream: str) -> int:
    """The last number of a stream, 0 for none."""
    model = EVENT.model
    found = model.select(peewee.fn.MAX(model.seq)).where(model.stream == stream).tuples().bind(database)
    return next(iter(found))[0] or 0


def event_with_key(database: Any, stream: str, key: str) -> EventRow | None:
    """The event that a client's key led to."""
    model = EVENT.model
    query = model.select(*_fields(EVENT)).where((model.stream == stream) & (model.key == key))
    return next((EventRow(*values) for values in query.tuples().bind(database)), None)


def versions(database: Any, answer: str) -> list[AnswerRow]:
    """Every version of an answer, the oldest first."""
    return rows(database, AnswerRow, READ[AnswerRow].model.answer == answer)


def gaps(database: Any, limit: int) -> list[GapRow]:
    """What the library lacked, the newest first."""
    query = GAP.model.select(*_fields(GAP)).order_by(GAP.model.at.desc(), GAP.model.gap).limit(limit)
    return [GapRow(*values) for values in query.tuples().bind(database)]


def counts(database: Any) -> dict[str, int]:
    """Figures for the gauges: the journal's last position and the open dialogues."""
    event, dialogue = EVENT.model, DIALOGUE.model
    position = event.select(peewee.fn.MAX(event.position)).tuples().bind(database)
    opened = dialogue.select(peewee.fn.COUNT(dialogue.dialogue)).where(dialogue.open).tuples().bind(database)
    return {"position": next(iter(position))[0] or 0, "open_dialogues": next(iter(opened))[0]}


def _fields(table: Table) -> list[Any]:
    return [getattr(table.model, name) for name in table.columns]
