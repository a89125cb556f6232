"""The dry run of an import: every row with what would become of it; nothing is done before it is applied."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, label
from desktop_app.panes.book_views import PlanView
from desktop_app.tongue import tr

HEADS = ("Строка", "Ответ", "Что будет", "Подробности")


class ImportPane(QWidget):
    """Shows a `PlanView`; `applied`: do it, `left`: leave all as it is."""

    applied = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table = QTableWidget(0, len(HEADS))
        self.said = label(wrap=True)
        self.apply = button(tr("Применить"), kind="primary")
        self._back = button(tr("Не применять"))
        outer = column(self, margins=look.px(14), spacing=look.px(8))
        outer.addWidget(label(tr("Что изменит файл"), kind="heading", wrap=True))
        outer.addWidget(self.said)
        outer.addWidget(self.table, 1)
        outer.addWidget(FlowBox(self.apply, self._back, gap=look.px(4)))
        self.table.setAccessibleName(tr("Строки файла и что с ними будет"))
        self.table.setHorizontalHeaderLabels([tr(head) for head in HEADS])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.apply.clicked.connect(self.applied)
        self._back.clicked.connect(self.left)
        self.show_view(PlanView())

    def show_view(self, view: PlanView) -> None:
        self.said.setText(view.said)
        self.apply.setEnabled(view.ready and not view.busy)
        self.table.setRowCount(len(view.rows))
        for number, row in enumerate(view.rows):
            for column_number, text in enumerate((str(row.line), row.title, row.what, row.detail)):
                cell = QTableWidgetItem(text)
                cell.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tr(HEADS[column_number])}: {text}")
                self.table.setItem(number, column_number, cell)
