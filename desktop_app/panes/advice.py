"""Asking a colleague for advice: who, and what about; he reads the dialogue and leaves notes."""

from core.dialogue.commands import AskAdvice, DeskOrder
from desktop_app.look.look import Look
from desktop_app.look.parts import label, restore
from desktop_app.panes.rule_views import AdviceView
from desktop_app.panes.transfer import PeerForm, choices_of
from desktop_app.tongue import tr

ASKED = "Сейчас советует {name}. Новый коллега займёт его место."


class AdviceForm(PeerForm):
    """Shows an `AdviceView`; orders an `AskAdvice`. The comment may stay empty."""

    def __init__(self, look: Look) -> None:
        self._view = AdviceView(dialogue="")
        super().__init__(
            look,
            tr("Спросить совета"),
            act=tr("Спросить"),
            whom=tr("У кого спросить"),
            placeholder=tr("В чём нужна помощь"),
            said=tr("Коллега увидит переписку и оставит заметку. Гражданин этого не увидит, диалог останется Вашим."),
        )
        self._asked = label(kind="field", wrap=True)
        self._asked.setContentsMargins(0, 0, 0, look.px(12))
        self.body.insertWidget(0, self._asked)

    def show_view(self, view: AdviceView) -> None:
        if view.dialogue != self._view.dialogue:
            self.comment.clear()
        self._view = view
        self._asked.setText(tr(ASKED).format(name=view.adviser))
        self._asked.setVisible(bool(view.adviser))
        self.peer.put(choices_of(view.peers))
        self.tell_away(view.away)
        self.look_again()

    def put_back(self, order: DeskOrder) -> None:
        if isinstance(order, AskAdvice):
            self.peer.field.clear()
            self.peer.put(choices_of(self._view.peers), chosen=order.specialist)
            restore(self.comment, order.comment)
            self.look_again()

    def submit(self) -> None:
        self.look_again()
        peer = self.peer.choice
        if peer is not None and self.act.isEnabled():
            self.ordered.emit(self._view.dialogue, AskAdvice(specialist=peer.id, comment=self.said, name=peer.title))

    def look_again(self) -> None:
        if not self._view.peers:
            self.lack(tr("Сейчас никого из коллег нет на месте"))
        elif self.peer.choice is None:
            self.lack(tr("Выберите, у кого спросить"))
        else:
            self.lack(self.over(self._view.comment_limit))
