"""The presenter of the report: asks the relay for the rows, has the book written, says how far it is."""

import asyncio
from datetime import date, timedelta, tzinfo
from pathlib import Path

from msgspec.structs import replace

from desktop_app.net.trouble import Trouble
from desktop_app.panes.form_views import ReportEntry, ReportView
from desktop_app.panes.report import ReportForm
from desktop_app.report.book import TooManyRows
from desktop_app.report.making import Period, make_book
from desktop_app.report.words import titles
from desktop_app.shift.shift import Shift
from desktop_app.shown.troubles import trouble_said
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr

NAME = "Обращения {first:%Y-%m-%d} — {last:%Y-%m-%d}.xlsx"
DONE = "Готово: {path}"
TOO_MANY = "За этот период больше миллиона обращений: выберите период короче"
NOT_WRITTEN = "Не удалось записать файл. Проверьте папку и место на диске; если книга открыта, закройте её."


class ReportPresenter:
    """One book at a time; the month before today is proposed."""

    def __init__(
        self, form: ReportForm, *, shift: Shift, today: date, zone: tzinfo, folder: Path, tasks: Tasks
    ) -> None:
        self._form, self._shift, self._zone, self._tasks = form, shift, zone, tasks
        last = today.replace(day=1) - timedelta(days=1)
        first = last.replace(day=1)
        path = folder / tr(NAME).format(first=first, last=last)
        self._view = ReportView(first=first, last=last, path=str(path))
        self._task: asyncio.Task[None] | None = None
        form.asked.connect(self._ask)
        form.cancelled.connect(self._cancel)
        form.show_view(self._view)

    def _ask(self, entry: ReportEntry) -> None:
        if self._task is None:
            self._show(first=entry.first, last=entry.last, path=entry.path, running=True, rows=0, error="", done="")
            self._task = self._tasks.start("report", self._make(entry))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _make(self, entry: ReportEntry) -> None:
        period, path = Period(first=entry.first, last=entry.last), Path(entry.path)
        begin, end = period.moments(self._zone)
        error = ""
        try:
            reference = self._shift.held.reference or await self._shift.reading.reference()
            await make_book(
                self._shift.reading.register(begin, end),
                self._shift.reading.finds(begin, end),
                path,
                titles=titles(reference),
                zone=self._zone,
                period=period,
                progress=lambda rows: self._show(rows=rows),
            )
        except Trouble as trouble:
            error = trouble_said(trouble)
        except TooManyRows:
            error = tr(TOO_MANY)
        except OSError:
            error = tr(NOT_WRITTEN)
        except asyncio.CancelledError:
            self._show(running=False)
            raise
        finally:
            self._task = None
        self._show(running=False, error=error, done="" if error else tr(DONE).format(path=path))

    def _show(self, **fields: object) -> None:
        self._view = replace(self._view, **fields)
        self._form.show_view(self._view)
