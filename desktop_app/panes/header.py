"""The line above a conversation: its name, the request in hand and its clock, whether the citizen is there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.moment import Moment
from desktop_app.look.look import URGENCY_TOKENS, Look
from desktop_app.look.parts import label, mark
from desktop_app.panes.countdown import CLOCKS, countdown
from desktop_app.panes.views import HeaderView
from desktop_app.tongue import tr


class HeaderPane(QWidget):
    """Shows a `HeaderView`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = HeaderView(dialogue="")
        self._now = Moment(0)
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label(kind="heading", wrap=True)
        self._about = label(kind="small", wrap=True)
        self._sign = label()
        self._clock = label(kind="clock")
        self._place()
        look.changed.connect(self._count)

    def show_view(self, view: HeaderView) -> None:
        self._view = view
        here = tr("гражданин в чате") if view.citizen_here else tr("гражданин вышел из чата")
        parts = (
            here,
            view.request,
            tr("страница {page}").format(page=view.page) if view.page else "",
            view.owner and tr("ведёт {owner}").format(owner=view.owner),
            view.adviser and tr("советует {name}").format(name=view.adviser),
        )
        self._title.setText(view.title)
        self._about.setText("  ·  ".join(part for part in parts if part) if view.dialogue else "")
        self._count()

    def tick(self, now: Moment) -> None:
        self._now = now
        self._count()

    def _count(self) -> None:
        running = self._view.running
        self._sign.setVisible(running is not None)
        self._clock.setVisible(running is not None)
        if running is None:
            return
        clock = countdown(running, self._now)
        ink = URGENCY_TOKENS[clock.urgency]
        self._sign.setPixmap(self._look.pixmap(ink, ink, size=18))
        self._clock.setText(f"{tr(CLOCKS[running.clock])}  {clock.figures}")
        self._clock.setAccessibleName(clock.spoken)
        mark(self._clock, "urgency", clock.urgency)

    def _place(self) -> None:
        px = self._look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._title)
        words.addWidget(self._about)
        row.addLayout(words, 1)
        row.addWidget(self._sign)
        row.addWidget(self._clock)
