"""The library as a book of Excel: one answer a row, strings alone; read back, every bad row names its line and why."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from zipfile import BadZipFile

import msgspec
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.exceptions import InvalidFileException

from core.library.content import Attachment, State, Version, Written
from core.library.planning import ImportRow

SHEET = "Ответы"
COLUMNS: Mapping[str, str] = {
    "id": "Код",
    "state": "Состояние",
    "title": "Название",
    "text": "Текст",
    "kind": "Вид",
    "category": "Рубрика",
    "tags": "Метки",
    "topic": "Тема",
    "source": "Источник",
    "reference": "Код источника",
    "legal_basis": "Правовое основание",
    "review": "Проверить до",
    "reason": "Причина отказа",
    "scope": "Область",
    "branch": "Отделение",
    "attachments": "Бланки",
}
"""The fields and their heads; the heads are the file's language and stay Russian in every window."""

NEEDED = ("title", "text", "kind")
STEP = 500


class Unreadable(Exception):
    """The file is no book of the library: another kind of file, or a head is missing."""

    def __init__(self, missing: str = "") -> None:
        self.missing = missing
        super().__init__(missing)


class BadRow(msgspec.Struct, frozen=True):
    """A row that cannot be an answer: its line, its title, the head of the column that is wrong."""

    line: int
    title: str
    column: str


class Read(msgspec.Struct, frozen=True):
    rows: tuple[ImportRow, ...]
    bad: tuple[BadRow, ...] = ()


def write(path: Path, versions: Iterable[Version], *, progress: Callable[[int], object]) -> int:
    """Write the book; gives how many rows. Raises OSError."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.append(list(COLUMNS.values()))
    count = 0
    for count, version in enumerate(versions, 1):
        sheet.append([text_cell(sheet, one) for one in cells(version)])
        if count % STEP == 0:
            progress(count)
    book.save(path)
    return count


def cells(version: Version) -> list[str]:
    """The row of a version: text in every cell."""
    content = msgspec.to_builtins(version.content) | {"id": version.answer, "state": version.state.value}
    fields = {name: content.get(name, "") or "" for name in COLUMNS}
    fields["scope"] = version.content.scope.value
    fields["tags"] = "\n".join(version.content.tags)
    fields["attachments"] = msgspec.json.encode(version.content.attachments).decode()
    return [str(fields[name]) for name in COLUMNS]


def text_cell(sheet: object, text: str) -> object:
    """A cell that Excel takes for text whatever it looks like: never a formula."""
    made = WriteOnlyCell(sheet, value=None)
    made.value = text
    made.data_type = "s"
    return made


def read(path: Path) -> Read:
    """What a book holds. Raises OSError, Unreadable."""
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as failure:
        raise Unreadable from failure
    try:
        lines = book[book.sheetnames[0]].iter_rows(values_only=True)
        heads = [str(value or "").strip() for value in next(lines, ())]
        missing = [COLUMNS[name] for name in NEEDED if COLUMNS[name] not in heads]
        if missing:
            raise Unreadable(missing[0])
        return parsed(heads, ((line, row) for line, row in enumerate(lines, 2) if any(cell for cell in row)))
    finally:
        book.close()


def parsed(heads: list[str], lines: Iterable[tuple[int, tuple[object, ...]]]) -> Read:
    rows: list[ImportRow] = []
    bad: list[BadRow] = []
    for line, row in lines:
        by_head = dict(zip(heads, row, strict=False))
        fields = {name: said(by_head.get(head)) for name, head in COLUMNS.items()}
        try:
            rows.append(import_row(line, fields))
        except (msgspec.ValidationError, msgspec.DecodeError) as failure:
            bad.append(BadRow(line=line, title=fields["title"], column=COLUMNS.get(wrong(str(failure)), "?")))
    return Read(rows=tuple(rows), bad=tuple(bad))


def import_row(line: int, fields: Mapping[str, str]) -> ImportRow:
    """Raises msgspec.ValidationError, msgspec.DecodeError."""
    words = {name: text for name, text in fields.items() if name not in {"id", "state", "tags", "attachments"}}
    attachments = msgspec.json.decode(fields["attachments"] or "[]", type=tuple[Attachment, ...])
    made = words | {
        "tags": [tag.strip() for tag in fields["tags"].split("\n") if tag.strip()],
        "source": fields["source"] or None,
        "scope": fields["scope"] or "shared",
        "attachments": msgspec.to_builtins(attachments),
    }
    content = msgspec.convert(made, Written)
    state = msgspec.convert({"state": fields["state"] or State.DRAFT.value}, _Stands).state
    return ImportRow(line=line, id=fields["id"], content=content, state=state)


class _Stands(msgspec.Struct):
    state: State


def said(value: object) -> str:
    """The text of a cell, whatever Excel has made of it."""
    return "" if value is None else str(value).strip()


def wrong(failure: str) -> str:
    """The field that a failed check names: «… - at `$.title`»."""
    return failure.rpartition("$.")[2].rstrip("`").partition("[")[0]
