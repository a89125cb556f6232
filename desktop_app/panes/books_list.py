"""The list of the library: a Qt model with a sentence per row for screen readers, and the delegate that draws it."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.look.look import Look
from desktop_app.panes.book_views import BookRow
from desktop_app.tongue import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole + 1


class BooksModel(QAbstractListModel):
    """Rows are `BookRow`s."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[BookRow, ...] = ()

    def put(self, rows: tuple[BookRow, ...]) -> None:
        if [one.id for one in rows] == [one.id for one in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def index_of(self, answer: str) -> QModelIndex:
        """Where an answer stands; an invalid index when it is not listed."""
        row = next((number for number, one in enumerate(self.rows) if one.id == answer), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        return spoken(row) if role in {Role.DisplayRole, Role.AccessibleTextRole} else None


def spoken(row: BookRow) -> str:
    """One row as a sentence."""
    parts = (row.title, row.kind, *below(row), row.old)
    return ", ".join(part for part in parts if part)


def below(row: BookRow) -> tuple[str, ...]:
    """What stands under the title, for the eye and the ear."""
    return (
        row.state,
        row.category.replace("/", " → "),
        tr("использован раз: {count}").format(count=row.uses) if row.uses else "",
        tr("не сохранено на сервере") if row.unsaved else "",
    )


class BooksDelegate(QStyledItemDelegate):
    """Two lines an answer, a third where somebody should look at it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, small = QFontMetrics(self._look.font()).height(), QFontMetrics(self._look.font(size=12)).height()
        return QSize(self._look.px(160), line + 2 * small + self._look.px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: BookRow = index.data(ROW_ROLE)
        px, area = self._look.px, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, area, option.state)
        side = px(16)
        top = area.top() + px(8)
        left = area.left() + px(16)
        painter.drawPixmap(left, top + px(2), self._look.pixmap(row.icon, "accent", size=16))
        inner = QRect(left + side + px(8), top, area.width() - side - px(40), area.height() - px(16))
        below_title = self._line(painter, inner, inner.top(), row.title, size=14, ink="text", bold=True)
        said = "  ·  ".join(part for part in below(row) if part)
        last = self._line(painter, inner, below_title, said, size=12, ink="muted")
        if row.old:
            painter.drawPixmap(inner.left(), last, self._look.pixmap("warning", "warning", size=14))
            self._line(painter, inner.adjusted(px(20), 0, 0, 0), last, row.old, size=12, ink="warning")
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        px, chosen = self._look.px, bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(QPen(self._look.colour("accent"), 2) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("soft" if chosen else "sunken"))
        painter.drawRoundedRect(area.adjusted(px(6), px(2), -px(6), -px(2)), px(8), px(8))

    def _line(
        self, painter: QPainter, inner: QRect, top: int, text: str, *, size: int, ink: str, bold: bool = False
    ) -> int:
        painter.setFont(self._look.font(size=size, bold=bold))
        painter.setPen(self._look.colour(ink))
        metrics = painter.fontMetrics()
        painter.drawText(
            inner.left(), top + metrics.ascent(), metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        )
        return top + metrics.height()
