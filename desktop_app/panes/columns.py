"""The three columns of the workplace: as many as fit at the text size in force, the one in front always among them."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app.look.look import Look

THREE, TWO = 1060, 720
"""From so many pixels at 100 % on, three or two columns stand side by side."""


class Column(StrEnum):
    """The columns from left to right."""

    QUEUE = "queue"
    DIALOGUE = "dialogue"
    FORM = "form"


WIDTHS = {Column.QUEUE: 320, Column.DIALOGUE: 520, Column.FORM: 380}


class Columns(QSplitter):
    """`arranged` tells which columns are shown, whenever that changes."""

    arranged = Signal(object)

    def __init__(self, look: Look, *, queue: QWidget, dialogue: QWidget, form: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._front = Column.QUEUE
        self._form_open = False
        self._widgets = {Column.QUEUE: queue, Column.DIALOGUE: dialogue, Column.FORM: form}
        self._shown: frozenset[Column] = frozenset()
        for widget in self._widgets.values():
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        look.changed.connect(self._arrange)
        self._arrange()

    def bring(self, column: Column) -> None:
        """Put a column in front; the form's is open from now on."""
        self._front = column
        self._form_open = self._form_open or column is Column.FORM
        self._arrange()

    def put_form_away(self) -> None:
        self._form_open = False
        self._front = Column.DIALOGUE
        self._arrange()

    @property
    def shown(self) -> frozenset[Column]:
        return self._shown

    def minimumSizeHint(self) -> QSize:
        """One column must fit: the others give way."""
        hints = [widget.minimumSizeHint() for widget in self._widgets.values()]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        units = round(self.width() / self._look.scale)
        shown = fitting(units, front=self._front, form_open=self._form_open)
        if shown == self._shown:
            return
        self._shown = shown
        for column, widget in self._widgets.items():
            widget.setVisible(column in shown)
        self.setSizes([self._look.px(WIDTHS[column]) for column in Column])
        self.arranged.emit(shown)


def fitting(units: int, *, front: Column, form_open: bool) -> frozenset[Column]:
    """Which columns are shown on so many pixels at 100 %."""
    wanted = frozenset(Column) if form_open else frozenset({Column.QUEUE, Column.DIALOGUE})
    if units >= THREE or (units >= TWO and not form_open):
        return wanted
    if units >= TWO:
        return frozenset({Column.DIALOGUE, Column.QUEUE if front is Column.QUEUE else Column.FORM})
    return frozenset({front})
