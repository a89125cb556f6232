"""A line over the work that says how one stands and offers one way on; it takes no focus."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.moment import Moment
from desktop_app.look.look import Look
from desktop_app.look.parts import button, frame, label, mark
from desktop_app.panes.announce import Announcer
from desktop_app.panes.presence_views import BannerView


class Banner(QWidget):
    """Shows a `BannerView`, or hides for None. `acted`: the way that it offers was taken."""

    acted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._key = ""
        self._announcer = Announcer(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(look.px(10), look.px(8), look.px(10), 0)
        box = frame("alert")
        mark(box, "urgency", "warning")
        outer.addWidget(box)
        row = QHBoxLayout(box)
        row.setContentsMargins(look.px(14), look.px(6), look.px(10), look.px(6))
        row.setSpacing(look.px(12))
        self._sign = label()
        self._text = label(wrap=True)
        self._act = button("", kind="primary")
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        self._act.clicked.connect(self.acted)
        self._look = look
        self.hide()

    def show_view(self, view: BannerView | None) -> None:
        self.setVisible(view is not None)
        if view is None:
            self._key = ""
            return
        self._sign.setPixmap(self._look.pixmap("user", "warning", size=24))
        self._text.setText(view.text)
        self._act.setText(view.act)
        self._act.setAccessibleName(view.act)
        if view.key != self._key:
            self._key = view.key
            self._announcer.say(view.spoken or view.text)

    def tick(self, now: Moment) -> None:
        self._announcer.tick(now)
