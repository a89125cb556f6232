"""The bar that finds words in the dialogue: counts the places, walks through them, marks them by more than colour."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from core.moment import Moment
from desktop_app.look.look import Look
from desktop_app.look.parts import button, iconed, label, line_field
from desktop_app.panes.announce import Announcer
from desktop_app.panes.conversation import ConversationPane
from desktop_app.panes.conversation_model import ConversationModel, spoken
from desktop_app.panes.sought import places
from desktop_app.panes.views import MessageView
from desktop_app.tongue import tr

ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindBar(QWidget):
    """Works on a conversation. Closed, it gives the focus back where it was."""

    def __init__(self, look: Look, conversation: ConversationPane) -> None:
        super().__init__()
        self._look, self._conversation = look, conversation
        self._before: QWidget | None = None
        self._searched: tuple[MessageView, ...] = ()
        self.found: list[int] = []
        self.at = -1
        self.field = line_field(tr("Найти в диалоге"), placeholder=tr("Найти в диалоге"))
        self.count = label(kind="muted")
        self._back = iconed(button("", kind="quiet", name=tr("Предыдущее место"), hint="Shift+Enter"), look, "up")
        self._on = iconed(button("", kind="quiet", name=tr("Следующее место"), hint="Enter"), look, "down")
        self._close = iconed(button("", kind="quiet", name=tr("Закрыть поиск"), hint="Esc"), look, "close")
        self._announcer = Announcer(self.field)
        self._place()
        self.hide()

    def open(self) -> None:
        """Show the bar with its last words chosen."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._search(self.field.text())

    def close_down(self) -> None:
        self.hide()
        self._mark("")
        before, self._before = self._before, None
        (before if before is not None and before.isVisible() else self._conversation.list).setFocus()

    def tick(self, _: Moment) -> None:
        """What has come since, and another dialogue, are searched too."""
        if self.isVisible() and self._messages != self._searched:
            self._find(self.field.text())

    def walk(self, by: int) -> None:
        """On to the next place, or back; round the corner."""
        if not self.found:
            self._announcer.answer(self.count.text())
            return
        self.at = (self.at + by) % len(self.found)
        self._show()
        self._announcer.answer(f"{self.count.text()}. {spoken(self._searched[self.found[self.at]])}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_down()
        elif event.key() in ENTERS and watched is self.field:
            self.walk(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            return False
        return True

    @property
    def _messages(self) -> tuple[MessageView, ...]:
        model = self._conversation.list.model()
        return tuple(model.messages) if isinstance(model, ConversationModel) else ()

    def _search(self, text: str) -> None:
        """Begin at the newest place: what one looks for was said not long ago."""
        self._find(text)
        self.at = len(self.found) - 1
        self._show()
        if text.strip():
            self._announcer.answer(self.count.text())

    def _find(self, text: str) -> None:
        self._searched = self._messages
        self.found = [row for row, one in enumerate(self._searched) for _ in places(one.text, text)]
        self.at = min(self.at, len(self.found) - 1)
        self._mark(text)
        self._tell()

    def _show(self) -> None:
        self._tell()
        if self.found and self.at >= 0:
            view = self._conversation.list
            index = view.model().index(self.found[self.at], 0)
            view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            view.scrollTo(index)

    def _tell(self) -> None:
        if not self.field.text().strip():
            self.count.setText("")
        elif self.found:
            self.count.setText(tr("{number} из {all}").format(number=self.at + 1, all=len(self.found)))
        else:
            self.count.setText(tr("Не найдено"))
        for one in (self._back, self._on):
            one.setEnabled(bool(self.found))

    def _mark(self, text: str) -> None:
        self._conversation.list.mark_words(text)

    def _place(self) -> None:
        px = self._look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(4), px(10), px(4))
        row.setSpacing(px(4))
        self.setAccessibleName(tr("Поиск в диалоге"))
        self.field.setAccessibleDescription(tr("Enter — следующее место, Shift+Enter — предыдущее, Esc закрывает"))
        row.addWidget(self.field, 1)
        for part in (self.count, self._back, self._on, self._close):
            row.addWidget(part)
        self.field.textChanged.connect(self._search)
        self._back.clicked.connect(lambda: self.walk(-1))
        self._on.clicked.connect(lambda: self.walk(1))
        self._close.clicked.connect(self.close_down)
        for one in (self.field, self._back, self._on, self._close):
            one.installEventFilter(self)
