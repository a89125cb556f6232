"""Draws messages as bubbles; words are painted as plain text, their line breaks are kept until something changes."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.look.look import Look
from desktop_app.panes.bubble import FILLS, ICONS, OURS, Bubble, bubble
from desktop_app.panes.conversation_model import MESSAGE_ROLE, Index
from desktop_app.panes.sought import draw_places, places
from desktop_app.panes.views import Delivery, MessageKind, MessageView

ELIDE = Qt.TextElideMode.ElideRight
UNSENT = frozenset({Delivery.REFUSED, Delivery.HELD})
KEPT = 2000
"""How many laid out messages are kept before the keeping starts anew."""


class BubbleDelegate(QStyledItemDelegate):
    """Bubbles for a list whose viewport is `width` pixels wide; how high they are the model knows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.sought = ""
        self.width = look.px(400)
        self._kept: dict[tuple[MessageView, object], tuple[Bubble, QSize]] = {}
        look.changed.connect(self._kept.clear)

    @property
    def ground(self) -> object:
        """What sizes rest on."""
        return self.width, self._look.scale

    def size(self, message: MessageView) -> QSize:
        """The size of a message's row."""
        return self._laid(message)[1]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        message: MessageView = index.data(MESSAGE_ROLE)
        laid, _ = self._laid(message)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._place(option.rect, message, laid)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if message.kind is MessageKind.EVENT:
            self._event(painter, area, laid, chosen=chosen)
        else:
            self._ground(painter, area, message, chosen=chosen or focused)
            self._words(painter, area, message, laid)
        painter.restore()

    def _laid(self, message: MessageView) -> tuple[Bubble, QSize]:
        """The bubble and the size of its row."""
        key = message, self.ground
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            made = bubble(message, self._look, width=self.width)
            known = self._kept[key] = made, QSize(self.width, made.height + self._look.px(8))
        return known

    def _place(self, row: QRect, message: MessageView, laid: Bubble) -> QRect:
        px = self._look.px
        top = row.top() + px(4)
        left = row.left() + px(16)
        if message.kind is MessageKind.EVENT:
            left = row.left() + (row.width() - laid.width) // 2
        elif message.kind in OURS:
            left = row.left() + row.width() - laid.width - px(12)
        return QRect(left, top, laid.width, laid.height)

    def _ground(self, painter: QPainter, area: QRect, message: MessageView, *, chosen: bool) -> None:
        fill = FILLS[message.kind]
        painter.setBrush(self._look.colour(fill))
        pen = QPen(self._look.colour("focus" if chosen else f"{fill}_line"), 3 if chosen else 1)
        if message.kind in {MessageKind.PHRASE, MessageKind.NOTE} and not chosen:
            pen.setStyle(Qt.PenStyle.DashLine)
        if message.delivery in UNSENT and not chosen:
            pen = QPen(self._look.colour("breach"), 2)
        painter.setPen(pen)
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), self._look.px(12), self._look.px(12))

    def _words(self, painter: QPainter, area: QRect, message: MessageView, laid: Bubble) -> None:
        px = self._look.px
        inner = area.adjusted(px(14), px(8), -px(14), -px(8))
        head = QRect(inner.left(), inner.top(), inner.width(), laid.line)
        if message.kind in ICONS:
            self._icon(painter, head, ICONS[message.kind], "muted")
            head.setLeft(head.left() + px(20))
        painter.setFont(self._look.font(size=12, bold=True))
        painter.setPen(self._look.colour("muted"))
        said = painter.fontMetrics().elidedText(laid.head, ELIDE, head.width())
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, said)
        painter.setPen(self._look.colour("text"))
        corner = QPointF(inner.left(), inner.top() + laid.line + px(6))
        self._sought(painter, corner, laid, message)
        laid.layout.draw(painter, corner)
        self._foot(
            painter, QRect(inner.left(), inner.bottom() - laid.line + 1, inner.width(), laid.line), message, laid
        )

    def _sought(self, painter: QPainter, corner: QPointF, laid: Bubble, message: MessageView) -> None:
        if found := places(message.text, self.sought):
            painter.save()
            painter.translate(corner)
            draw_places(painter, laid.layout, found, look=self._look)
            painter.restore()

    def _foot(self, painter: QPainter, area: QRect, message: MessageView, laid: Bubble) -> None:
        ink = "breach" if message.delivery in UNSENT else "muted"
        painter.setFont(self._look.font(size=12))
        painter.setPen(self._look.colour(ink))
        if message.delivery is not Delivery.NONE:
            side = self._look.px(20)
            self._icon(painter, area.adjusted(area.width() - side + self._look.px(4), 0, 0, 0), message.delivery, ink)
            area = area.adjusted(0, 0, -side, 0)
        said = painter.fontMetrics().elidedText(laid.foot, ELIDE, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, said)

    def _event(self, painter: QPainter, area: QRect, laid: Bubble, *, chosen: bool) -> None:
        if chosen:
            painter.setPen(QPen(self._look.colour("focus"), 3))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), self._look.px(8), self._look.px(8))
        painter.setPen(self._look.colour("muted"))
        laid.layout.draw(painter, QPointF(area.left() + self._look.px(14), area.top() + self._look.px(6)))

    def _icon(self, painter: QPainter, area: QRect, name: str, ink: str) -> None:
        side = self._look.px(16)
        top = area.top() + (area.height() - side) // 2
        painter.drawPixmap(QPoint(area.left(), top), self._look.pixmap(name, ink, size=16))
