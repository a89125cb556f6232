"""Closing the chat to one citizen for a while, with a reason; and opening it again, to him or to another one."""

from PySide6.QtGui import QFontMetrics

from core.dialogue.commands import Block, DeskOrder, Unblock
from core.dialogue.words import BlockTerm
from desktop_app.look.look import Look
from desktop_app.look.parts import button, iconed, label, restore, text_field
from desktop_app.panes.chooser import Chooser
from desktop_app.panes.countdown import CHARACTERS
from desktop_app.panes.form import Form, Segments
from desktop_app.panes.rule_views import BlockView
from desktop_app.tongue import counted, tr

TERMS = ((BlockTerm.HOUR, "на час"), (BlockTerm.DAY, "на сутки"), (BlockTerm.WEEK, "на 7 дней"))
WHAT = (
    "Гражданин прочтёт, до какого времени чат для него закрыт и по каким телефонам обратиться. "
    "Обращение останется за Вами: ответьте на него и закройте диалог."
)
CLOSED = "Чат для этого гражданина закрыт до: {until}."


class BlockForm(Form):
    """Shows a `BlockView`; orders a `Block`, or an `Unblock` of the dialogue that is chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Закрыть чат гражданину"), act=tr("Закрыть чат"))
        self._view = BlockView(dialogue="")
        self._closed = label(kind="field", wrap=True)
        self.term = Segments(tr("На сколько"), tuple((term, tr(said)) for term, said in TERMS))
        self.reason = text_field(tr("Причина"), placeholder=tr("Что произошло"))
        self.standing = Chooser(look, tr("Кому чат закрыт сейчас"), click_picks=False)
        self.opening = iconed(button(tr("Открыть чат выбранному"), hint=tr("До окончания срока")), look, "check")
        self._trouble = label(kind="muted", wrap=True)
        self.body.addWidget(self._closed)
        self.add(self.term, name=tr("На сколько"))
        self.add(self.reason, label(tr(WHAT), kind="small", wrap=True), name=tr("Причина"))
        self.add(self.standing, self._trouble, self.opening, name=tr("Кому чат закрыт сейчас"))
        self.first = self.reason
        self.reason.setFixedHeight(4 * QFontMetrics(look.font()).lineSpacing() + look.px(16))
        self.reason.textChanged.connect(self._look_again)
        self.standing.chosen.connect(self._look_again)
        self.opening.clicked.connect(self._open)

    def show_view(self, view: BlockView) -> None:
        if view.dialogue != self._view.dialogue:
            self.reason.clear()
        self._view = view
        self._closed.setText(tr(CLOSED).format(until=view.until))
        self._closed.setVisible(bool(view.until))
        self._trouble.setText(view.trouble)
        self._trouble.setVisible(bool(view.trouble))
        self.standing.put(view.standing)
        self._look_again()

    def put_back(self, order: DeskOrder) -> None:
        if isinstance(order, Block):
            self.term.choose(order.term)
            restore(self.reason, order.reason)

    def submit(self) -> None:
        self._look_again()
        term = self.term.value
        if self.act.isEnabled() and isinstance(term, BlockTerm):
            reason = self.reason.toPlainText().strip()
            self.reason.clear()
            self.ordered.emit(self._view.dialogue, Block(term=term, reason=reason))

    def _open(self) -> None:
        chosen = self.standing.choice
        if chosen is not None:
            self.ordered.emit(chosen.id, Unblock())

    def _look_again(self) -> None:
        self.opening.setEnabled(self.standing.choice is not None)
        length = len(self.reason.toPlainText().strip())
        over = length - self._view.reason_limit
        if not self._view.dialogue:
            self.lack(tr("Закрыть чат можно в диалоге, который ведёте Вы"))
        elif not length:
            self.lack(tr("Напишите причину: она останется в журнале"))
        else:
            self.lack(tr("Сократите на {count}").format(count=counted(over, CHARACTERS)) if over > 0 else "")
