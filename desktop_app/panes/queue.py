"""The queue pane: who waits, longest first, the duties of 24 hours and the cards that are due."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QWidget

from core.moment import Moment
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed, label
from desktop_app.panes.queue_delegate import QueueDelegate
from desktop_app.panes.queue_model import QueueModel
from desktop_app.panes.views import QueueView
from desktop_app.tongue import tr


class QueueList(QListView):
    """A list whose Enter and double click mean "this one"."""

    chosen = Signal()

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
        self.model = QueueModel()
        self.list = QueueList()
        self._delegate = QueueDelegate(look, self.model)
        self._take = iconed(button(tr("Взять первого  (F2)"), kind="primary"), look, "take", "on_accent")
        self._empty = label(tr("Никто не ждёт. Новые вопросы появятся здесь со звуком."), kind="muted", wrap=True)
        self._place()
        look.changed.connect(self.list.reset)

    def show_view(self, view: QueueView) -> None:
        kept = self.model.row_at(self.list.currentIndex())
        self.model.put(view)
        if kept is not None:
            self.list.setCurrentIndex(self.model.index_of(kept.dialogue))
        self._empty.setVisible(not view.rows)
        self.list.setVisible(bool(view.rows))
        self._take.setEnabled(self.model.most_urgent() is not None)

    def tick(self, now: Moment) -> None:
        self.model.tick(now)

    def take_most_urgent(self) -> None:
        """What F2 does, wherever the focus is."""
        row = self.model.most_urgent()
        if row is not None:
            self.taken.emit(row.dialogue)

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
        head.addWidget(label(tr("Очередь"), kind="heading"))
        head.addStretch(1)
        head.addWidget(self._take)
        outer.addLayout(head)
        self._empty.setContentsMargins(px(14), px(8), px(14), px(8))
        outer.addWidget(self._empty)
        outer.addWidget(self.list, 1)
        outer.addStretch(0)
        self.list.setProperty("kind", "open")
        self.list.setAccessibleName(tr("Очередь обращений"))
        self.list.setAccessibleDescription(tr("Стрелки выбирают обращение, Enter берёт его в работу"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(px(160))
        self.list.chosen.connect(self._choose)
        self.list.doubleClicked.connect(self._choose)
        self._take.clicked.connect(self.take_most_urgent)
        self._take.setEnabled(False)
        QWidget.setTabOrder(self._take, self.list)
