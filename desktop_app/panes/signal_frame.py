"""The visual signal: a coloured frame round the whole window, with words; it catches no mouse and no focus."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.moment import SECOND_MS, Moment
from desktop_app.look.look import Look

PHASE_MS = SECOND_MS // 2
"""One flash a second, a third of what is still harmless (WCAG 2.3.1)."""
ROOMY = 560
BRIEF_MS = 4 * SECOND_MS
"""How long a signal stays that nothing takes back."""


class SignalFrame(QWidget):
    """Lies over `window`. `moves` tells whether the system wants movement; without it the frame stands still."""

    def __init__(self, look: Look, window: QWidget, *, moves: bool) -> None:
        super().__init__(window)
        self._look, self._moves, self._over = look, moves, window
        self._text = ""
        self._until: Moment | None = None
        self._now = Moment(0)
        self.lit = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.hide()

    def light(self, text: str) -> None:
        """Until `put_out`."""
        self._show(text)
        self._until = None

    def flash(self, text: str) -> None:
        """For a few seconds, unless a lasting signal stands there."""
        if self.isHidden() or self._until is not None:
            self._show(text)
            self._until = Moment(self._now + BRIEF_MS)

    def put_out(self) -> None:
        """What lasted is over; a brief one ends by itself."""
        if self._until is None:
            self.hide()

    def tick(self, now: Moment) -> None:
        self._now = now
        if self._until is not None and now >= self._until:
            self._until = None
            self.hide()
        lit = not self._moves or now // PHASE_MS % 2 == 0
        if lit is not self.lit:
            self.lit = lit
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, painter = self._look.px, QPainter(self)
        wide = px(8)
        painter.setPen(QPen(self._look.colour("breach" if self.lit else "accent"), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(wide // 2, wide // 2, -wide // 2, -wide // 2))
        if self._until is not None or self.height() >= px(ROOMY):
            self._write(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        """What it is about; a low window has no room for it, and the words of a call stand in the alert's card too."""
        px = self._look.px
        painter.setFont(self._look.font(bold=True))
        room = painter.fontMetrics().horizontalAdvance(self._text) + px(32)
        high = painter.fontMetrics().height() + px(12)
        band = QRect((self.width() - room) // 2, self.height() - high, room, high)
        painter.fillRect(band, self._look.colour("breach"))
        painter.setPen(self._look.colour("on_breach"))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, self._text)

    def _show(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.update()
