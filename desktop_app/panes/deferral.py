"""The longer search (R9): the phrase word for word, where the answer will go, the reason."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame

from core.dialogue.commands import Defer, DeskOrder
from core.dialogue.words import Channel
from desktop_app.look.look import Look
from desktop_app.look.parts import column, frame, label, restore, text_field
from desktop_app.panes.countdown import CHARACTERS
from desktop_app.panes.form import Form, Segments
from desktop_app.panes.form_views import DeferralView
from desktop_app.tongue import counted, tr

CHANNELS = ((Channel.CHAT, "В чат"), (Channel.EMAIL, "На почту"))


class DeferralForm(Form):
    """Shows a `DeferralView`; orders a `Defer`."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Нужно время на поиск"), act=tr("Отложить до 24 часов"))
        self._view = DeferralView(dialogue="", request=0, phrase="")
        self._phrase = label(wrap=True)
        self._due = label(kind="muted", wrap=True)
        self.channel = Segments(tr("Куда придёт ответ"), CHANNELS)
        self._no_email = label(kind="small", wrap=True)
        self.reason = text_field(tr("Почему нужно время"), placeholder=tr("Для журнала и коллег; гражданин не увидит"))
        self.add(label(tr("Гражданин получит фразу"), kind="field"), self._quote(), self._due)
        self.add(self.channel, self._no_email, name=tr("Куда придёт ответ"))
        self.add(self.reason, name=tr("Почему нужно время"))
        self.first = self.reason
        self.reason.setFixedHeight(4 * QFontMetrics(look.font()).lineSpacing() + look.px(16))
        self.reason.textChanged.connect(self._look_again)

    def show_view(self, view: DeferralView) -> None:
        if (view.dialogue, view.request) != (self._view.dialogue, self._view.request):
            self.reason.clear()
            self.channel.choose(Channel.CHAT)
        self._view = view
        self._phrase.setText(f"«{view.phrase}»")
        self._due.setText(
            tr("Срок ответа: {due_said}").format(due_said=view.due_said)
            if view.due_said
            else tr("Срок ответа: 24 часа")
        )
        self.channel.allow(Channel.EMAIL, why_not=view.no_email)
        self._no_email.setText(view.no_email)
        self._no_email.setVisible(bool(view.no_email))
        self._look_again()

    def put_back(self, order: DeskOrder) -> None:
        if isinstance(order, Defer):
            self.channel.choose(order.channel)
            restore(self.reason, order.reason)

    def submit(self) -> None:
        reason = self.reason.toPlainText().strip()
        self._look_again()
        if self.act.isEnabled():
            channel = Channel(str(self.channel.value))
            self.ordered.emit(self._view.dialogue, Defer(request=self._view.request, channel=channel, reason=reason))

    def _look_again(self) -> None:
        length = len(self.reason.toPlainText().strip())
        over = length - self._view.reason_limit
        if not length:
            self.lack(tr("Напишите, почему нужно время: без этого отложить нельзя"))
        else:
            self.lack(tr("Сократите причину на {count}").format(count=counted(over, CHARACTERS)) if over > 0 else "")

    def _quote(self) -> QFrame:
        made = frame("quote")
        column(made, margins=self.look.px(12)).addWidget(self._phrase)
        return made
