"""The sample data of a made-up social-payments centre, turned into rows of the store."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from core.calendar import Interval
from core.dialogue.words import AnswerKind
from core.moment import Moment, from_datetime
from core.permissions import Role
from relay.centre import CENTRE, Centre
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


class LibraryAnswer(Sample, frozen=True):
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
        yield store.AnswerRow(
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
        )
