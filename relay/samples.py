"""The sample data of a made-up social-payments centre, turned into rows of the store."""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from core.calendar import Interval
from core.dialogue.words import AnswerKind, Source
from core.library.content import Attachment
from core.moment import Moment, from_datetime
from core.permissions import Role
from relay.centre import CENTRE, Centre
from relay.library.kinds import form_id, kind_of
from relay.store import rows as store
from relay.store.schema import Row
from resources import read_bytes

PARTED = "; "
"""What stands between two telephones in one column."""

AUTHOR = "sample"
VERSION = 1


class Sample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every sample is."""


class Topic(Sample, frozen=True):
    id: str
    title: str


class Outcome(Sample, frozen=True):
    id: str
    title: str
    kinds: tuple[AnswerKind, ...]


class Section(Sample, frozen=True):
    id: str
    title: str
    url: str


class Hotline(Sample, frozen=True):
    id: str
    title: str
    telephones: tuple[str, ...]
    hours: str


class Branch(Sample, frozen=True):
    """`week` holds seven days, Monday first; `note` says how people with limited mobility come in."""

    id: str
    title: str
    address: str
    telephones: tuple[str, ...]
    week: tuple[tuple[Interval, ...], ...]
    note: str


class Form(Sample, frozen=True):
    """A file of the folder `forms`; `name` is what people call it, without its ending."""

    file: str
    name: str


class LibraryAnswer(Sample, frozen=True):
    """`draft`: the text of a newer draft beside what stands."""

    id: str
    title: str
    text: str
    kind: AnswerKind
    topic: str
    section: str | None
    tags: tuple[str, ...]
    legal_basis: str
    review_date: date
    state: Literal["draft", "approved", "public"]
    category: str = ""
    reason: str = ""
    forms: tuple[Form, ...] = ()
    draft: str = ""


class Account(Sample, frozen=True):
    """Somebody for the demonstration; whoever makes the account gives the password."""

    login: str
    name: str
    role: Role


T = TypeVar("T")


def load(name: str, type_: type[T]) -> T:
    """One sample file, decoded. Raises resources.Missing, msgspec.ValidationError."""
    return msgspec.json.decode(read_bytes(f"samples/{name}.json"), type=type_)


def centre() -> Centre:
    return load("centre", Centre)


def accounts() -> tuple[Account, ...]:
    return load("accounts", tuple[Account, ...])


def rows(now: Moment) -> tuple[Row, ...]:
    """Every row of the reference data, written at `now`; accounts and the calendar are apart."""
    about = centre()
    setting = store.SettingRow(name=CENTRE, value=msgspec.json.encode(about).decode())
    return (*_lists(), *_places(), *_answers(ZoneInfo(about.zone), now), setting)


def _lists() -> Iterator[Row]:
    for place, topic in enumerate(load("topics", tuple[Topic, ...]), 1):
        yield store.TopicRow(topic=topic.id, parent=None, title=topic.title, place=place, active=True)
    for place, outcome in enumerate(load("outcomes", tuple[Outcome, ...]), 1):
        kinds = " ".join(outcome.kinds) or None
        yield store.OutcomeRow(outcome=outcome.id, title=outcome.title, kind=kinds, place=place, active=True)


def _places() -> Iterator[Row]:
    for place, section in enumerate(load("sections", tuple[Section, ...]), 1):
        yield store.SectionRow(
            section=section.id, parent=None, title=section.title, url=section.url, place=place, active=True
        )
    for place, line in enumerate(load("hotlines", tuple[Hotline, ...]), 1):
        phone = PARTED.join(line.telephones)
        yield store.HotlineRow(
            hotline=line.id, title=line.title, phone=phone, hours=line.hours, place=place, active=True
        )
    for place, branch in enumerate(load("branches", tuple[Branch, ...]), 1):
        yield _branch(branch, place=place)


def _branch(branch: Branch, *, place: int) -> store.BranchRow:
    return store.BranchRow(
        branch=branch.id,
        title=branch.title,
        address=branch.address,
        phone=PARTED.join(branch.telephones),
        hours=msgspec.json.encode(branch.week).decode(),
        note=branch.note,
        place=place,
        active=True,
    )


def _answers(zone: ZoneInfo, now: Moment) -> Iterator[Row]:
    for answer in load("answers", tuple[LibraryAnswer, ...]):
        forms = tuple(form(one) for one in answer.forms)
        for made in forms:
            yield store.AttachmentRow(
                attachment=made.id,
                name=made.name,
                size=made.size,
                media_type=made.media_type,
                sha256=made.sha256,
                account=AUTHOR,
                at=now,
            )
        for one, made in zip(answer.forms, forms, strict=True):
            yield store.AttachmentBytesRow(attachment=made.id, content=read_bytes(f"samples/forms/{one.file}"))
        first = store.AnswerRow(
            answer=answer.id,
            version=VERSION,
            state=answer.state,
            title=answer.title,
            text=answer.text,
            kind=answer.kind.value,
            topic=answer.topic,
            section=answer.section,
            tags=msgspec.json.encode(answer.tags).decode(),
            legal_basis=answer.legal_basis,
            review_at=from_datetime(datetime.combine(answer.review_date, time(), zone)),
            author=AUTHOR,
            at=now,
            category=answer.category,
            source=None if answer.section is None else Source.SECTION.value,
            reference=answer.section or "",
            reason=answer.reason,
            attachments=msgspec.json.encode(forms).decode(),
        )
        yield first
        if answer.draft:
            yield replace(first, version=VERSION + 1, state="draft", text=answer.draft)


def form(one: Form) -> Attachment:
    """As if it had been uploaded."""
    content = read_bytes(f"samples/forms/{one.file}")
    name = f"{one.name}.{one.file.rpartition('.')[2]}"
    sha256 = hashlib.sha256(content).hexdigest()
    return Attachment(
        id=form_id(sha256, name), name=name, size=len(content), media_type=kind_of(name, content) or "", sha256=sha256
    )
