"""The tabs of the open dialogues: each carries its own countdown, its colour and a sign besides the colour."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from core.moment import Moment
from desktop_app.look.look import URGENCY_TOKENS, Look
from desktop_app.panes.countdown import MESSAGES, Countdown, countdown
from desktop_app.panes.views import TabsView, TabView
from desktop_app.tongue import counted, tr

MOST = 9
"""The greatest number a badge has room for."""

KEPT = 500
"""Titles whose size is kept before the keeping starts anew."""


class DialogueTabs(QTabBar):
    """Shows a `TabsView`; `chosen` carries the dialogue's id. Ctrl+1…9 and Ctrl+Tab are the window's to call."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view: TabsView | None = None
        self._tabs: tuple[TabView, ...] = ()
        self._faces: list[object] = []
        self._sizes: dict[str, QSize] = {}
        self._now = Moment(0)
        self._quiet = False
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(tr("Открытые диалоги"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for arrow, name in zip(
            self.findChildren(QToolButton), (tr("Вкладки левее"), tr("Вкладки правее")), strict=False
        ):
            arrow.setAccessibleName(name)
        self.currentChanged.connect(self._tell)
        look.changed.connect(self._redress)

    def show_view(self, view: TabsView) -> None:
        front = self._tabs[self.currentIndex()].dialogue if self._tabs else None
        if view == self._view and front == view.current:
            return
        self._quiet = True
        self._view, self._tabs = view, view.tabs
        while self.count() > len(view.tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(view.tabs):
            self.addTab("")
        for number, tab in enumerate(view.tabs):
            text = tab.title.replace("&", "&&")
            if text != self.tabText(number):  # setting one lays out all of them
                self.setTabText(number, text)
            if tab.dialogue == view.current:
                self.setCurrentIndex(number)
        self._quiet = False
        self.tick(self._now)

    @property
    def views(self) -> tuple[TabView, ...]:
        """The tabs as they were shown last."""
        return self._tabs

    def tick(self, now: Moment) -> None:
        """Only tabs that read otherwise now are named and drawn anew."""
        self._now = now
        faces = [(tab, None if tab.running is None else countdown(tab.running, now)) for tab in self._tabs]
        before, self._faces = self._faces, list(faces)
        for number, tab in enumerate(self._tabs):
            if number >= len(before) or faces[number] != before[number]:
                self.setAccessibleTabName(number, spoken(tab, now, number=number + 1))
                self.update(self.tabRect(number))

    def choose(self, number: int) -> None:
        """Bring the tab with this number, counted from 0, to the front, if there is one."""
        if 0 <= number < self.count():
            self.setCurrentIndex(number)

    def step(self, by: int) -> None:
        """Go on by so many tabs, round the corner."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def tabSizeHint(self, index: int) -> QSize:
        """Asked for every tab each time one changes, so it is measured once for each title."""
        title = self._tabs[index].title if index < len(self._tabs) else ""
        if title not in self._sizes:
            if len(self._sizes) >= KEPT:
                self._sizes.clear()
            self._sizes[title] = self._size_of(title)
        return self._sizes[title]

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, tab in enumerate(self._tabs[: self.count()]):
            if self.tabRect(number).intersects(event.rect()):
                self._draw(painter, self.tabRect(number), tab, front=number == self.currentIndex())

    def _draw(self, painter: QPainter, area: QRect, tab: TabView, *, front: bool) -> None:
        px = self._look.px
        body = area.adjusted(px(2), px(4), -px(2), 0)
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.setBrush(self._look.colour("surface" if front else "sunken"))
        painter.drawRoundedRect(body.adjusted(0, 0, 0, px(10)), px(8), px(8))
        clock = None if tab.running is None else countdown(tab.running, self._now)
        ink = URGENCY_TOKENS[clock.urgency] if clock else "muted"
        if front and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("focus"), 3))
            painter.drawRoundedRect(body.adjusted(2, 2, -2, -2), px(8), px(8))
        painter.fillRect(QRect(body.left() + px(8), body.top(), body.width() - px(16), px(4)), self._look.colour(ink))
        self._write(painter, body.adjusted(px(12), px(8), -px(12), -px(6)), tab, clock)

    def _write(self, painter: QPainter, area: QRect, tab: TabView, clock: Countdown | None) -> None:
        px = self._look.px
        ink = URGENCY_TOKENS[clock.urgency] if clock else "muted"
        painter.setFont(self._look.font(bold=True))
        line = painter.fontMetrics().height()
        badge = px(24) if tab.unread else 0
        painter.setPen(self._look.colour("text"))
        title = painter.fontMetrics().elidedText(tab.title, Qt.TextElideMode.ElideRight, area.width() - badge)
        painter.drawText(area.left(), area.top() + painter.fontMetrics().ascent(), title)
        if tab.unread:
            self._badge(painter, QRect(area.right() - px(20), area.top(), px(20), line), tab.unread)
        top = area.top() + line + px(2)
        side = px(14)
        icon = URGENCY_TOKENS[clock.urgency] if clock else _icon(tab)
        painter.drawPixmap(QPoint(area.left(), top + (line - side) // 2), self._look.pixmap(icon, ink, size=14))
        painter.setFont(self._look.font(bold=clock is not None))
        painter.setPen(self._look.colour(ink))
        said = _second_line(tab, clock)
        painter.drawText(area.left() + side + px(6), top + painter.fontMetrics().ascent(), said)
        if tab.held:
            right = area.right() - px(16)
            painter.drawPixmap(QPoint(right, top + (line - px(16)) // 2), self._look.pixmap("held", "breach", size=16))

    def _badge(self, painter: QPainter, area: QRect, unread: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setFont(self._look.font(size=11, bold=True))
        painter.setPen(self._look.colour("on_accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(unread) if unread <= MOST else f"{MOST}+")

    def _tell(self, index: int) -> None:
        if not self._quiet and 0 <= index < len(self._tabs):
            self.chosen.emit(self._tabs[index].dialogue)

    def _size_of(self, title: str) -> QSize:
        px = self._look.px
        bold = QFontMetrics(self._look.font(bold=True))
        width = bold.horizontalAdvance(title) if title else 0
        return QSize(min(max(width + px(64), px(150)), px(230)), 2 * bold.height() + px(20))

    def _redress(self) -> None:
        self._sizes.clear()
        self.updateGeometry()
        self.update()


def spoken(tab: TabView, now: Moment, *, number: int) -> str:
    """A tab's full name: «1, Обращение 12, ответить: в срок, осталось 12 минут, 2 новых сообщения»."""
    parts = [str(number), tab.title]
    if tab.running is not None:
        parts.append(countdown(tab.running, now).spoken)
    if tab.unread:
        parts.append(counted(tab.unread, MESSAGES))
    if tab.typing:
        parts.append(tr("гражданин печатает"))
    if tab.held:
        parts.append(tr("есть неотправленное сообщение"))
    if tab.card_due:
        parts.append(tr("не заполнена карточка"))
    if tab.ended:
        parts.append(tr("разговор завершён"))
    return ", ".join(parts)


def _icon(tab: TabView) -> str:
    return "card" if tab.card_due else "check" if tab.ended else "chat"


def _second_line(tab: TabView, clock: Countdown | None) -> str:
    if clock is not None:
        return clock.figures + (tr(" · печатает…") if tab.typing and not tab.held else "")
    if tab.card_due:
        return tr("карточка")
    if tab.ended:
        return tr("завершён")
    return tr("печатает…") if tab.typing else tr("срок не идёт")
