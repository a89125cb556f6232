"""A searchable list: a field that narrows the lines below it; the arrows go from the field into the list."""

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.search.layout import switched
from desktop_app.look.look import Look
from desktop_app.look.parts import column, label, line_field
from desktop_app.panes.form_views import Choice
from desktop_app.panes.fuzzy import folded
from desktop_app.tongue import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
CHOICE_ROLE = Role.UserRole + 1
INTO_LIST = {Qt.Key.Key_Down, Qt.Key.Key_Up}
PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
LINES = 4
FIND = "Начните печатать, чтобы найти"


class ChoiceModel(QAbstractListModel):
    """The choices whose words contain every word searched for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: tuple[Choice, ...] = ()
        self.shown: list[Choice] = []
        self._words: list[str] = []

    def put(self, choices: tuple[Choice, ...]) -> None:
        self._every = choices
        self._sift()

    def search(self, text: str) -> None:
        self._words = folded(text).split()
        self._sift()

    def row_of(self, chosen: str | None) -> QModelIndex:
        """Where a choice stands; an invalid index when it is not shown."""
        row = next((row for row, choice in enumerate(self.shown) if choice.id == chosen), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self.shown[index.row()]
        if role == CHOICE_ROLE:
            return choice
        if role in {Role.DisplayRole, Role.AccessibleTextRole}:
            return f"{choice.title}, {choice.detail}" if choice.detail else choice.title
        return None

    def _sift(self) -> None:
        self.beginResetModel()
        meant = self._matching(self._words) or self._matching([switched(word) for word in self._words])
        self.shown = list(self._every) if not self._words else meant
        self.endResetModel()

    def _matching(self, words: list[str]) -> list[Choice]:
        return [choice for choice in self._every if all(word in _words(choice) for word in words)]


class ChoiceDelegate(QStyledItemDelegate):
    """One or two lines a choice, a sign on the chosen one."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        choice: Choice = index.data(CHOICE_ROLE)
        lines = QFontMetrics(self._look.font()).height()
        if choice.detail:
            lines += QFontMetrics(self._look.font(size=12)).height()
        return QSize(self._look.px(120), lines + self._look.px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(CHOICE_ROLE)
        px, area = self._look.px, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(self._look.colour("accent"), 1) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("soft" if chosen else "sunken"))
            painter.drawRoundedRect(area.adjusted(2, 1, -3, -2), px(6), px(6))
        inner = area.adjusted(px(10), px(6), -px(32), 0)
        self._line(painter, inner.left(), inner.top(), choice.title, inner.width(), size=14, ink="text")
        if choice.detail:
            top = inner.top() + QFontMetrics(self._look.font()).height()
            self._line(painter, inner.left(), top, choice.detail, inner.width(), size=12, ink="muted")
        if chosen:
            mark = self._look.pixmap("check", "accent", size=16)
            painter.drawPixmap(area.right() - px(24), area.top() + (area.height() - px(16)) // 2, mark)
        painter.restore()

    def _line(self, painter: QPainter, left: int, top: int, text: str, width: int, *, size: int, ink: str) -> None:  # noqa: PLR0917
        painter.setFont(self._look.font(size=size))
        painter.setPen(self._look.colour(ink))
        metrics = painter.fontMetrics()
        said = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
        painter.drawText(left, top + metrics.ascent(), said)


class Chooser(QWidget):
    """A field and its list. `chosen` carries the `Choice` the marking came to, `picked` the one that Enter or a click
    meant, `searched` the text typed.
    """

    chosen = Signal(object)
    picked = Signal(object)
    searched = Signal(str)

    def __init__(
        self, look: Look, name: str, *, placeholder: str = FIND, rows: int = LINES, click_picks: bool = True
    ) -> None:
        super().__init__()
        self._look, self._rows = look, rows
        self.model = ChoiceModel(self)
        self.field = line_field(tr("{name}: поиск").format(name=name), placeholder=tr(placeholder))
        self.list = QListView()
        self._delegate = ChoiceDelegate(look, self)
        self._nothing = label(tr("Ничего не найдено"), kind="muted")
        self._choice: Choice | None = None
        self._place(name)
        (self.list.clicked if click_picks else self.list.doubleClicked).connect(self._pick)
        look.changed.connect(self._size)

    @property
    def choice(self) -> Choice | None:
        return self._choice

    def put(self, choices: tuple[Choice, ...], *, chosen: str | None = None) -> None:
        """Show these choices; `chosen` is the id of the one proposed."""
        self.model.put(choices)
        wanted = chosen if chosen is not None else self._choice.id if self._choice else None
        self._choice = next((choice for choice in choices if choice.id == wanted), None)
        self._mark()

    def choose_first(self) -> None:
        """Mark the first line, as if the arrows had come to it."""
        self.list.setCurrentIndex(self.model.index(0) if self.model.shown else QModelIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.model.shown:
            if watched is self.field and event.key() in INTO_LIST:
                self._step(by=-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() in PLAIN:
                self._pick()
                return True
        return super().eventFilter(watched, event)

    def _pick(self) -> None:
        if not self.list.currentIndex().isValid():
            self._step(by=1)
        self.picked.emit(self._choice)

    def _step(self, *, by: int) -> None:
        row = self.list.currentIndex().row() + by
        self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(self.model.shown) - 1)))

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._mark()
        self.searched.emit(text)

    def _mark(self) -> None:
        self._nothing.setVisible(not self.model.shown and bool(self.field.text().strip()))
        self.list.setVisible(bool(self.model.shown))
        self._size()
        index = self.model.row_of(self._choice.id if self._choice else None)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def _changed(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        self._choice = self.model.shown[index.row()]
        self.list.scrollTo(index)
        self.chosen.emit(self._choice)

    def _place(self, name: str) -> None:
        outer = column(self, spacing=self._look.px(2))
        outer.addWidget(self.field)
        outer.addWidget(self.list)
        outer.addWidget(self._nothing)
        self._nothing.hide()
        self.list.setProperty("kind", "choices")
        self.list.setAccessibleName(name)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentChanged.connect(self._changed)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.setFocusProxy(self.field)
        self._mark()

    def _size(self) -> None:
        row = max((self.list.sizeHintForRow(row) for row in range(min(self._rows, len(self.model.shown)))), default=0)
        self.list.setFixedHeight(min(self._rows, len(self.model.shown)) * row + self._look.px(10))


def _words(choice: Choice) -> str:
    return folded(f"{choice.title} {choice.detail} {choice.more}")
