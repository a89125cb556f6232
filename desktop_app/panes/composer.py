"""The composer: Enter sends, Shift+Enter begins a line; says where the words go, how many fit, and why it is closed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed, label, mark
from desktop_app.panes.announce import say_now
from desktop_app.panes.countdown import CHARACTERS
from desktop_app.panes.slash import SlashPopup
from desktop_app.panes.views import ComposerView
from desktop_app.tongue import counted, tr

LINES = 3
NEAR = 0.8
"""From this share of the limit on the counter is shown."""


class Writing(QPlainTextEdit):
    """A field whose Enter means "send", whose Esc may mean "leave it"."""

    entered = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.escaped.emit()
        super().keyPressEvent(event)


class Composer(QWidget):
    """Shows a `ComposerView`. `sent` and `drafted` carry the dialogue's id and the text, `typed` and `left` (the
    correcting) the id alone.
    """

    sent = Signal(str, str)
    drafted = Signal(str, str)
    typed = Signal(str)
    left = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = ComposerView(dialogue="", disabled=tr("Откройте диалог из очереди"))
        self._filling = False
        self._lines = LINES
        self.field = Writing()
        self.slash = SlashPopup(look, self.field)
        self.blanks = self.slash.blanks
        self._asking = ""
        self._send = iconed(button(tr("Отправить"), kind="primary", hint="Enter"), look, "send", "on_accent")
        self._target = label(kind="small", wrap=True)
        self._counter = label(kind="small")
        self._place()
        look.changed.connect(self._size)
        self._tell()

    def show_view(self, view: ComposerView) -> None:
        other = (view.dialogue, view.correcting) != (self._view.dialogue, self._view.correcting)
        self._view = view
        if other:
            self.fill(view.draft)
        self._tell()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """One line instead of three, for a window with little height."""
        self._lines = 1 if compact else LINES
        self._size()
        self._tell()

    def fill(self, text: str) -> None:
        """Put a text in the field as if it had always been there: no signal goes out."""
        self._filling = True
        self.field.setPlainText(text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self._filling = False
        self._tell()

    def insert(self, text: str) -> None:
        """Put words where the cursor is, as one step that can be undone; the focus goes there."""
        if not self._view.disabled:
            self.field.insertPlainText(text)
            self.blanks.choose_first()
            self.field.setFocus()

    def _submit(self) -> None:
        text = self.field.toPlainText().strip()
        if not text or self._view.disabled or len(text) > self._view.limit:
            return
        self._asking = self.blanks.ask()
        if self._asking:
            self._tell()
            say_now(self.field, self._asking)
            return
        dialogue = self._view.dialogue
        self.fill("")
        self.sent.emit(dialogue, text)

    def _leave(self) -> None:
        if self._view.correcting:
            self.left.emit(self._view.dialogue)

    def _changed(self) -> None:
        self._asking = ""
        self._tell()
        if not self._filling:
            self.drafted.emit(self._view.dialogue, self.field.toPlainText())
            self.typed.emit(self._view.dialogue)

    def _tell(self) -> None:
        view, length = self._view, len(self.field.toPlainText().strip())
        over = length - view.limit
        self.field.setReadOnly(bool(view.disabled))
        self._send.setText(tr("Заменить") if view.correcting else tr("Отправить"))
        self._send.setEnabled(not view.disabled and length > 0 and over <= 0)
        hint = tr("Enter отправляет, Shift+Enter начинает новую строку")
        self._target.setText(self._asking or view.disabled or view.target or hint)
        self._target.setVisible(self._lines > 1 or bool(self._asking or view.disabled or view.target))
        mark(self._target, "urgency", "warning" if self._asking else "")
        self._counter.setVisible(length >= view.limit * NEAR)
        said = (
            tr("Сократите на {count}").format(count=counted(over, CHARACTERS))
            if over > 0
            else tr("{length} из {limit}").format(length=length, limit=view.limit)
        )
        self._counter.setText(said)
        mark(self._counter, "urgency", "breach" if over > 0 else "")
        mark(self.field, "wrong", "true" if over > 0 else "false")
        mark(self.field, "closed", "true" if view.disabled else "false")
        self.field.setAccessibleDescription(f"{self._target.text()}. {said}" if length else self._target.text())

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, spacing=px(2))
        outer.setContentsMargins(px(14), px(6), px(14), px(10))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self._send, 0, Qt.AlignmentFlag.AlignBottom)
        outer.addLayout(row)
        foot = QHBoxLayout()
        foot.addWidget(self._target, 1)
        foot.addWidget(self._counter)
        outer.addLayout(foot)
        self.field.setAccessibleName(tr("Ваше сообщение гражданину"))
        self.field.setPlaceholderText(tr("Напишите сообщение"))
        self.field.setTabChangesFocus(True)
        self.field.entered.connect(self._submit)
        self.field.escaped.connect(self._leave)
        self.field.textChanged.connect(self._changed)
        self._send.clicked.connect(self._submit)
        self._size()

    def _size(self) -> None:
        self.field.setFixedHeight(self._lines * QFontMetrics(self._look.font()).lineSpacing() + self._look.px(28))
