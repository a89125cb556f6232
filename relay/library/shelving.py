"""From a row of the table `answer` to what is shown, searched and sent, and back."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import msgspec

from core.dialogue.words import AnswerKind, Source
from core.library.content import Attachment, Content, Scope, State, Version
from core.moment import Moment, from_datetime, to_datetime
from core.protocol.citizen import PublicAnswer
from core.protocol.http import LibraryAnswer
from relay.store.rows import AnswerRow

_attachments = msgspec.json.Decoder(tuple[Attachment, ...])
_tags = msgspec.json.Decoder(tuple[str, ...])


def content_of(row: AnswerRow, zone: ZoneInfo) -> Content:
    return Content(
        title=row.title,
        text=row.text,
        kind=AnswerKind(row.kind),
        category=row.category,
        tags=_tags.decode(row.tags),
        topic=row.topic or "",
        source=None if row.source is None else Source(row.source),
        reference=row.reference,
        legal_basis=row.legal_basis,
        review=day_of(row.review_at, zone),
        reason=row.reason,
        scope=Scope(row.scope),
        branch=row.branch,
        attachments=attachments_of(row),
    )


def version_of(row: AnswerRow, zone: ZoneInfo, *, name: str) -> Version:
    """`name`: of its author."""
    return Version(
        answer=row.answer,
        version=row.version,
        state=State(row.state),
        content=content_of(row, zone),
        author=row.author,
        author_name=name,
        at=row.at,
        comment=row.comment,
    )


def row_of(version: Version, zone: ZoneInfo, *, owner: str, seq: int) -> AnswerRow:
    """A version as it is stored; its content must be sound, for its review is read as a day."""
    content = version.content
    review = datetime.combine(datetime.fromisoformat(content.review), time(), zone) if content.review else None
    return AnswerRow(
        answer=version.answer,
        version=version.version,
        state=version.state,
        title=content.title,
        text=content.text,
        kind=content.kind,
        topic=content.topic or None,
        section=content.reference if content.source is Source.SECTION else None,
        tags=msgspec.json.encode(content.tags).decode(),
        legal_basis=content.legal_basis,
        review_at=None if review is None else from_datetime(review),
        author=version.author,
        at=version.at,
        category=content.category,
        source=content.source,
        reference=content.reference,
        reason=content.reason,
        scope=content.scope,
        branch=content.branch,
        comment=version.comment,
        attachments=msgspec.json.encode(content.attachments).decode(),
        owner=owner,
        seq=seq,
    )


def library_answer(row: AnswerRow, zone: ZoneInfo) -> LibraryAnswer:
    """As desks answer from it."""
    content = content_of(row, zone)
    return LibraryAnswer(
        id=row.answer,
        version=row.version,
        title=content.title,
        text=content.text,
        kind=content.kind,
        topic=content.topic,
        section=row.section or "",
        tags=content.tags,
        legal_basis=content.legal_basis,
        category=content.category,
        source=content.source,
        reference=content.reference,
        reason=content.reason,
        review=content.review,
        scope=content.scope,
        branch=content.branch,
        attachments=content.attachments,
    )


def public_answer(row: AnswerRow) -> PublicAnswer:
    """As citizens read it."""
    return PublicAnswer(id=row.answer, title=row.title, text=row.text, topic=row.topic or "", section=row.section or "")


def attachments_of(row: AnswerRow) -> tuple[Attachment, ...]:
    return _attachments.decode(row.attachments)


def day_of(moment: Moment | None, zone: ZoneInfo) -> str:
    return "" if moment is None else to_datetime(moment, zone).date().isoformat()
