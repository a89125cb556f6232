"""The queue pane: who waits, longest first, the duties of 24 hours and the cards that are due."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget

from core.moment import Moment
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed, label
from desktop_app.panes.queue_delegate import QueueDelegate
from desktop_app.panes.queue_model import Index, QueueModel
from desktop_app.panes.shift_strip import ShiftStrip
from desktop_app.panes.shift_views import Sieve, due_next
from desktop_app.panes.views import QueueRow, QueueView
from desktop_app.tongue import tr

NOBODY = "Никто не ждёт. Новые вопросы появятся здесь со звуком."
NONE_SUCH = "Таких обращений сейчас нет."
LOW = 460
"""Below so many pixels of height at 100 % what is due next stands alone above the list."""


class QueueList(QListView):
    """A list whose Enter and double click mean "this one". A row that changes keeps its size."""

    chosen = Signal()

    def __init__(self, delegate: QueueDelegate) -> None:
        super().__init__()
        self._delegate = delegate
        delegate.setParent(self)
        self.setItemDelegate(delegate)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Qt's own list lays out and draws all of its rows whenever one of them changes."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Of two rows that changed Qt asks for all that lie between them as well; the delegate leaves those out."""
        self._delegate.wanted = event.region()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit()
            return
        super().keyPressEvent(event)


class QueuePane(QWidget):
    """Shows a `QueueView`. `taken` and `opened` carry the dialogue's id."""

    taken = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = QueueModel(self)
        self.list = QueueList(QueueDelegate(look, self.model))
        self._take = iconed(button(tr("Взять первого  (F2)"), kind="primary"), look, "take", "on_accent")
        self.strip = ShiftStrip(look)
        self._rows: tuple[QueueRow, ...] = ()
        self._empty = label(tr(NOBODY), kind="muted", wrap=True)
        self._place()
        look.changed.connect(self.list.reset)

    def show_view(self, view: QueueView) -> None:
        self._rows = view.rows
        self.strip.show_next(due_next(view.rows))
        kept = self.model.row_at(self.list.currentIndex())
        self.model.put(view)
        if kept is not None:
            self.list.setCurrentIndex(self.model.index_of(kept.dialogue))
        self._tell()
        self._take.setEnabled(self.model.most_urgent() is not None)

    def tick(self, now: Moment) -> None:
        self.model.tick(now)
        self.strip.tick(now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.set_compact(self.height() / self._look.scale < LOW)

    def focus_next(self) -> None:
        """What Ctrl+J does: to what breaches next, or to the list where nothing runs."""
        (self.strip.next if self.strip.next.isVisible() else self.list).setFocus()

    def go_to(self, dialogue: str) -> None:
        """Mark a row, also one that is not wanted just now."""
        if not self.model.index_of(dialogue).isValid():
            self.strip.chips.choose(Sieve.ALL)
        self.list.setCurrentIndex(self.model.index_of(dialogue))

    def take_most_urgent(self) -> None:
        """What F2 does, wherever the focus is."""
        row = self.model.most_urgent()
        if row is not None:
            self.taken.emit(row.dialogue)

    def _sift(self, sieve: Sieve) -> None:
        self.model.sift(sieve)
        self._tell()

    def _tell(self) -> None:
        """Why the list is empty, if it is."""
        shown = self.model.rowCount() > 0
        self._empty.setText(tr(NOBODY) if not self._rows else tr(NONE_SUCH))
        self._empty.setVisible(not shown)
        self.list.setVisible(shown)

    def _open_next(self, dialogue: str) -> None:
        row = next((one for one in self._rows if one.dialogue == dialogue), None)
        if row is not None:
            (self.taken if row.can_take else self.opened).emit(dialogue)

    def _choose(self) -> None:
        row = self.model.row_at(self.list.currentIndex())
        if row is not None:
            (self.taken if row.can_take else self.opened).emit(row.dialogue)

    def _place(self) -> None:
        px = self._look.px
        outer = column(self)
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(14), px(10), px(10))
        head.setSpacing(px(8))
        head.addWidget(label(tr("Моя смена"), kind="heading"))
        head.addStretch(1)
        head.addWidget(self._take)
        outer.addLayout(head)
        outer.addWidget(self.strip)
        self._empty.setContentsMargins(px(14), px(8), px(14), px(8))
        outer.addWidget(self._empty)
        outer.addWidget(self.list, 1)
        outer.addStretch(0)
        self.list.setProperty("kind", "open")
        self.list.setAccessibleName(tr("Очередь обращений"))
        self.list.setAccessibleDescription(tr("Стрелки выбирают обращение, Enter берёт его в работу"))
        self.list.setModel(self.model)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(px(110))
        self.strip.sifted.connect(self._sift)
        self.strip.asked.connect(self._open_next)
        self.list.chosen.connect(self._choose)
        self.list.doubleClicked.connect(self._choose)
        self._take.clicked.connect(self.take_most_urgent)
        self._take.setEnabled(False)
        for before, after in pairwise((self._take, self.strip.next, *self.strip.chips.buttons, self.list)):
            QWidget.setTabOrder(before, after)
