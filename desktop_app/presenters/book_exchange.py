"""The presenter of import and export: the book is written and read in a thread, and applied only after it was seen."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from core.library.planning import ImportRow, PlanItem, What
from core.protocol.library import Plan
from desktop_app.exchange.book import COLUMNS, BadRow, Read, Unreadable, read, write
from desktop_app.model.books import exportable
from desktop_app.net.trouble import Trouble
from desktop_app.panes.book_views import PlanRow, PlanView
from desktop_app.panes.books import BooksPage
from desktop_app.presenters.books import BooksPresenter
from desktop_app.presenters.scene import Scene
from desktop_app.shown.errors import error_said
from desktop_app.shown.troubles import trouble_said
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr

WHAT = {
    What.ADDED: "добавится",
    What.CHANGED: "изменится",
    What.SAME: "не изменится",
    What.REFUSED: "не будет загружен",
}
PROBLEMS: Mapping[str, str] = {
    "forbidden": "нет права",
    "text_empty": "пусто",
    "text_too_long": "слишком длинно",
    "reason_missing": "нет причины отказа",
    "source_missing": "нет источника ссылки",
    "unknown_code": "такого кода нет",
    "review_invalid": "неверная дата проверки",
    "scope_fixed": "личный ответ не становится общим и наоборот",
    "unknown_attachment": "такого бланка на сервере нет",
    "personal_data": "персональные данные",
}
SUM = "Добавится: {added}, изменится: {changed}, без изменений: {same}, не будет загружено: {refused}."


class ExchangePresenter:
    def __init__(self, page: BooksPage, scene: Scene, books: BooksPresenter, *, tasks: Tasks) -> None:
        self._page, self._scene, self._books = page, scene, books
        self._read = Read(rows=())
        self._token = ""
        page.export_asked.connect(lambda path: tasks.start("library export", self._export(path)))
        page.import_asked.connect(lambda path: tasks.start("library import", self._import(path)))
        page.plan.applied.connect(lambda: tasks.start("library import", self._apply()))

    async def _export(self, path: str) -> None:
        loop = asyncio.get_running_loop()
        versions = exportable(self._scene.shift.books.books)
        self._books.say(tr("Выгружаем…"))

        def progress(rows: int) -> None:
            loop.call_soon_threadsafe(self._books.say, tr("Выгружено ответов: {count}").format(count=rows))

        try:
            count = await asyncio.to_thread(write, Path(path), versions, progress=progress)
        except OSError:
            self._books.say(tr("Не удалось записать файл. Проверьте папку и место на диске; закройте книгу."))
            return
        self._books.say(tr("Готово: {path}, ответов: {count}").format(path=path, count=count))

    async def _import(self, path: str) -> None:
        self._page.plan.show_view(PlanView(said=tr("Читаем файл…"), busy=True))
        self._page.bring(self._page.plan)
        self._page.plan.table.setFocus()
        try:
            self._read = await asyncio.to_thread(read, Path(path))
            told = await self._scene.shift.books.plan(self._read.rows)
        except Unreadable as failure:
            said = tr("Это не книга библиотеки: {why}")
            why = tr("нет столбца «{head}»").format(head=failure.missing) if failure.missing else tr("нужен файл .xlsx")
            self._page.plan.show_view(PlanView(said=said.format(why=why)))
        except OSError:
            self._page.plan.show_view(PlanView(said=tr("Не удалось прочитать файл.")))
        except Trouble as trouble:
            self._page.plan.show_view(PlanView(said=trouble_said(trouble)))
        else:
            self._planned(told)

    async def _apply(self) -> None:
        try:
            told = await self._scene.shift.books.plan(self._read.rows, token=self._token)
        except Trouble as trouble:
            self._page.plan.show_view(PlanView(said=trouble_said(trouble), ready=True))
            return
        self._planned(told)

    def _planned(self, told: object) -> None:
        if not isinstance(told, Plan):
            self._page.plan.show_view(PlanView(said=error_said(told)))  # type: ignore[arg-type]
            return
        self._token = told.token
        self._page.plan.show_view(plan_view(told, self._read))


def plan_view(plan: Plan, read_: Read) -> PlanView:
    """The dry run: what is refused first, then by line."""
    by_line = {row.line: row for row in read_.rows}
    rows = [plan_row(item, by_line) for item in plan.items] + [bad_row(one) for one in read_.bad]
    counts = {what: sum(item.what is what for item in plan.items) for what in What}
    counts[What.REFUSED] += len(read_.bad)
    said = tr(SUM).format(**{what.value: count for what, count in counts.items()})
    if plan.applied:
        said = f"{tr('Загружено.')} {said}"
    refused = tr(WHAT[What.REFUSED])
    rows.sort(key=lambda row: (row.what != refused, row.line))
    some = counts[What.ADDED] + counts[What.CHANGED] > 0
    return PlanView(rows=tuple(rows), said=said, ready=some and not plan.applied)


def plan_row(item: PlanItem, by_line: Mapping[int, ImportRow]) -> PlanRow:
    row = by_line.get(item.line)
    return PlanRow(
        line=item.line,
        title="" if row is None else row.content.title,
        what=tr(WHAT[item.what]),
        detail=problem_said(item.problem) if item.problem else ", ".join(COLUMNS.get(one, one) for one in item.fields),
    )


def problem_said(problem: str) -> str:
    code, _, field = problem.partition(":")
    said = tr(PROBLEMS[code]) if code in PROBLEMS else code
    return f"{COLUMNS[field]}: {said}" if field in COLUMNS else said


def bad_row(bad: BadRow) -> PlanRow:
    detail = tr("{column}: значение не подходит").format(column=bad.column)
    return PlanRow(line=bad.line, title=bad.title, what=tr(WHAT[What.REFUSED]), detail=detail)
