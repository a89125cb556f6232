"""One suggestion as a button: kind, title, key; below them why it was found and how its text begins."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from core.dialogue.words import AnswerKind
from desktop_app.look.look import Look
from desktop_app.look.parts import describe
from desktop_app.panes.answer_form import KINDS
from desktop_app.panes.help_views import Suggestion
from desktop_app.tongue import tr

KIND_ICONS = {AnswerKind.LINK: "link", AnswerKind.CONSULTATION: "chat", AnswerKind.REFUSAL: "refused"}
KIND_NAMES = dict(KINDS)
HINT = "{key} — вставить в ответ. Alt+Shift+{digit} или Shift и щелчок — только текст в сообщение"
SMALL = 12


class SuggestionCard(QPushButton):
    """`wanted`: the answer is to be used; `text_wanted`: its words alone."""

    wanted = Signal()
    text_wanted = Signal()

    def __init__(self, look: Look, *, digit: int) -> None:
        super().__init__()
        self._look, self._digit = look, digit
        self._shown: Suggestion | None = None
        self._compact = False
        self.setProperty("kind", "card")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def key(self) -> str:
        return f"Alt+{self._digit}"

    def show_suggestion(self, shown: Suggestion, *, number: int, of: int) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        name = tr("Готовый ответ {number} из {of}: {title}")
        said = (tr(KIND_NAMES[shown.hit.kind]), shown.why, tr(HINT).format(key=self.key, digit=self._digit))
        self.setAccessibleName(name.format(number=number, of=of, title=shown.hit.title))
        describe(self, ". ".join(part for part in said if part))
        self.update()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """The title alone."""
        self._compact = compact
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(self._look.font(bold=True)).height()
        if not self._compact:
            lines += QFontMetrics(self._look.font(size=SMALL)).height()
        return QSize(self._look.px(160), lines + self._look.px(10 if self._compact else 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(40), self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if inside and event.button() is Qt.MouseButton.LeftButton:
            self._take(event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._take(event.modifiers())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        px = self._look.px
        inner = self.rect().adjusted(px(10), px(6), -px(10), -px(6))
        first = QFontMetrics(self._look.font(bold=True)).height()
        icon = self._look.pixmap(KIND_ICONS[self._shown.hit.kind], "accent", size=16)
        painter.drawPixmap(inner.left(), inner.top() + (first - px(16)) // 2, icon)
        inner.setLeft(inner.left() + px(24))
        room = self._key(painter, inner, first)
        self._line(painter, QRect(inner.left(), inner.top(), room, first), self._shown.hit.title, bold=True)
        if not self._compact:
            self._reason(painter, QRect(inner.left(), inner.top() + first, inner.width(), inner.height() - first))

    def _take(self, modifiers: Qt.KeyboardModifier) -> None:
        (self.text_wanted if modifiers & Qt.KeyboardModifier.ShiftModifier else self.wanted).emit()

    def _ground(self, painter: QPainter) -> None:
        px = self._look.px
        ring = self.hasFocus()
        painter.setPen(QPen(self._look.colour("focus" if ring else "line"), 3 if ring else 1))
        painter.setBrush(self._look.colour("sunken" if self.underMouse() else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), px(8), px(8))

    def _key(self, painter: QPainter, inner: QRect, height: int) -> int:
        """Draw the key at the right end; gives the width that is left for the title."""
        font = self._look.font(size=SMALL)
        width = QFontMetrics(font).horizontalAdvance(self.key)
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(
            QRect(inner.right() - width, inner.top(), width + 1, height), Qt.AlignmentFlag.AlignVCenter, self.key
        )
        return inner.width() - width - self._look.px(12)

    def _reason(self, painter: QPainter, area: QRect) -> None:
        """Why it was found, then how the text begins."""
        assert self._shown is not None
        why = self._shown.why
        words = " ".join(self._shown.hit.text.split())
        if not why:
            self._line(painter, area, words, ink="muted")
            return
        metrics = QFontMetrics(self._look.font(size=SMALL))
        used = min(metrics.horizontalAdvance(f"{why}  "), area.width() * 3 // 5)
        self._line(painter, QRect(area.left(), area.top(), used, area.height()), why, ink="calm")
        rest = area.adjusted(used + self._look.px(4), 0, 0, 0)
        self._line(painter, rest, words, ink="muted")

    def _line(self, painter: QPainter, area: QRect, text: str, *, ink: str = "text", bold: bool = False) -> None:
        painter.setFont(self._look.font(bold=True) if bold else self._look.font(size=SMALL))
        painter.setPen(self._look.colour(ink))
        said = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
