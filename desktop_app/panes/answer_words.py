"""The words of a typed answer: its text, the reason of a refusal, and the canned answer that stands behind them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from core.dialogue.words import AnswerKind
from desktop_app.look.look import Look
from desktop_app.look.parts import label, text_field
from desktop_app.panes.enclosed import Enclosed
from desktop_app.panes.form_views import LibraryHit
from desktop_app.panes.slash import SlashPopup
from desktop_app.tongue import tr


class AnswerWords(QObject):
    """`changed`: the words, or what stands behind them, are others now; `taken` carries a `LibraryHit` put in."""

    changed = Signal()
    taken = Signal(object)

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.text = text_field(tr("Текст ответа"))
        self.reason = text_field(tr("Обоснование отказа"))
        self.note = label(kind="small", wrap=True)
        self.slash = SlashPopup(look, self.text)
        self.forms = Enclosed(look)
        self.used: LibraryHit | None = None
        self.slash.inserted.connect(self._inserted)
        self.text.textChanged.connect(self._changed)
        self.reason.textChanged.connect(self._changed)
        self._changed()

    @property
    def said(self) -> str:
        return self.text.toPlainText().strip()

    @property
    def grounds(self) -> str:
        """The reason of the refusal."""
        return self.reason.toPlainText().strip()

    @property
    def edited(self) -> bool:
        """Whether a person changed what the library says."""
        used = self.used
        if used is None:
            return False
        grounded = used.kind is not AnswerKind.REFUSAL or self.grounds == used.reason.strip()
        return self.said != used.text.strip() or not grounded

    def use(self, hit: LibraryHit) -> None:
        """Put a canned answer in place of untouched words, else where the cursor is: typed words are never lost."""
        untouched = not self.said or (self.used is not None and not self.edited)
        if untouched:
            self.forms.clear()
        put(self.text, hit.text, whole=untouched)
        self.slash.blanks.choose_first()
        self._take(hit)

    def ask(self) -> str:
        """What is to be said before the answer is sent: variables that nobody filled; once."""
        return self.slash.blanks.ask()

    def stand_on(self, used: LibraryHit | None, *, forms: tuple[str, ...] = ()) -> None:
        """Words that are put back were made of this canned answer, and these of its forms went with it."""
        self.used = used
        self.forms.put(() if used is None else used.forms)
        self.forms.keep(forms)
        self._changed()

    def clear(self) -> None:
        self.used = None
        self.forms.clear()
        self.text.clear()
        self.reason.clear()
        self._changed()

    def _inserted(self, hit: LibraryHit) -> None:
        """It was put in while writing: the whole answer is meant if nothing else stands there."""
        if self.said == hit.text.strip():
            self._take(hit)

    def _take(self, hit: LibraryHit) -> None:
        if not self.grounds or (self.used is not None and self.grounds == self.used.reason.strip()):
            put(self.reason, hit.reason, whole=True)
        self.used = hit
        self.forms.add(hit.forms)
        self.taken.emit(hit)
        self._changed()

    def _changed(self) -> None:
        self.note.setVisible(self.used is not None)
        if self.used is not None:
            said = (
                tr("Готовый ответ «{title}», изменён Вами")
                if self.edited
                else tr("Готовый ответ «{title}», без изменений")
            )
            self.note.setText(said.format(title=self.used.title))
        self.changed.emit()


def put(field: QPlainTextEdit, words: str, *, whole: bool) -> None:
    """Words in place of all that stands there, or where the cursor is: one step that Ctrl+Z takes back."""
    cursor = field.textCursor()
    if whole:
        cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(words)
    field.setTextCursor(cursor)
