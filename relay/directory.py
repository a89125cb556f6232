"""The reference data in memory: what desks keep, what citizens read, what answers point at; read from the store."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import TypeVar
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from core.calendar import Interval
from core.dialogue.context import Lists
from core.dialogue.words import AnswerKind, Source
from core.protocol.citizen import ConsentText, Contact, PublicAnswer
from core.protocol.http import Outcome, Place, Reference, Topic
from relay.library.stock import Stock
from relay.store.reader import Reader
from relay.store.rows import AnswerRow, BranchRow, HotlineRow, OutcomeRow, SectionRow, SettingRow, TopicRow
from resources import read_bytes

CENTRE, PHRASES = "centre", "phrases"
SHIPPED_PHRASES = "phrases/ru.json"
SYNONYMS = "synonyms"
SHIPPED_SYNONYMS = "synonyms/ru.json"
PARTED = "; "
DAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
Row = TypeVar("Row", SectionRow, HotlineRow, BranchRow, TopicRow, OutcomeRow)


class Consent(msgspec.Struct, frozen=True):
    """One purpose with the version and the text in force (L-02)."""

    purpose: str
    version: str
    text: str


class CentreTexts(msgspec.Struct, frozen=True):
    """What the centre says of itself; the setting `centre`. `formal_note`: the border to a formal обращение (L-26)."""

    name: str = "Онлайн-консультант"
    zone: str = "Asia/Yekaterinburg"
    site: str = ""
    policy_url: str = ""
    formal_url: str = ""
    notice: str = "Не сообщайте в чате паспорт, СНИЛС, суммы выплат и другие личные сведения."
    formal_note: str = "Чат даёт справочную информацию. Сообщение в чате не является официальным обращением."
    hours: str = ""
    consents: tuple[Consent, ...] = ()

    def consent_texts(self) -> tuple[ConsentText, ...]:
        """The consents with the SHA-256 by which a proof names them (L-03)."""
        return tuple(
            ConsentText(
                purpose=one.purpose,
                version=one.version,
                text=one.text,
                text_sha256=hashlib.sha256(one.text.encode()).hexdigest(),
            )
            for one in self.consents
        )


class Directory:
    """Everything that is read often and changes seldom. `version` tells one content from another."""

    def __init__(self) -> None:
        self.version = 0
        self.centre = CentreTexts()
        self.stock = Stock()
        self._bare = Reference(version=0, topics=(), outcomes=(), sections=(), hotlines=(), branches=(), answers=())
        self._phrases: tuple[bytes, ...] = ()
        self._places: dict[tuple[Source, str], Place] = {}

    async def load(self, reader: Reader) -> None:
        """Read the reference tables; whoever changes them calls this again."""
        sections = [section(row) for row in standing(await reader.all(SectionRow))]
        hotlines = [hotline(row) for row in standing(await reader.all(HotlineRow))]
        branches = [branch(row) for row in standing(await reader.all(BranchRow))]
        topics = standing(await reader.all(TopicRow))
        outcomes = standing(await reader.all(OutcomeRow))
        settings = {row.name: row.value for row in await reader.all(SettingRow)}
        self._bare = Reference(
            version=0,
            topics=tuple(Topic(id=row.topic, title=row.title) for row in topics),
            outcomes=tuple(outcome(row) for row in outcomes),
            sections=tuple(sections),
            hotlines=tuple(hotlines),
            branches=tuple(branches),
            answers=(),
            synonyms=synonyms(settings.get(SYNONYMS)),
        )
        self.places(sections=self._bare.sections, hotlines=self._bare.hotlines, branches=self._bare.branches)
        self._phrases = (read_bytes(SHIPPED_PHRASES), settings.get(PHRASES, "").encode())
        if CENTRE in settings:
            self.centre = msgspec.json.decode(settings[CENTRE], type=CentreTexts)
        self.stock.fill(await reader.all(AnswerRow), self.zone)
        self.renew()

    def places(
        self, *, sections: tuple[Place, ...] = (), hotlines: tuple[Place, ...] = (), branches: tuple[Place, ...] = ()
    ) -> None:
        """What answers point at."""
        self._bare = replace(self._bare, sections=sections, hotlines=hotlines, branches=branches)
        self._places = placed(Source.SECTION, sections) | placed(Source.HOTLINE, hotlines)
        self._places |= placed(Source.VISIT, branches)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.centre.zone)

    @property
    def reference(self) -> Reference:
        """What every desk keeps."""
        return replace(self._bare, version=self.version, answers=self.stock.shared)

    def reference_of(self, account: str) -> Reference:
        """The same with somebody's own answers."""
        own = self.stock.own(account)
        if not own:
            return self.reference
        return replace(self.reference, version=self.version_of(account), answers=(*self.stock.shared, *own))

    def version_of(self, account: str) -> int:
        """The version of what one member's desks keep."""
        own = self.stock.own(account)
        if not own:
            return self.version
        told = [(one.id, one.version, one.title, one.text) for one in own]
        return number_of(self.version.to_bytes(6, "big"), msgspec.json.encode(told))

    @property
    def public_answers(self) -> tuple[PublicAnswer, ...]:
        return self.stock.for_citizens

    def renew(self) -> None:
        """After every change of the stock."""
        self.version = version_of(self._bare, *self._phrases, self.stock.digest())

    def learned(self, questions: Mapping[str, tuple[str, ...]]) -> None:
        """Past questions of answers; desks get them with the next version, for they need not have them at once."""
        self.stock.learned(questions)

    def lists(self) -> Lists:
        """The codes that cards and answers may bear."""
        return Lists(
            topics=frozenset(topic.id for topic in self._bare.topics),
            outcomes=frozenset(one.id for one in self._bare.outcomes),
            places=frozenset(self._places),
            attachments=frozenset(self.stock.forms),
        )

    def place(self, source: Source, reference: str) -> Place | None:
        """What a typed answer points at (R8); None when it is no longer in the directory."""
        return self._places.get((source, reference))


def version_of(reference: Reference, *phrases: bytes) -> int:
    """The same content has the same number after a restart too, another one another; whole in JavaScript (48 bits).

    `phrases`: the texts that go to desks with the reference data.
    """
    return number_of(msgspec.json.encode(reference), *phrases)


def number_of(*content: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"\0".join(content)).digest()[:6], "big")


def synonyms(kept: str | None) -> tuple[tuple[str, ...], ...]:
    """The staff's own table (the setting `synonyms`), else the one that is shipped."""
    table = read_bytes(SHIPPED_SYNONYMS) if kept is None else kept
    return msgspec.json.decode(table, type=tuple[tuple[str, ...], ...])


def placed(source: Source, places: Iterable[Place]) -> dict[tuple[Source, str], Place]:
    return {(source, place.id): place for place in places}


def standing(rows: Iterable[Row]) -> list[Row]:
    """What is in use, in the order that the centre gave it: the first hotline is its main one."""
    return sorted((row for row in rows if row.active), key=lambda row: row.place)


def outcome(row: OutcomeRow) -> Outcome:
    kinds = tuple(AnswerKind(kind) for kind in (row.kind or "").split())
    return Outcome(id=row.outcome, title=row.title, kinds=kinds)


def section(row: SectionRow) -> Place:
    return Place(id=row.section, title=row.title, url=row.url)


def hotline(row: HotlineRow) -> Place:
    hours = (row.hours,) if row.hours else ()
    return Place(id=row.hotline, title=row.title, telephones=tuple(row.phone.split(PARTED)), hours=hours)


def branch(row: BranchRow) -> Place:
    week = msgspec.json.decode(row.hours, type=tuple[tuple[Interval, ...], ...])
    return Place(
        id=row.branch,
        title=row.title,
        address=row.address,
        telephones=tuple(row.phone.split(PARTED)),
        hours=week_said(week),
        note=row.note,
        week=week,
    )


def week_said(week: tuple[tuple[Interval, ...], ...]) -> tuple[str, ...]:
    """The week in words, equal days together: «пн–пт: 09:00–13:00, 14:00–17:00»."""
    said: list[str] = []
    start = 0
    for day in range(1, len(week) + 1):
        if day < len(week) and week[day] == week[start]:
            continue
        days = DAYS[start] if day == start + 1 else f"{DAYS[start]}–{DAYS[day - 1]}"
        hours = ", ".join(f"{one.start:%H:%M}–{one.end:%H:%M}" for one in week[start]) or "выходной"
        said.append(f"{days}: {hours}")
        start = day
    return tuple(said)


def contact(place: Place) -> Contact:
    """A place as citizens read it."""
    return Contact(
        id=place.id,
        title=place.title,
        url=place.url,
        telephones=place.telephones,
        address=place.address,
        hours=place.hours,
        note=place.note,
    )
