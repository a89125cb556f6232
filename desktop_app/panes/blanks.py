"""Variables that nobody could fill: marked in the field, the first one chosen, and sending asks about them once."""

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from core.library.variables import names
from desktop_app.look.look import Look
from desktop_app.panes.marks import Marks
from desktop_app.tongue import tr

BLANK = re.compile(r"\{\{[^{}\n]+\}\}")
SAID = "Не заполнено: {blanks}. Заполните, или отправьте ещё раз как есть"


class Blanks(QObject):
    """Watches one field."""

    def __init__(self, look: Look, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._look, self._field = look, field
        self._asked = ""
        self._any = False
        field.textChanged.connect(self._draw)
        look.changed.connect(self._draw)

    def choose_first(self) -> None:
        """Select the first blank, so that what is typed takes its place."""
        cursor = next(iter(self._cursors()), None)
        if cursor is not None:
            self._field.setTextCursor(cursor)

    def ask(self) -> str:
        """What is to be said before these words are sent; nothing if it was said or all is filled in."""
        text = self._field.toPlainText()
        if not names(text) or text == self._asked:
            return ""
        self._asked = text
        self.choose_first()
        return tr(SAID).format(blanks=", ".join(names(text)))

    def _draw(self) -> None:
        cursors = self._cursors()
        if cursors or self._any:
            self._any = bool(cursors)
            Marks.of(self._field).lay(self, [self._marked(cursor) for cursor in cursors])

    def _cursors(self) -> list[QTextCursor]:
        """A cursor over each blank."""
        document, found = self._field.document(), []
        cursor = QTextCursor(document)
        for match in BLANK.finditer(self._field.toPlainText()):
            cursor = document.find(match[0], cursor)
            found.append(QTextCursor(cursor))
        return found

    def _marked(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = cursor
        shape = QTextCharFormat()
        shape.setBackground(self._look.colour("warning_soft"))
        shape.setForeground(self._look.colour("warning"))
        shape.setFontWeight(QFont.Weight.DemiBold)
        shape.setFontUnderline(True)
        made.format = shape
        return made
