"""The library's book of Excel: what is written is read back as it was, and a bad row says which line and column."""

from pathlib import Path

import openpyxl
import pytest

from core.dialogue.words import AnswerKind
from core.library.content import Attachment, Content, Scope, State, Version
from core.moment import Moment
from desktop_app.exchange.book import COLUMNS, Unreadable, read, write

CONTENT = Content(
    title="=1+1",
    text="Строка\nвторая",
    kind=AnswerKind.CONSULTATION,
    category="Пособия/Дети",
    tags=("сроки, даты", "выплаты"),
    review="2027-01-31",
    scope=Scope.BRANCH,
    branch="north",
    attachments=(Attachment(id="f1", name="Бланк.docx", size=3),),
)


def version(content: Content = CONTENT) -> Version:
    return Version(
        answer="a1", version=2, state=State.PUBLIC, content=content, author="x", author_name="Анна", at=Moment(0)
    )


def written(path: Path, *rows: Version) -> Path:
    write(path, rows, progress=lambda _rows: None)
    return path


def test_what_was_written_is_read_back_as_it_was(tmp_path: Path) -> None:
    back = read(written(tmp_path / "book.xlsx", version()))
    assert back.bad == ()
    (row,) = back.rows
    assert (row.line, row.id, row.state) == (2, "a1", State.PUBLIC)
    assert all(getattr(row.content, name) == getattr(CONTENT, name) for name in Content.__struct_fields__)


def test_what_looks_like_a_formula_is_text(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path / "book.xlsx", version())).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}


def test_a_bad_row_names_its_line_and_column_and_the_others_are_read(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path / "book.xlsx", version(), version()))
    sheet = book.active
    assert sheet is not None
    sheet.cell(row=3, column=list(COLUMNS).index("kind") + 1).value = "совет"
    book.save(tmp_path / "book.xlsx")
    back = read(tmp_path / "book.xlsx")
    assert [row.line for row in back.rows] == [2]
    assert [(one.line, one.column) for one in back.bad] == [(3, "Вид")]


def test_a_file_of_another_kind_is_refused_and_a_missing_column_named(tmp_path: Path) -> None:
    (tmp_path / "text.xlsx").write_text("нет")
    with pytest.raises(Unreadable):
        read(tmp_path / "text.xlsx")
    book = openpyxl.Workbook()
    book.save(tmp_path / "empty.xlsx")
    with pytest.raises(Unreadable) as raised:
        read(tmp_path / "empty.xlsx")
    assert raised.value.missing == "Название"
