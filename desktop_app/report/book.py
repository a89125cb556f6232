"""Writes the book row by row, aside first, and puts it in place only when it is whole."""

from collections.abc import Iterable, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo

from core.protocol.http import FindLine, RegisterLine
from desktop_app.report.cells import Cell, text
from desktop_app.report.columns import COLUMNS, row_of
from desktop_app.report.definitions import DEFINITIONS
from desktop_app.report.finds import TITLE, WIDTHS, Finds
from desktop_app.report.summary import Summary
from desktop_app.tongue import tr

BOLD = Font(bold=True)
FILL = PatternFill("solid", start_color="FFE3EEF6")
WRAP = Alignment(wrap_text=True, vertical="top")
HEADING = "heading"
ROWS_LIMIT = 1_048_575
"""Rows a sheet has room for below its heading."""


class TooManyRows(ValueError):
    """The period has more requests than a sheet can hold: choose a shorter one."""


class Book:
    """One book; `finish` puts it in place, `give_up` leaves no trace."""

    def __init__(self, path: Path, *, titles: Mapping[str, str], zone: tzinfo, period: str) -> None:
        self._path, self._aside = path, path.with_name(f".{path.name}.part")
        self._titles, self._zone, self._period = titles, zone, period
        self._book = Workbook(write_only=True)
        self._sheet: Any = self._book.create_sheet(tr("Обращения"))
        self._summary = Summary(titles)
        self._finds = Finds()
        self.rows = 0
        self._sheet.freeze_panes = "B2"
        for number, column in enumerate(COLUMNS, 1):
            self._sheet.column_dimensions[get_column_letter(number)].width = column.width
        self._sheet.append(self._cells(self._sheet, [Cell(tr(column.title), HEADING) for column in COLUMNS]))

    def add(self, lines: Iterable[RegisterLine]) -> int:
        """Write some rows; gives how many there are now."""
        for line in lines:
            if self.rows == ROWS_LIMIT:
                raise TooManyRows
            self._sheet.append(self._cells(self._sheet, row_of(line, titles=self._titles, zone=self._zone)))
            self._summary.add(line)
            self.rows += 1
        return self.rows

    def add_finds(self, lines: Iterable[FindLine]) -> None:
        """Count some finds of the guard."""
        self._finds.add(lines)

    def finish(self) -> None:
        """The other sheets, then the file in its place at once."""
        if self.rows:
            self._sheet.tables.add(table(rows=self.rows))
        self._write(
            tr("Сводка"), [(text(tr("Период")), text(self._period)), *self._summary.rows()], widths=(36, 18, 14, 14, 14)
        )
        self._write(tr(TITLE), self._finds.rows(), widths=WIDTHS)
        definitions = [(text(tr(word)), Cell(tr(meaning), "wrap")) for word, meaning in DEFINITIONS]
        self._write(
            tr("Определения"),
            [(Cell(tr("Слово"), HEADING), Cell(tr("Что значит"), HEADING)), *definitions],
            widths=(26, 90),
        )
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._book.save(self._aside)
        self._aside.replace(self._path)

    def give_up(self) -> None:
        """Close what is open and remove what was begun; openpyxl keeps each sheet in a file of its own until saved."""
        for sheet in self._book.worksheets:
            if not sheet.closed:
                sheet.close()
                sheet._writer.cleanup()  # noqa: SLF001 — the only way to its file
        self._aside.unlink(missing_ok=True)

    def _write(self, title: str, rows: Iterable[tuple[Cell, ...]], *, widths: tuple[int, ...]) -> None:
        sheet: Any = self._book.create_sheet(title)
        for number, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        for row in rows:
            sheet.append(self._cells(sheet, row))

    def _cells(self, sheet: Any, row: Iterable[Cell]) -> list[Any]:
        return [None if cell.value is None else drawn(sheet, cell) for cell in row]


def drawn(sheet: Any, cell: Cell) -> Any:
    """One cell; text is marked as text, so that nothing in it is ever computed."""
    made: Any = WriteOnlyCell(sheet, value=cell.value)
    if isinstance(cell.value, str):
        made.data_type = "s"
    if cell.form == HEADING:
        made.font, made.fill, made.alignment = BOLD, FILL, WRAP
    elif cell.form == "wrap":
        made.alignment = WRAP
    elif cell.form:
        made.number_format = cell.form
    return made


def table(*, rows: int) -> Any:
    """The sheet of requests as a table that can be sorted and filtered."""
    last = get_column_letter(len(COLUMNS))
    made: Any = Table(displayName="Requests", ref=f"A1:{last}{rows + 1}")
    made._initialise_columns()  # noqa: SLF001 — openpyxl's own way for write-only books
    for column, source in zip(made.tableColumns, COLUMNS, strict=True):
        column.name = source.title
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True)
    return made
