"""The directory: branches, hotlines and site sections, found as one types, put into the message as plain text."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from desktop_app.look.look import Look
from desktop_app.look.parts import button, iconed, label, mark
from desktop_app.panes.announce import say_now
from desktop_app.panes.chooser import Chooser
from desktop_app.panes.form import Form
from desktop_app.panes.form_views import Choice
from desktop_app.panes.help_views import DirectoryView, PlaceView
from desktop_app.tongue import tr

ROWS, LINES = 7, 9


class Words(QPlainTextEdit):
    """Read, not written; as high as nine lines at the text size in force."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(0, LINES * QFontMetrics(self._look.font()).lineSpacing() + self._look.px(24))


class DirectoryForm(Form):
    """Shows a `DirectoryView`. `inserted` carries the plain text of the place that was chosen."""

    inserted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Справочник центра"), act=tr("Вставить в сообщение"))
        self._places: dict[str, PlaceView] = {}
        self._view = DirectoryView()
        self.places = Chooser(look, tr("Отделения, телефоны, разделы"), rows=ROWS, click_picks=False)
        self.today = label(kind="field", wrap=True)
        self.words = Words(look)
        self.copying = iconed(button(tr("Скопировать  (Ctrl+C)"), name=tr("Скопировать")), look, "card")
        self.first = self.places.field
        self._place()
        self._show(None)

    def show_view(self, view: DirectoryView) -> None:
        if view == self._view:
            return
        self._view = view
        self._places = {place.id: place for place in view.places}
        self.places.put(
            tuple(Choice(id=one.id, title=one.title, detail=one.detail, more=one.text) for one in view.places)
        )
        self._show(self.places.choice)

    def submit(self) -> None:
        """What Enter in the list and Ctrl+Enter do."""
        place = self._chosen()
        if place is not None:
            self.inserted.emit(place.text)

    def copy(self) -> None:
        """The text onto the clipboard; of a marked part that part alone."""
        place, marked = self._chosen(), self.words.textCursor().selection().toPlainText()
        if place is not None:
            QGuiApplication.clipboard().setText(marked or place.text)
            say_now(self.words, tr("Скопировано: {title}").format(title=place.title))

    def _chosen(self) -> PlaceView | None:
        choice = self.places.choice
        return None if choice is None else self._places.get(choice.id)

    def _show(self, choice: Choice | None) -> None:
        place = None if choice is None else self._places.get(choice.id)
        text = "" if place is None else place.text
        if self.words.toPlainText() != text:
            self.words.setPlainText(text)
        self.today.setText("" if place is None else place.today)
        self.today.setVisible(bool(self.today.text()))
        mark(self.today, "urgency", "" if place is None else "calm" if place.open_now else "warning")
        self.copying.setEnabled(place is not None)
        self.lack("" if place is not None else tr("Выберите место из списка"))

    def _searched(self) -> None:
        """The best one is shown at once."""
        if self.places.field.text().strip():
            self.places.choose_first()
        self._show(self.places.choice)

    def _place(self) -> None:
        self.add(self.places, name=tr("Отделения, телефоны, разделы"))
        self.add(self.words, self.today, self.copying, name=tr("Сведения, как их увидит гражданин"))
        self.places.chosen.connect(self._show)
        self.places.searched.connect(self._searched)
        self.places.picked.connect(self.submit)
        self.copying.clicked.connect(self.copy)
        copy = QShortcut(QKeySequence.StandardKey.Copy, self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy)
