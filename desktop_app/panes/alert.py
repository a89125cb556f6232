"""The alert: a card that stays until somebody took the dialogue, the taskbar, the tray, a sound; it steals no focus."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from core.deadlines import Urgency
from core.moment import SECOND_MS, Moment
from desktop_app.look.look import URGENCY_TOKENS, Look
from desktop_app.look.parts import button, frame, iconed, label, mark
from desktop_app.look.system import moves
from desktop_app.panes.announce import Announcer
from desktop_app.panes.countdown import countdown
from desktop_app.panes.views import AlertView
from desktop_app.tongue import tr

REPEAT_MS = 10 * SECOND_MS
"""How often the sound comes again until the dialogue is taken, unless it is set otherwise."""


class AlertCard(QWidget):
    """Shows an `AlertView`, or hides for None. `taken` carries the dialogue's id; `rings` asks for the sound."""

    taken = Signal(str)
    rings = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.repeat_ms, self._moves = REPEAT_MS, moves()
        self._view: AlertView | None = None
        self._rang: Moment | None = None
        self._now = Moment(0)
        self._compact = False
        self._urgency: Urgency | None = None
        self._frame = frame("alert")
        self._sign = label()
        self._title = label(kind="heading", wrap=True)
        self._preview = label(wrap=True)
        self._take = iconed(
            button(tr("Взять в работу  (F2)"), kind="primary", name=tr("Взять в работу")), look, "take", "on_accent"
        )
        self._announcer = Announcer(self, always=True)
        self._place()
        self.hide()

    def show_view(self, view: AlertView | None) -> None:
        fresh = view is not None and (self._view is None or view.dialogue != self._view.dialogue)
        self._view = view
        self.setVisible(view is not None)
        if view is None:
            self._rang, self._urgency = None, None
            return
        self._title.setText(view.title)
        self._preview.setText(view.preview)
        self._preview.setVisible(bool(view.preview) and not self._compact)
        if fresh:
            self._rang, self._urgency = None, None
            self._announcer.say(". ".join(part for part in (view.title, view.preview) if part))

    @property
    def dialogue(self) -> str:
        """The one it calls to; empty: it calls not."""
        return "" if self._view is None else self._view.dialogue

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """The heading alone, for a window with little height: the question stands in the queue too."""
        self._compact = compact
        if self._view is not None:
            self._count(self._view, self._now)
        self._preview.setVisible(not compact and bool(self._preview.text()))

    def tick(self, now: Moment) -> None:
        self._now = now
        self._announcer.tick(now)
        if self._view is None:
            return
        if self._rang is None or now - self._rang >= self.repeat_ms:
            if self._rang is None or self._moves:
                QApplication.alert(self.window(), 0)
            self._rang = now
            self.rings.emit()
        self._count(self._view, now)

    def _count(self, view: AlertView, now: Moment) -> None:
        if view.running is None:
            return
        clock = countdown(view.running, now)
        ink = URGENCY_TOKENS[clock.urgency]
        self._sign.setPixmap(self._look.pixmap(ink, ink, size=24))
        more = tr("  ·  и ещё {more}").format(more=view.more) if view.more else ""
        whole = f"{view.title}  ·  {clock.figures}, {clock.state}{more}"
        self._title.setText(f"{clock.figures}  ·  {view.title}" if self._compact else whole)
        self._title.setAccessibleName(f"{view.title}: {clock.spoken}{more}")
        mark(self._frame, "urgency", clock.urgency)
        if clock.urgency is Urgency.BREACH and self._urgency is not Urgency.BREACH:
            self._announcer.alarm(f"{view.title}: {clock.spoken}")
        self._urgency = clock.urgency

    def _place(self) -> None:
        px = self._look.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(10), px(8), px(10), 0)
        outer.addWidget(self._frame)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(px(14), px(10), px(10), px(10))
        row.setSpacing(px(12))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._title)
        words.addWidget(self._preview)
        row.addLayout(words, 1)
        row.addWidget(self._take)
        self._take.clicked.connect(self._taken)

    def _taken(self) -> None:
        if self._view is not None:
            self.taken.emit(self._view.dialogue)
