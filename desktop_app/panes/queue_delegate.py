"""Draws the rows of the queue: sign and figures of the clock, the question, where from and whose."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QRegion
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.deadlines import Urgency
from desktop_app.look.look import URGENCY_TOKENS, Look
from desktop_app.panes.queue_model import ROW_ROLE, Index, QueueModel, shown, who
from desktop_app.panes.views import QueueGroup, QueueRow
from desktop_app.tongue import tr

ELIDE = Qt.TextElideMode.ElideRight


class QueueDelegate(QStyledItemDelegate):
    """Three lines a dialogue, one a heading. `wanted`: what of the list is to be drawn now."""

    def __init__(self, look: Look, model: QueueModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self._sizes: dict[bool, QSize] = {}
        self.wanted = QRegion()
        look.changed.connect(self._sizes.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(self._model.at(index.row()), str)
        if heading not in self._sizes:
            self._sizes[heading] = self._size(heading=heading)
        return self._sizes[heading]

    def _size(self, *, heading: bool) -> QSize:
        line, small = QFontMetrics(self._look.font()).height(), QFontMetrics(self._look.font(size=12)).height()
        return QSize(self._look.px(200), small + self._look.px(16) if heading else 2 * line + small + self._look.px(24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        if not self.wanted.intersects(area):
            return
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            self._heading(painter, area, row)
        else:
            self._ground(painter, area, option.state)
            self._dialogue(painter, area, row)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(self._look.font(size=12, bold=True))
        painter.setPen(self._look.colour("muted"))
        left = self._look.px(16)
        painter.drawText(area.adjusted(left, self._look.px(10), -left, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        inner = area.adjusted(self._look.px(8), self._look.px(4), -self._look.px(8), -self._look.px(4))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(self._look.colour("soft" if chosen else "sunken"))
            painter.drawRoundedRect(inner, self._look.px(8), self._look.px(8))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("focus"), 3))
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), self._look.px(8), self._look.px(8))

    def _dialogue(self, painter: QPainter, area: QRect, row: QueueRow) -> None:
        px = self._look.px
        inner = area.adjusted(px(20), px(8), -px(20), -px(8))
        top = self._clock(painter, inner, row)
        line = QFontMetrics(self._look.font()).height()
        text = QRect(inner.left(), top + px(2), inner.width(), line)
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("text"))
        metrics = painter.fontMetrics()
        preview = row.preview.replace("\n", " ") or tr("Вопроса ещё нет")
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(preview, ELIDE, text.width()))
        painter.setFont(self._look.font(size=12))
        painter.setPen(self._look.colour("muted"))
        below = QRect(text.left(), text.bottom() + 1, text.width(), painter.fontMetrics().height())
        said = "  ·  ".join(
            part
            for part in (tr("срок: {due_said}").format(due_said=row.due_said) if row.due_said else "", row.page)
            if part
        )
        painter.drawText(
            below, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(said, ELIDE, below.width())
        )

    def _clock(self, painter: QPainter, inner: QRect, row: QueueRow) -> int:
        """The first line; gives back its lower edge."""
        clock = shown(row, self._model.now)
        token = URGENCY_TOKENS[clock.urgency] if clock else "muted"
        icon = self._icon(row, clock.urgency if clock else None)
        painter.setFont(self._look.font(bold=True))
        line = painter.fontMetrics().height()
        side = self._look.px(16)
        painter.drawPixmap(
            QPoint(inner.left(), inner.top() + (line - side) // 2), self._look.pixmap(icon, token, size=16)
        )
        painter.setPen(self._look.colour(token))
        said = f"{clock.figures}  {clock.state}" if clock else _without_clock(row)
        rest = inner.adjusted(side + self._look.px(8), 0, 0, 0)
        rest.setHeight(line)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, said)
        self._whose(
            painter, rest.adjusted(painter.fontMetrics().horizontalAdvance(said) + self._look.px(12), 0, 0, 0), row
        )
        return inner.top() + line

    def _whose(self, painter: QPainter, area: QRect, row: QueueRow) -> None:
        painter.setFont(self._look.font(size=12))
        painter.setPen(self._look.colour("text" if row.offered_to_me else "muted"))
        said = painter.fontMetrics().elidedText(who(row), ELIDE, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)

    def _icon(self, row: QueueRow, urgency: Urgency | None) -> str:
        if urgency is not None:
            return URGENCY_TOKENS[urgency]
        return {QueueGroup.CARD: "card", QueueGroup.DUTY: "defer"}.get(row.group, "chat")


def _without_clock(row: QueueRow) -> str:
    if row.group is QueueGroup.CARD:
        return tr("Заполнить карточку")
    return tr("Срок не идёт") if row.preview else tr("Открыт чат")
