"""Which table each row class stands in; the peewee models are made from the classes, so a column is named once."""

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec
import peewee

from core.register import RegisterRow
from relay.store import rows

Row = msgspec.Struct


class Table(msgspec.Struct, frozen=True):
    """A table: its row class, its name, its primary key and its peewee model."""

    row: type[Row]
    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    kinds: tuple[type, ...]
    model: Any


def _kind(annotation: Any) -> tuple[type, bool]:
    """The scalar type of a column and whether it may be NULL."""
    options = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    kinds = [_scalar(option) for option in options if option is not type(None)]
    if len(kinds) != 1 or kinds[0] not in _FIELDS:
        raise TypeError(f"a column must be a scalar, not {annotation}")
    return kinds[0], len(options) > 1


def _scalar(option: Any) -> Any:
    """The type under `Annotated` and `NewType`."""
    bare = get_args(option)[0] if get_origin(option) is Annotated else option
    return getattr(bare, "__supertype__", bare)


_FIELDS: dict[type, Any] = {
    bool: peewee.BooleanField,
    int: peewee.BigIntegerField,
    str: peewee.TextField,
    bytes: peewee.BlobField,
}


def _table(row: type[Row], name: str, *key: str, indexes: tuple[tuple[tuple[str, ...], bool], ...] = ()) -> Table:
    columns = {field.name: _kind(field.type) for field in msgspec.structs.fields(row)}
    fields = {column: _FIELDS[kind](null=null) for column, (kind, null) in columns.items()}
    meta: dict[str, Any] = {"table_name": name, "strict_tables": True, "legacy_table_names": False}
    meta["indexes"] = indexes
    if row is rows.EventRow:
        # SQLite gives positions in commit order, PostgreSQL only nearly so.
        fields = {"position": peewee.BigAutoField(), **fields}
        meta["indexes"] = ((key, True), *indexes)
    else:
        meta |= {"primary_key": peewee.CompositeKey(*key), "without_rowid": True}
    model = type(row.__name__, (peewee.Model,), {**fields, "Meta": type("Meta", (), meta)})
    kinds = tuple(kind for kind, _ in columns.values())
    return Table(row=row, name=name, key=key, columns=tuple(columns), kinds=kinds, model=model)


class RegisterNumberRow(Row, frozen=True):
    """The yearly number of a request, given once and never again."""

    dialogue: str
    request: int
    year: int
    number: int


class RegisterYearRow(Row, frozen=True):
    """The last number given in a year."""

    year: int
    last: int


class VersionRow(Row, frozen=True):
    """A migration that has been carried out."""

    version: int
    name: str


class RelayRow(Row, frozen=True):
    """What the database knows about itself: `epoch`, a UUID that changes with every restore."""

    name: str
    value: str


EVENT = _table(rows.EventRow, "event", "stream", "seq")
TEXT = _table(rows.TextRow, "event_text", "stream", "seq")
CONTACT = _table(rows.ContactRow, "event_contact", "stream", "seq")
DIALOGUE = _table(rows.DialogueRow, "dialogue", "dialogue", indexes=((("citizen",), False),))
REGISTER = _table(RegisterRow, "register", "dialogue", "request", indexes=((("asked", "dialogue", "request"), False),))
FIND = _table(rows.FindRow, "find", "dialogue", "seq", "place", indexes=((("at", "dialogue", "seq", "place"), False),))
QUESTION = _table(rows.QuestionRow, "answer_question", "answer", "place", indexes=((("stream", "seq"), False),))
GAP = _table(rows.GapRow, "gap", "gap", indexes=((("at",), False), (("stream", "seq"), False)))
REGISTER_NUMBER = _table(
    RegisterNumberRow, "register_number", "dialogue", "request", indexes=((("year", "number"), True),)
)
REGISTER_YEAR = _table(RegisterYearRow, "register_year", "year")
VERSION = _table(VersionRow, "schema_version", "version")
RELAY = _table(RelayRow, "relay", "name")

WRITTEN: dict[type[Row], Table] = {
    table.row: table
    for table in (
        TEXT,
        CONTACT,
        DIALOGUE,
        REGISTER,
        _table(rows.CitizenRow, "citizen", "citizen", indexes=((("token_hash",), True),)),
        _table(rows.ConsentRow, "consent", "citizen", "dialogue", "purpose", "version"),
        _table(rows.AccountRow, "account", "account", indexes=((("login",), True),)),
        _table(rows.TokenRow, "token", "token_hash", indexes=((("account",), False),)),
        _table(rows.AnswerRow, "answer", "answer", "version"),
        _table(rows.AttachmentRow, "attachment", "attachment"),
        _table(rows.AttachmentBytesRow, "attachment_bytes", "attachment"),
        _table(rows.SentRow, "attachment_sent", "attachment"),
        GAP,
        FIND,
        _table(rows.BlockRow, "block", "citizen"),
        QUESTION,
        _table(rows.VectorRow, "answer_vector", "answer", "model"),
        _table(rows.TopicRow, "topic", "topic"),
        _table(rows.OutcomeRow, "outcome", "outcome"),
        _table(rows.SectionRow, "section", "section"),
        _table(rows.HotlineRow, "hotline", "hotline"),
        _table(rows.BranchRow, "branch", "branch"),
        _table(rows.SettingRow, "setting", "name"),
        _table(rows.ProbeRow, "probe", "node"),
    )
}
"""The tables that a unit's rows may go to, in the order in which a batch writes (and so locks) them."""

READ: dict[type[Row], Table] = {EVENT.row: EVENT, **WRITTEN}
"""Every table that a row class can be read from."""

TABLES = (EVENT, *WRITTEN.values(), REGISTER_NUMBER, REGISTER_YEAR, VERSION, RELAY)

EVENT.model.add_index(EVENT.model.stream, EVENT.model.key, unique=True, where=EVENT.model.key.is_null(False))
DIALOGUE.model.add_index(DIALOGUE.model.citizen, unique=True, where=DIALOGUE.model.open, name="dialogue_one_open")
DIALOGUE.model.add_index(DIALOGUE.model.opened_at, where=DIALOGUE.model.closed_at.is_null(), name="dialogue_unclosed")
DIALOGUE.model.add_index(
    DIALOGUE.model.next_due, where=DIALOGUE.model.next_due.is_null(False), name="dialogue_next_due"
)
REGISTER.model.add_index(
    REGISTER.model.library_answer,
    REGISTER.model.answered,
    where=REGISTER.model.library_answer.is_null(False),
    name="register_library_answer",
)

ERASED = (TEXT, CONTACT, QUESTION, GAP)
"""The tables that hold somebody's words or address, by stream and number."""
