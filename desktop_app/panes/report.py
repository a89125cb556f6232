"""The Excel book of a period, for managers: both days typed by keyboard, the file, progress, cancel."""

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar

from desktop_app.look.look import Look
from desktop_app.look.parts import button, label, line_field, mark
from desktop_app.panes.countdown import ROWS
from desktop_app.panes.form import Form
from desktop_app.panes.form_views import ReportEntry, ReportView
from desktop_app.tongue import counted, tr

PARTS = re.compile(r"(\d{1,2})[ .,/-](\d{1,2})[ .,/-](\d{4})")


class ReportForm(Form):
    """Shows a `ReportView`; `asked` carries a `ReportEntry`, `cancelled` nothing."""

    asked = Signal(object)
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Отчёт за период"), act=tr("Сохранить книгу Excel"))
        self._running = False
        self._filled = False
        self.begin = line_field(tr("Первый день"), placeholder=tr("дд.мм.гггг"))
        self.end = line_field(tr("Последний день"), placeholder=tr("дд.мм.гггг"))
        self.path = line_field(tr("Файл"))
        self.choose = button(tr("Выбрать файл…"))
        self.progress = QProgressBar()
        self.cancel = button(tr("Прервать"))
        self._said = label(wrap=True)
        self.add(self.begin, name=tr("Первый день"))
        self.add(self.end, name=tr("Последний день"))
        self.add(self.path, self.choose, name=tr("Файл"))
        row = QHBoxLayout()
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.add(row, self._said)
        self.first = self.begin
        self._connect()

    def show_view(self, view: ReportView) -> None:
        if not self._filled:
            self._filled = True
            self.begin.setText(f"{view.first:%d.%m.%Y}")
            self.end.setText(f"{view.last:%d.%m.%Y}")
        if not self.path.hasFocus() and view.path:
            self.path.setText(view.path)
        self._running = view.running
        for part in (self.progress, self.cancel):
            part.setVisible(view.running)
        written = tr("Записано: {count}").format(count=counted(view.rows, ROWS))
        self.progress.setAccessibleName(written)
        self._said.setText(view.error or view.done or (written if view.running else ""))
        mark(self._said, "kind", "error" if view.error else "good" if view.done else "")
        self._look_again()

    def submit(self) -> None:
        self._look_again()
        first, last = typed_day(self.begin.text()), typed_day(self.end.text())
        if self.act.isEnabled() and first is not None and last is not None:
            self.asked.emit(ReportEntry(first=first, last=last, path=self.path.text().strip()))

    def _look_again(self) -> None:
        first, last = typed_day(self.begin.text()), typed_day(self.end.text())
        for field, day in ((self.begin, first), (self.end, last)):
            mark(field, "wrong", "true" if day is None else "false")
        checks = (
            (self._running, tr("Книга сохраняется, можно продолжать работу")),
            (first is None, tr("Первый день: наберите дату так: 01.11.2026")),
            (last is None, tr("Последний день: наберите дату так: 30.11.2026")),
            (first and last and first > last, tr("Первый день позже последнего: поменяйте их местами")),
            (not self.path.text().strip(), tr("Назовите файл, в который сохранить книгу")),
        )
        self.lack(next((said for lacks, said in checks if lacks), ""))

    def _connect(self) -> None:
        self.progress.setRange(0, 0)
        for field in (self.begin, self.end):
            field.textChanged.connect(self._look_again)
        self.path.textChanged.connect(self._look_again)
        self.cancel.clicked.connect(self.cancelled)
        self.choose.clicked.connect(self._choose)

    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("Куда сохранить книгу"), self.path.text(), tr("Книга Excel (*.xlsx)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(self.path.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def typed_day(text: str) -> date | None:
    """The day typed as «01.11.2026» (a full stop, comma, slash, dash or space between); None when it is no day."""
    parts = PARTS.fullmatch(text.strip())
    if parts is None:
        return None
    day, month, year = (int(part) for part in parts.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
