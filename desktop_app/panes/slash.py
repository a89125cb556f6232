"""`/` while one writes: a popup at the cursor that finds canned answers; the field keeps the focus."""

import re

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListView, QPlainTextEdit

from desktop_app.look.look import Look
from desktop_app.look.parts import column, frame, label
from desktop_app.panes.announce import say_now
from desktop_app.panes.blanks import Blanks
from desktop_app.panes.chooser import ChoiceDelegate, ChoiceModel
from desktop_app.panes.form_views import Choice, LibraryHit
from desktop_app.panes.help_views import SlashView
from desktop_app.tongue import counted, tr

CALL = re.compile(r"(?:^|(?<=\s))/(?!\s)([^/\n]{0,60})$")
"""A slash at the beginning of a word, and what was typed after it."""

ROWS, WIDTH = 5, 460
FOUND = ("готовый ответ", "готовых ответа", "готовых ответов")
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
TAKES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class SlashPopup(QObject):
    """Shows a `SlashView` below or above the cursor. `searched` carries what was typed, `inserted` the `LibraryHit`."""

    searched = Signal(str)
    inserted = Signal(object)

    def __init__(self, look: Look, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self.blanks = Blanks(look, field)
        self._look, self._field = look, field
        self._query: str | None = None
        self._refused = -1
        self._typing = False
        self._hits: dict[str, LibraryHit] = {}
        self.list = QListView()
        self.model = ChoiceModel(self.list)
        self.box = frame("popup")
        self._delegate = ChoiceDelegate(look, self.list)
        self._own()
        self._place()
        field.installEventFilter(self)
        field.textChanged.connect(self._look_at)
        field.cursorPositionChanged.connect(self._look_at)

    @property
    def open(self) -> bool:
        return self._query is not None and bool(self._hits)

    def show_view(self, view: SlashView) -> None:
        """What was found; passed over when something else is typed by now."""
        if view.query != self._query:
            return
        before = self.open
        self._hits = {hit.id: hit for hit in view.hits}
        self.model.put(
            tuple(Choice(id=hit.id, title=hit.title, detail=" ".join(hit.text.split())) for hit in view.hits)
        )
        if not self._hits:
            self.box.hide()
            return
        self.list.setCurrentIndex(self.model.index(0))
        self._stand()
        if not before:
            said = tr("{found}. Стрелки выбирают, Enter вставляет, Esc закрывает. {first}")
            say_now(self._field, said.format(found=counted(len(view.hits), FOUND), first=self._spoken()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._close()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._means(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if self._means(event):
                self._do(event)
                return True
            self._typing = bool(event.text())
        return super().eventFilter(watched, event)

    def insert(self) -> None:
        """Put the chosen answer in place of the slash and what follows it, as one step that can be undone."""
        hit = self._hits[self.model.shown[self.list.currentIndex().row()].id]
        cursor = self._field.textCursor()
        cursor.setPosition(self._slash(), QTextCursor.MoveMode.KeepAnchor)
        self._close()
        cursor.insertText(hit.text)
        self._field.setTextCursor(cursor)
        self.blanks.choose_first()
        self.inserted.emit(hit)

    def _means(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the popup."""
        keys = TAKES | STEPS.keys() | {Qt.Key.Key_Escape}
        return self.open and event.key() in keys and event.modifiers() in PLAIN

    def _do(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            row = self.list.currentIndex().row() + STEPS[Qt.Key(event.key())]
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(self.model.shown) - 1)))
            say_now(self._field, self._spoken())
        elif event.key() in TAKES:
            self.insert()
        else:
            self._refused = self._slash()
            self._close()

    def _look_at(self) -> None:
        """Whether the cursor stands behind a call that a person has just typed."""
        called = CALL.search(self._before()) if self._typing else None
        if called is None or self._field.isReadOnly() or self._slash() == self._refused:
            self._refused = self._refused if called else -1
            self._close()
        elif called[1] != self._query:
            self._query = called[1]
            self.searched.emit(called[1])

    def _before(self) -> str:
        """What stands in the line before the cursor."""
        cursor = self._field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    def _slash(self) -> int:
        """Where in the document the last slash before the cursor stands."""
        before = self._before()
        behind = before[max(0, before.rfind("/")) :]
        return self._field.textCursor().position() - len(behind.encode("utf-16-le")) // 2

    def _close(self) -> None:
        self._query, self._hits = None, {}
        self.box.hide()

    def _spoken(self) -> str:
        row = self.list.currentIndex().row()
        choice = self.model.shown[row]
        said = tr("{title}, {number} из {of}. {text}")
        return said.format(title=choice.title, number=row + 1, of=len(self.model.shown), text=choice.detail)

    def _stand(self) -> None:
        """Where the cursor is: below it if there is room, else above it."""
        px, window = self._look.px, self._field.window()
        if self.box.parentWidget() is not window:
            self.box.setParent(window)
        row = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(min(ROWS, len(self.model.shown)) * row + px(6))
        self.box.setFixedWidth(min(px(WIDTH), window.width() - px(16)))
        self.box.adjustSize()
        at = self._field.viewport().mapTo(window, self._field.cursorRect().bottomLeft())
        line = QFontMetrics(self._look.font()).lineSpacing()
        below = at.y() + px(4)
        above = at.y() - line - px(8) - self.box.height()
        top = below if below + self.box.height() <= window.height() else max(0, above)
        self.box.move(QPoint(min(at.x(), window.width() - self.box.width() - px(8)), top))
        self.box.show()
        self.box.raise_()

    def _own(self) -> None:
        """Whatever has no parent might be taken away by a thread that is not the window's."""
        for one in (self.model, self._delegate):
            one.setParent(self)
        self.box.setParent(self._field)

    def _place(self) -> None:
        px = self._look.px
        outer = column(self.box, spacing=px(2))
        outer.setContentsMargins(px(6), px(6), px(6), px(6))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(tr("Готовые ответы"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self.insert)
        outer.addWidget(self.list)
        foot = label(tr("Enter — вставить, Esc — оставить как есть"), kind="small")
        foot.setContentsMargins(px(8), 0, 0, 0)
        outer.addWidget(foot)
        self.box.hide()
