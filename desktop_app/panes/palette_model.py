"""The palette's lines as rows of a Qt model, sifted by what is typed, and how they are drawn."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.look.look import Look
from desktop_app.panes.fuzzy import fit
from desktop_app.panes.palette_views import PaletteLine
from desktop_app.tongue import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LINE_ROLE = Role.UserRole + 1
ELIDE = Qt.TextElideMode.ElideRight


class PaletteModel(QAbstractListModel):
    """The lines that fit, the best first; those that cannot run now come after those that can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: tuple[PaletteLine, ...] = ()
        self.shown: list[PaletteLine] = []

    def put(self, lines: tuple[PaletteLine, ...]) -> None:
        self._every = lines
        self.search("")

    def search(self, typed: str) -> None:
        self.beginResetModel()
        self.shown = sifted(self._every, typed)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.shown[index.row()]
        if role == LINE_ROLE:
            return line
        return spoken(line) if role in {Role.DisplayRole, Role.AccessibleTextRole} else None


class PaletteDelegate(QStyledItemDelegate):
    """Sign, title and below it what it belongs to or why it cannot run; the keys at the right."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(200), self.height)

    @property
    def height(self) -> int:
        """Of one line, in pixels."""
        lines = QFontMetrics(self._look.font()).height() + QFontMetrics(self._look.font(size=12)).height()
        return lines + self._look.px(16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: PaletteLine = index.data(LINE_ROLE)
        px, area = self._look.px, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(self._look.colour("accent"), 2) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("soft" if chosen else "sunken"))
            painter.drawRoundedRect(area.adjusted(px(2), 1, -px(4), -1), px(6), px(6))
        inner = area.adjusted(px(12), px(8), -px(16), -px(8))
        sign = self._look.pixmap(line.icon, "muted" if line.why_not else "accent", size=16)
        painter.drawPixmap(inner.left(), inner.top() + px(2), sign)
        self._words(painter, inner.adjusted(px(28), 0, 0, 0), line)
        painter.restore()

    def _words(self, painter: QPainter, area: QRect, line: PaletteLine) -> None:
        px = self._look.px
        painter.setFont(self._look.font(bold=True))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, line.keys)
        room = area.width() - (painter.fontMetrics().horizontalAdvance(line.keys) + px(12) if line.keys else 0)
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("muted" if line.why_not else "text"))
        metrics = painter.fontMetrics()
        painter.drawText(area.left(), area.top() + metrics.ascent(), metrics.elidedText(line.title, ELIDE, room))
        top = area.top() + metrics.height()
        painter.setFont(self._look.font(size=12))
        painter.setPen(self._look.colour("muted"))
        small = painter.fontMetrics()
        painter.drawText(area.left(), top + small.ascent(), small.elidedText(about(line), ELIDE, area.width()))


def sifted(lines: tuple[PaletteLine, ...], typed: str) -> list[PaletteLine]:
    """The lines that fit, the best first, else in the order given."""
    fits = [
        (cost, line) for line in lines if (cost := fit(typed, f"{line.title} {line.keys} {line.detail}")) is not None
    ]
    return [line for _, line in sorted(fits, key=lambda one: (bool(one[1].why_not), one[0]))]


def about(line: PaletteLine) -> str:
    """The second line: why it cannot run, else what it belongs to."""
    return tr("Сейчас нельзя: {why}").format(why=line.why_not) if line.why_not else line.detail


def spoken(line: PaletteLine) -> str:
    """One line as a screen reader says it."""
    return ", ".join(part for part in (line.title, line.keys, about(line)) if part)
