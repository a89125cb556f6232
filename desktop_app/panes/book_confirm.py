"""A question before an answer is taken from those who use it: asked in its place, it stops nothing else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, describe, label
from desktop_app.panes.book_views import Act
from desktop_app.tongue import tr

QUESTIONS = {
    Act.WITHDRAW: ("Скрыть ответ от граждан? Сотрудники смогут отвечать им и дальше.", "Скрыть"),
    Act.RETIRE: (
        "Вывести ответ из употребления? Им больше никто не ответит, гражданам он не виден; история останется.",
        "Вывести",
    ),
}
"""What is asked first, and what the button that does it says."""


class Confirm(QWidget):
    """`confirmed` and `declined` carry the act; the focus begins at what changes nothing."""

    confirmed = Signal(object)
    declined = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._act: Act | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._question = label(wrap=True)
        self.yes, self.no = button(tr("Да")), button(tr("Не менять  (Esc)"), name=tr("Не менять"))
        inner = column(self, spacing=look.px(4))
        inner.addWidget(self._question)
        inner.addWidget(FlowBox(self.yes, self.no, gap=look.px(4)))
        self.yes.clicked.connect(lambda: self._end(self.confirmed))
        self.no.clicked.connect(lambda: self._end(self.declined))
        self.hide()

    def ask(self, act: Act) -> None:
        """Show the question of one of `QUESTIONS`."""
        self._act = act
        question, deed = (tr(text) for text in QUESTIONS[act])
        self._question.setText(question)
        self.yes.setText(deed)
        self.yes.setAccessibleName(deed)
        for one in (self.yes, self.no):
            describe(one, question)
        self.show()
        self.no.setFocus()

    def keep(self, acts: tuple[Act, ...]) -> None:
        """Only what still can be done stays asked."""
        if self._act not in acts:
            self._act = None
            self.hide()

    def _end(self, signal: object) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            signal.emit(act)  # type: ignore[attr-defined]
