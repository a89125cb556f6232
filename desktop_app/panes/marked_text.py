"""Words to be read, with marks in them: plain text, each mark a filled block that is underlined."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from desktop_app.look.look import Look
from desktop_app.panes.views import HeldMark
from desktop_app.tongue import tr

LINES = 4
PADDING, EDGE = 6, 4
"""What the style sheet puts around the words: lengths at 100 % and in pixels."""
LAST_OF_ONE = "\uffff"
"""The last sign that takes one unit of UTF-16; later ones take two."""
FLAGS = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class MarkedText(QPlainTextEdit):
    """As high as its words, at most so many lines; then it scrolls, the first mark in sight."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[HeldMark, ...] = ()
        self._lines = LINES
        self.setReadOnly(True)
        self.setTextInteractionFlags(FLAGS)
        self.setTabChangesFocus(True)
        self.setProperty("kind", "marked")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._redress)

    def show_words(self, text: str, marks: tuple[HeldMark, ...], *, name: str) -> None:
        """`name` says which words they are; what is marked is said too, for ears that see no mark."""
        self.setAccessibleName(name)
        said = "; ".join(f"{mark.name}: {text[mark.start : mark.end]}" for mark in marks)
        self.setAccessibleDescription(tr("Отмечено: {said}").format(said=said))
        if text != self.toPlainText():
            self.setPlainText(text)
        self._marks = marks
        self._redress()

    def set_lines(self, most: int) -> None:
        self._lines = most
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.ensureCursorVisible()

    def _redress(self) -> None:
        self.setExtraSelections([self._selection(mark) for mark in self._marks])
        self._fit()
        if self._marks:
            cursor = self.textCursor()
            cursor.setPosition(units(self.toPlainText(), self._marks[0].start))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _selection(self, mark: HeldMark) -> QTextEdit.ExtraSelection:
        words = self.toPlainText()
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(words, mark.start))
        cursor.setPosition(units(words, mark.end), QTextCursor.MoveMode.KeepAnchor)
        shape = QTextCharFormat()
        shape.setFontUnderline(True)
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        shape.setUnderlineColor(self._look.colour("on_breach"))
        shape.setBackground(self._look.colour("breach"))
        shape.setForeground(self._look.colour("on_breach"))
        made.cursor, made.format = cursor, shape
        return made

    def _fit(self) -> None:
        document = self.document()
        blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
        needed = ceil(sum(document.documentLayout().blockBoundingRect(block).height() for block in blocks))
        most = self._lines * QFontMetrics(self._look.font()).lineSpacing()
        around = self._look.px(2 * PADDING) + 2 * EDGE + 2 * ceil(document.documentMargin())
        height = min(needed, most) + around
        if height != self.height():
            self.setFixedHeight(height)


def units(text: str, place: int) -> int:
    """A place in code points as Qt counts it: in units of UTF-16."""
    return place + sum(sign > LAST_OF_ONE for sign in text[:place])
