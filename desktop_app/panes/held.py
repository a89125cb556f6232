"""Words that were not sent because of personal data (R14): what was found in them, and the choices; steals no focus."""

from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from core.moment import Moment
from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, describe, frame, iconed, label, mark
from desktop_app.panes.announce import Announcer
from desktop_app.panes.countdown import MESSAGES_UNSENT
from desktop_app.panes.marked_text import LINES, MarkedText
from desktop_app.panes.views import HeldView
from desktop_app.tongue import counted, tr

THANKS = "Спасибо, замечание записано. Слова по-прежнему не отправлены: решите, что с ними делать."
DISCARD, SURELY = "Удалить", "Удалить безвозвратно"


class HeldPane(QWidget):
    """Shows a `HeldView`, or hides for None. Every signal but `left` carries the key of the post.

    `left`: the pane went away under the focus; `appeared`: it is shown now, or no longer.
    """

    taken_back = Signal(str)
    confirmed = Signal(str)
    reported = Signal(str)
    discarded = Signal(str)
    left = Signal()
    appeared = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: HeldView | None = None
        self._compact = False
        self._frame = frame("alert")
        self._sign = label()
        self._title = label(kind="heading", wrap=True)
        self._why = label(wrap=True)
        self.words = MarkedText(look)
        self._found = label(kind="field", wrap=True)
        self.change = iconed(
            button(tr("Изменить  (Alt+1)"), kind="primary", name=tr("Изменить")), look, "note", "on_accent"
        )
        self.send = iconed(button(tr("Отправить как есть"), hint=tr("Клавиши Alt+2")), look, "send")
        self.report = iconed(
            button(tr("Это не персональные данные"), kind="quiet", hint=tr("Клавиши Alt+3")), look, "question"
        )
        self.discard = iconed(button(tr(DISCARD), kind="quiet"), look, "close")
        self._more = iconed(button(tr("Другое"), kind="quiet"), look, "queue")
        self._menu = QMenu(self)
        self._announcer = Announcer(self)
        self._place()
        look.changed.connect(self._draw)
        self.hide()

    def show_view(self, view: HeldView | None) -> None:
        other = (view and view.key) != (self._view and self._view.key)
        self._view = view
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        if view is None:
            self._appear(False)
            if inside:
                self.left.emit()
            return
        if other:
            self._name_discard(tr(DISCARD))
        self._why.setText(tr(THANKS) if view.reported else view.why)
        self.words.show_words(
            view.text, view.marks, name=tr("Не отправлено: {subject}").format(subject=view.subject.lower())
        )
        self._found.setText(found(view))
        self._draw()
        self._spread()
        self._appear(True)
        if inside and other:
            self.change.setFocus()

    def announce(self, text: str) -> None:
        """Say news once, politely, with the next tick that is due."""
        self._announcer.say(text)

    def tick(self, now: Moment) -> None:
        self._announcer.tick(now)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """One line of words and one menu, for a window with little height."""
        self._compact = compact
        self.words.set_lines(1 if compact else LINES)
        self._spread()

    def focus(self) -> None:
        """What F11 does: the focus to the choices, of which Enter means the first."""
        if self.isVisible():
            self.change.setFocus()

    def go(self, act: QPushButton) -> None:
        """A choice by its own key; nothing happens while it is not offered."""
        if act in self.offered:
            act.click()

    @property
    def offered(self) -> list[QPushButton]:
        """The choices that are open now."""
        view = self._view
        if view is None:
            return []
        choices = (
            (self.change, True),
            (self.send, view.may_send),
            (self.report, view.may_report and not view.reported),
            (self.discard, view.may_discard),
        )
        return [act for act, offered in choices if offered]

    def _spread(self) -> None:
        if self._view is None:
            return
        offered = self.offered
        for act in (self.change, self.send, self.report, self.discard):
            act.setVisible(act in offered and (not self._compact or act is self.change))
        self._why.setVisible(not self._compact)
        self._found.setVisible(not self._compact)
        self._title.setText(brief(self._view) if self._compact else self._view.title)
        self._more.setVisible(self._compact and len(offered) > 1)
        self._menu.clear()
        for act in offered[1:]:
            self._menu.addAction(act.text()).triggered.connect(act.click)

    def _appear(self, shown: bool) -> None:  # noqa: FBT001 - as setVisible
        if shown is self.isHidden():
            self.setVisible(shown)
            self.appeared.emit(shown)

    def _draw(self) -> None:
        certain = self._view is None or self._view.certain
        mark(self._frame, "urgency", "breach" if certain else "warning")
        self._sign.setPixmap(self._look.pixmap("held", "breach" if certain else "warning", size=24))

    def _place(self) -> None:
        px = self._look.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(10), px(4), px(10), 0)
        outer.addWidget(self._frame)
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(px(12), px(8), px(10), px(8))
        inner.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        inner.addLayout(head)
        inner.addWidget(self._why)
        inner.addWidget(self.words)
        inner.addWidget(self._found)
        inner.addWidget(FlowBox(self.change, self.send, self.report, self.discard, self._more, gap=px(4)))
        self.change.setAutoDefault(True)
        self._more.setMenu(self._menu)
        self.change.clicked.connect(partial(self._tell, self.taken_back))
        self.send.clicked.connect(partial(self._tell, self.confirmed))
        self.report.clicked.connect(partial(self._tell, self.reported))
        self.discard.clicked.connect(self._discard)
        describe(self.discard, tr("Слова не понадобятся: убрать их совсем"))

    def _tell(self, signal: SignalInstance) -> None:
        if self._view is not None:
            signal.emit(self._view.key)

    def _discard(self) -> None:
        """The second press does it."""
        if self.discard.text() == tr(SURELY):
            self._tell(self.discarded)
            return
        self._name_discard(tr(SURELY))
        self._spread()

    def _name_discard(self, text: str) -> None:
        self.discard.setText(text)
        self.discard.setAccessibleName(text)


def brief(view: HeldView) -> str:
    """Title and finds on one line."""
    if view.reported:
        return tr("Спасибо, замечание записано. Не отправлено")
    return tr("Не отправлено: {names}").format(names=", ".join(dict.fromkeys(one.name for one in view.marks)))


def found(view: HeldView) -> str:
    """What was found, one name a type, and what else waits."""
    names = ", ".join(dict.fromkeys(one.name for one in view.marks))
    more = (
        tr(". Кроме этого не отправлено: {count}").format(count=counted(view.more, MESSAGES_UNSENT))
        if view.more
        else ""
    )
    return tr("Найдено: {names}{more}").format(names=names, more=more)
