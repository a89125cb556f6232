"""Import and export by the page with the real relay: seen first, applied then, a bad row named by its line."""

from pathlib import Path

import openpyxl

from desktop_app.exchange.book import COLUMNS
from desktop_app.look.look import Look
from desktop_app.model.books import shown_version
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.bookroom import Bookroom
from desktop_app.presenters.scene import Scene
from desktop_app.shift.shift import Shift
from desktop_app.tasks import Tasks
from tests.desktop_app.house import House, until
from tests.desktop_app.shift.people import CLOCKS, Person


def set_cell(path: Path, *, row: int, field: str, text: str) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    sheet.cell(row=row, column=list(COLUMNS).index(field) + 1).value = text
    book.save(path)


def categories(shift: Shift) -> set[str]:
    versions = (shown_version(one) for one in shift.books.books.entries.values())
    return {one.content.category for one in versions if one is not None}


async def test_a_file_is_seen_before_it_is_applied(tmp_path: Path, house: House, look: Look) -> None:
    olga = Person("olga", folder=tmp_path / "olga")
    shift = await olga.begin(house)
    tasks = Tasks(lambda name, failure: olga.failures.append(f"{name}: {failure!r}"))
    place = Workplace(look, zone=CLOCKS.zone)
    scene = Scene(shift, steady=CLOCKS.steady, zone=CLOCKS.zone)
    room = Bookroom(place, scene, tasks=tasks, today=CLOCKS.day())
    await until(lambda: shift.books.books.entries)
    room.render()
    page, path = place.books, tmp_path / "library.xlsx"
    page.export_asked.emit(str(path))
    await until(lambda: page.notice.text().startswith("Готово"))
    set_cell(path, row=3, field="category", text="Новая рубрика")
    set_cell(path, row=4, field="kind", text="совет")
    page.import_asked.emit(str(path))
    await until(page.plan.apply.isEnabled)
    cells = [[page.plan.table.item(row, column).text() for column in range(4)] for row in range(2)]  # type: ignore[union-attr]
    assert (cells[0][0], cells[0][2:]) == ("4", ["не будет загружен", "Вид: значение не подходит"])
    assert "Новая рубрика" not in categories(shift)
    page.plan.applied.emit()
    await until(lambda: page.plan.said.text().startswith("Загружено"))
    await until(lambda: "Новая рубрика" in categories(shift), seconds=20)
    shift.books.close()
    await tasks.stop()
    place.deleteLater()
    await olga.end()
