"""A field whose misspelt words are underlined: Alt+Enter goes to the next one and proposes what was meant."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from desktop_app.look.look import Look
from desktop_app.panes.announce import Announcer
from desktop_app.panes.marks import Marks
from desktop_app.spelling.speller import Speller
from desktop_app.spelling.words import Word, words
from desktop_app.tongue import counted, tr

PAUSE_MS = 150
"""So long after the last key the words are looked at."""

ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
ALT = Qt.KeyboardModifier.AltModifier
WRONG = ("слово с ошибкой", "слова с ошибкой", "слов с ошибкой")


class Spelled(QObject):
    """Lives as long as its field. The underlines lie over the text: what is written and its undo stay untouched."""

    def __init__(self, field: QPlainTextEdit, speller: Speller, *, look: Look) -> None:
        super().__init__(field)
        self._field, self._speller, self._look = field, speller, look
        self._announcer = Announcer(field)
        self._asked: Word | None = None
        self._waits = False
        self.wrong: tuple[Word, ...] = ()
        self.menu = QMenu(field)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look_through)
        field.textChanged.connect(self._pause.start)
        field.installEventFilter(self)
        speller.judged.connect(self._pause.start)
        speller.suggested.connect(self._propose)
        look.changed.connect(self._draw)

    def look_through(self) -> None:
        """Underline what is wrong; the word that is being typed is left in peace."""
        text = self._field.toPlainText()
        found = list(words(text))
        wrong = self._speller.wrong({word.text for word in found})
        at = self._field.textCursor().position() if self._field.hasFocus() else -1
        self.wrong = tuple(word for word in found if word.text in wrong and not (word.end == at == len(text)))
        self._draw()
        if self._waits and not self._speller.unsure(word.text for word in found):
            self.go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in ENTERS and event.modifiers() & ALT:
                self.go_on()
                return True
            return False
        if isinstance(event, QContextMenuEvent):
            return self._menu_asked(event)
        return False

    def go_on(self) -> None:
        """Mark the wrong word at or after the cursor and propose; without one, say so."""
        self._waits = False
        self.look_through()
        if not self.wrong:
            self._announcer.answer(self._nothing_wrong())
            return
        position = self._field.textCursor().position()
        self._ask(next((word for word in self.wrong if word.end >= position), self.wrong[0]))

    def _nothing_wrong(self) -> str:
        """What can be said of words of which none is known to be wrong; never more than that."""
        if self._speller.why_not:
            return self._speller.why_not
        self._waits = self._speller.unsure(word.text for word in words(self._field.toPlainText()))
        return tr("Проверяем слова…") if self._waits else tr("Ошибок не найдено")

    def _menu_asked(self, event: QContextMenuEvent) -> bool:
        """The Menu key or the right button on a wrong word; elsewhere the field's own menu comes."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self._field.textCursor() if by_key else self._field.cursorForPosition(event.pos())
        word = next((one for one in self.wrong if one.start <= cursor.position() <= one.end), None)
        if word is not None:
            self._ask(word)
        return word is not None

    def _ask(self, word: Word) -> None:
        self._asked = word
        self._field.setTextCursor(self._over(word))
        said = f"{counted(len(self.wrong), WRONG)}. {word.text}"
        self._announcer.answer(said)
        self._speller.suggest(word.text)

    def _propose(self, word: str, proposals: tuple[str, ...]) -> None:
        """Open the menu, if it is this field that asked and the word still stands there."""
        asked, self._asked = self._asked, None
        if asked is None or asked.text != word or self._over(asked).selectedText() != word or self._field.isReadOnly():
            return
        self.menu.clear()
        for one in proposals:
            self.menu.addAction(one).triggered.connect(partial(self._put, asked, one))
        if not proposals:
            self.menu.addAction(tr("Похожих слов нет")).setEnabled(False)
        self.menu.addSeparator()
        self.menu.addAction(tr("Добавить «{word}» в словарь").format(word=word)).triggered.connect(
            partial(self._speller.add, word)
        )
        below: QPoint = self._field.viewport().mapToGlobal(self._field.cursorRect().bottomLeft())
        self.menu.popup(below)
        self.menu.setActiveAction(self.menu.actions()[0])

    def _put(self, word: Word, right: str) -> None:
        """Replace the word, as one step that can be undone."""
        cursor = self._over(word)
        if cursor.selectedText() == word.text:
            cursor.insertText(right)
            self._field.setTextCursor(cursor)
        self._field.setFocus()

    def _over(self, word: Word) -> QTextCursor:
        cursor = QTextCursor(self._field.document())
        last = self._field.document().characterCount() - 1
        cursor.setPosition(min(word.start, last))
        cursor.setPosition(min(word.end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _draw(self) -> None:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        form.setUnderlineColor(self._look.colour("breach"))
        drawn = []
        for word in self.wrong:
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = self._over(word), form
            drawn.append(one)
        Marks.of(self._field).lay(self, drawn)
