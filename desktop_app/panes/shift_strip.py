"""Above the list of the shift: what breaches next with its countdown, which rows are wanted, what has been done."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.moment import Moment
from desktop_app.look.look import ICON, URGENCY_TOKENS, Look
from desktop_app.look.parts import button, column, label, mark
from desktop_app.panes.countdown import countdown
from desktop_app.panes.form import Segments
from desktop_app.panes.shift_views import Sieve, TallyView
from desktop_app.panes.views import QueueRow
from desktop_app.tongue import tr

SIEVES = {
    Sieve.ALL: "Все",
    Sieve.MINE: "Мои",
    Sieve.WAITING: "Ждут",
    Sieve.DUTY: "24 ч",
    Sieve.EMAIL: "Почта",
}


class ShiftStrip(QWidget):
    """`asked` carries the dialogue that is due next, `sifted` the `Sieve` chosen."""

    asked = Signal(str)
    sifted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row: QueueRow | None = None
        self._face: object = None
        self._now = Moment(0)
        self.next = button("", kind="due", name=tr("Ближайший срок"))
        choices = tuple((sieve, tr(text)) for sieve, text in SIEVES.items())
        self.chips = Segments(tr("Показать"), choices)
        self._done = label(kind="small", wrap=True)
        self._place()
        self.show_tally(TallyView())

    def show_next(self, row: QueueRow | None) -> None:
        self._row = row
        self.tick(self._now)

    def show_tally(self, view: TallyView) -> None:
        self._done.setText(
            tr("С запуска: взято {taken}, отвечено {answered}, в срок {in_time}").format(
                taken=view.taken, answered=view.answered, in_time=view.in_time
            )
        )

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """What is due next alone, for a window with little height."""
        self.chips.setHidden(compact)
        self._done.setHidden(compact)

    def tick(self, now: Moment) -> None:
        self._now = now
        row = self._row
        self.next.setHidden(row is None)
        if row is None or row.running is None:
            return
        clock = countdown(row.running, now)
        face = row, clock, self.next.width(), self._look.name, self._look.scale
        if face == self._face:
            return
        self._face = face
        words = " ".join(row.preview.split()) or tr("Вопроса ещё нет")
        first = f"{clock.figures}  {clock.state}"
        room = max(self._look.px(80), self.next.width() - self._look.px(62))
        metrics = QFontMetrics(self._look.font(bold=True))
        lines = [metrics.elidedText(one, Qt.TextElideMode.ElideRight, room) for one in (first, words)]
        self.next.setText("\n".join(lines).replace("&", "&&"))
        self.next.setAccessibleName(tr("Ближайший срок: {clock}, {words}").format(clock=clock.spoken, words=words))
        token = URGENCY_TOKENS[clock.urgency]
        mark(self.next, "urgency", token)
        self.next.setIcon(self._look.icon(token, token, room=self._look.px(6)))
        self.next.setIconSize(QSize(self._look.px(ICON) + self._look.px(6), self._look.px(ICON)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tick(self._now)

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, spacing=px(6))
        outer.setContentsMargins(px(12), 0, px(12), px(6))
        for part in (self.next, self.chips, self._done):
            outer.addWidget(part)
        self.next.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.next.setAutoDefault(True)
        self.next.hide()
        self.next.clicked.connect(self._ask)
        self.chips.chosen.connect(self.sifted)

    def _ask(self) -> None:
        if self._row is not None:
            self.asked.emit(self._row.dialogue)
