"""The steps of the algorithm: the next one offered by one key, the others beside it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, describe, iconed, label
from desktop_app.panes.views import Step, StepsView
from desktop_app.tongue import tr

TITLES = {
    Step.TAKE: ("Взять в работу", "take", ""),
    Step.OWN_PAYMENTS: ("Ответить отказом по 152-ФЗ", "held", "Shift+F4"),
    Step.ANSWER: ("Ответить", "answer", "F4"),
    Step.DEFER: ("Нужно время", "defer", "F5"),
    Step.OFFER_EMAIL: ("Предложить почту", "mail", ""),
    Step.ASK_SATISFACTION: ("Доволен ли ответом?", "satisfaction", ""),
    Step.SAY_FAREWELL: ("Попрощаться", "farewell", ""),
    Step.CARD: ("Карточка", "card", "F8"),
    Step.CLOSE: ("Закрыть диалог", "close", ""),
    Step.TRANSFER: ("Передать", "transfer", "F6"),
    Step.NOTE: ("Заметка", "note", "F7"),
    Step.JOIN: ("Это тот же вопрос", "join", ""),
    Step.MARK_QUESTION: ("Это новый вопрос", "question", ""),
    Step.ADVICE: ("Спросить совета", "users", "Shift+F6"),
    Step.END_ADVICE: ("Закончить совет", "check", ""),
    Step.BLOCK: ("Закрыть чат гражданину", "refused", "Shift+F8"),
    Step.EARLIER: ("Прежние обращения", "library", "Shift+F9"),
}
"""Each step's words, icon and key."""

ASIDE = frozenset({Step.BLOCK, Step.EARLIER})
"""What is seldom wanted stands in the menu of other steps."""


class StepsPane(QWidget):
    """Shows a `StepsView`; `stepped` carries the dialogue's id and the `Step`."""

    stepped = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = StepsView(dialogue="")
        self._next = iconed(button("", kind="primary"), look, "next", "on_accent")
        self._waiting = label(kind="muted", wrap=True)
        self._hint = label(kind="field", wrap=True)
        self._menu = QMenu(self)
        self._buttons = {step: self._button(step) for step in Step}
        self._more = iconed(button(tr("Другие шаги"), kind="quiet"), look, "queue")
        self._compact = False
        self._place()
        self.show_view(self._view)

    def show_view(self, view: StepsView) -> None:
        self._view = view
        self._next.setVisible(view.next is not None)
        self._waiting.setVisible(bool(view.waiting))
        self._waiting.setText(view.waiting)
        self._hint.setText(view.hint)
        self._hint.setVisible(bool(view.hint) and not self._compact)
        if view.next is not None:
            title = tr(TITLES[view.next][0])
            self._next.setText(tr("{title}  (Ctrl+Пробел)").format(title=title))
            self._next.setAccessibleName(tr("Следующий шаг: {title}").format(title=title))
            self._next.setAccessibleDescription(view.hint)
        self._spread()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """Put the other steps into one menu, for a window with little height."""
        self._compact = compact
        self._hint.setVisible(bool(self._view.hint) and not compact)
        self._spread()

    def _spread(self) -> None:
        others = [step for step in Step if step in self._view.allowed and step is not self._view.next]
        listed = others if self._compact else [step for step in others if step in ASIDE]
        for step, made in self._buttons.items():
            made.setVisible(step in others and step not in listed)
        self._more.setVisible(bool(listed))
        self._menu.clear()
        for step in listed:
            title, _, key = TITLES[step]
            self._menu.addAction(f"{tr(title)}\t{key}").triggered.connect(partial(self.go, step))

    def go_on(self) -> None:
        """What Ctrl+Space does: the next step."""
        if self._view.next is not None:
            self.stepped.emit(self._view.dialogue, self._view.next)

    def go(self, step: Step) -> None:
        """A step by its own key; nothing happens while it is not open."""
        if step in self._view.allowed:
            self.stepped.emit(self._view.dialogue, step)

    def why_not(self, step: Step) -> str:
        """Why a step cannot be gone now; empty: it can."""
        if not self._view.dialogue:
            return tr("нет открытого диалога")
        return "" if step in self._view.allowed else tr("сейчас этот шаг не нужен")

    @property
    def why_not_on(self) -> str:
        """Why there is no next step."""
        if self._view.next is not None:
            return ""
        return self._view.waiting if self._view.dialogue else tr("нет открытого диалога")

    def _button(self, step: Step) -> QPushButton:
        title, icon, key = TITLES[step]
        made = iconed(button(tr(title), kind="quiet"), self._look, icon)
        if key:
            describe(made, tr("Клавиша {key}").format(key=key))
        made.clicked.connect(partial(self.go, step))
        return made

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, spacing=px(2))
        outer.setContentsMargins(px(14), px(6), px(14), 0)
        outer.addWidget(self._hint)
        outer.addWidget(self._waiting)
        outer.addWidget(FlowBox(self._next, *self._buttons.values(), self._more, gap=px(2)))
        self._more.setMenu(self._menu)
        self._next.clicked.connect(self.go_on)
