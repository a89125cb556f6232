"""The palette of commands: one field over the workplace finds every action, open dialogue and row of the queue."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import column, frame, label, line_field
from desktop_app.panes.announce import Announcer
from desktop_app.panes.palette_model import PaletteDelegate, PaletteModel, about, spoken
from desktop_app.panes.palette_views import PaletteLine
from desktop_app.tongue import tr

WIDTH, ROWS = 600, 8
"""How wide at 100 %, and how many lines without scrolling, at most."""

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Palette(QWidget):
    """Lies over the middle of `over`. `chosen` carries the `PaletteLine`, after the focus is back where it was."""

    chosen = Signal(object)

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look, self._over = look, over
        self._before: QWidget | None = None
        self._title = tr("Команда, диалог или обращение")
        self.model = PaletteModel(self)
        self.field = line_field(self._title, placeholder=self._title)
        self.list = QListView()
        self._note = label(kind="muted", wrap=True)
        self._delegate = PaletteDelegate(look, self)
        self._announcer = Announcer(self.field)
        self._place()
        self.hide()

    def open(self, lines: tuple[PaletteLine, ...]) -> None:
        """Show these lines with an empty field; what has the focus gets it back."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.model.put(lines)
        self.field.clear()
        self._first()
        self._lie()
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_down(self) -> None:
        """Put it away; the focus goes back exactly where it was."""
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._over.setFocus()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._lie()
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(Qt.Key(event.key()))
        return False

    def _pressed(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.close_down()
        elif key in ENTERS:
            self._choose()
        elif key in STEPS:
            self._step(STEPS[key])
        else:
            return False
        return True

    def _choose(self) -> None:
        """Run the line that is marked; one that cannot run says why and stays."""
        row = self.list.currentIndex().row()
        if row < 0:
            return
        line = self.model.shown[row]
        if line.why_not:
            self._announcer.answer(f"{line.title}. {about(line)}")
            return
        self.close_down()
        self.chosen.emit(line)

    def _step(self, by: int) -> None:
        if self.model.shown:
            row = min(max(self.list.currentIndex().row() + by, 0), len(self.model.shown) - 1)
            self.list.setCurrentIndex(self.model.index(row))
            self._announcer.answer(spoken(self.model.shown[row]))

    def _search(self, typed: str) -> None:
        self.model.search(typed)
        self._first()
        self._lie()
        found = len(self.model.shown)
        first = spoken(self.model.shown[0]) if found else ""
        self._announcer.answer(
            tr("Найдено: {number}. {first}").format(number=found, first=first) if found else self._note.text()
        )

    def _first(self) -> None:
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setVisible(bool(self.model.shown))
        self._note.setVisible(not self.model.shown)

    def _left(self, _: QWidget | None, now: QWidget | None) -> None:
        """A click elsewhere puts it away without a word."""
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self._before = None
            self.hide()

    def _place(self) -> None:
        px = self._look.px
        outer = column(self)
        sheet = frame("sheet")
        outer.addWidget(sheet)
        inner = self._inner = column(sheet, margins=px(12), spacing=px(8))
        for part in (self.field, self.list, self._note):
            inner.addWidget(part)
        self.setAccessibleName(tr("Команды"))
        self._note.setText(tr("Ничего не найдено. Попробуйте другие слова или клавиши."))
        self.field.setAccessibleDescription(tr("Стрелки выбирают строку, Enter выполняет её, Esc закрывает"))
        self.list.setProperty("kind", "choices")
        self.list.setAccessibleName(tr("Найденные команды"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._choose)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._over.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._left)
        self._look.changed.connect(self._lie)

    def _lie(self) -> None:
        """In the middle, a little below the upper edge, as high as its lines need and the window allows."""
        px, over = self._look.px, self._over
        row = self._delegate.height
        room = over.height() - px(160)
        self.list.setFixedHeight(max(row, min(row * min(ROWS, len(self.model.shown)) + px(8), room)))
        self._inner.invalidate()
        high = self._inner.totalSizeHint().height() + 2
        width = min(px(WIDTH), over.width() - px(24))
        self.setGeometry((over.width() - width) // 2, px(48), width, high)
