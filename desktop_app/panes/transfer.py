"""Handing a dialogue over: to a colleague who is present or back to the queue, with a comment; and the private note."""

from PySide6.QtGui import QFontMetrics

from core.dialogue.commands import DeskOrder, Note, Transfer
from desktop_app.look.look import Look
from desktop_app.look.parts import label, restore, text_field
from desktop_app.panes.chooser import Chooser
from desktop_app.panes.countdown import CHARACTERS
from desktop_app.panes.form import Form
from desktop_app.panes.form_views import Choice, NoteView, Peer, TransferView
from desktop_app.tongue import counted, tr

BACK, ANYBODY = "Вернуть в очередь", "возьмёт любой свободный специалист"
DIALOGUES = ("диалог", "диалога", "диалогов")


class PeerForm(Form):
    """A form that chooses a colleague who is present and says something to him; an order is made of both."""

    def __init__(self, look: Look, title: str, *, act: str, whom: str, placeholder: str, said: str) -> None:
        super().__init__(look, title, act=act)
        self.peer = Chooser(look, whom)
        self.comment = text_field(tr("Комментарий коллеге"), placeholder=placeholder)
        self._away = label(kind="small", wrap=True)
        self.add(self.peer, self._away, name=whom)
        self.add(self.comment, label(said, kind="small", wrap=True), name=tr("Комментарий коллеге"))
        self.first = self.peer.field
        self.comment.setFixedHeight(4 * QFontMetrics(look.font()).lineSpacing() + look.px(16))
        self.peer.chosen.connect(self.look_again)
        self.comment.textChanged.connect(self.look_again)

    @property
    def said(self) -> str:
        return self.comment.toPlainText().strip()

    def look_again(self) -> None:
        """Say what is missing."""

    def tell_away(self, away: tuple[str, ...]) -> None:
        """Who is not at his desk, and why."""
        self._away.setText("\n".join(away))
        self._away.setVisible(bool(away))

    def over(self, limit: int) -> str:
        """How much the comment is too long, in words; nothing where it fits."""
        over = len(self.said) - limit
        return tr("Сократите комментарий на {count}").format(count=counted(over, CHARACTERS)) if over > 0 else ""


class TransferForm(PeerForm):
    """Shows a `TransferView`; orders a `Transfer`."""

    def __init__(self, look: Look) -> None:
        self._view = TransferView(dialogue="")
        super().__init__(
            look,
            tr("Передать диалог"),
            act=tr("Передать"),
            whom=tr("Кому передать"),
            placeholder=tr("Что уже сделано и что осталось"),
            said=tr("Комментарий увидят только сотрудники. Повторять вопрос гражданину не придётся."),
        )

    def show_view(self, view: TransferView) -> None:
        if view.dialogue != self._view.dialogue:
            self.comment.clear()
        self._view = view
        self.peer.put(self._peers)
        self.tell_away(view.away)
        self.look_again()

    def put_back(self, order: DeskOrder) -> None:
        if isinstance(order, Transfer):
            self.peer.field.clear()
            self.peer.put(self._peers, chosen=order.specialist or "")
            restore(self.comment, order.comment)
            self.look_again()

    def submit(self) -> None:
        self.look_again()
        peer = self.peer.choice
        if peer is not None and self.act.isEnabled():
            order = Transfer(comment=self.said, specialist=peer.id or None, name=_name(peer))
            self.ordered.emit(self._view.dialogue, order)

    @property
    def _peers(self) -> tuple[Choice, ...]:
        return (*choices_of(self._view.peers), Choice(id="", title=tr(BACK), detail=tr(ANYBODY)))

    def look_again(self) -> None:
        if self.peer.choice is None:
            self.lack(tr("Выберите, кому передать диалог"))
        elif not self.said:
            self.lack(tr("Напишите комментарий: коллега должен понять, что делать"))
        else:
            self.lack(self.over(self._view.comment_limit))


def choices_of(peers: tuple[Peer, ...]) -> tuple[Choice, ...]:
    """Colleagues as a list to choose from, each with what he has to do now."""
    busy = tr("сейчас {count}")
    return tuple(
        Choice(id=one.id, title=one.name, detail=busy.format(count=counted(one.load, DIALOGUES))) for one in peers
    )


class NoteForm(Form):
    """Shows a `NoteView`; orders a `Note`."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Заметка для сотрудников"), act=tr("Сохранить заметку"))
        self._view = NoteView(dialogue="")
        self.text = text_field(tr("Текст заметки"))
        self.add(
            self.text, label(tr("Гражданин заметку не увидит."), kind="small", wrap=True), name=tr("Текст заметки")
        )
        self.first = self.text
        self.text.setFixedHeight(6 * QFontMetrics(look.font()).lineSpacing() + look.px(16))
        self.text.textChanged.connect(self._look_again)
        self._look_again()

    def show_view(self, view: NoteView) -> None:
        if view.dialogue != self._view.dialogue:
            self.text.clear()
        self._view = view
        self._look_again()

    def put_back(self, order: DeskOrder) -> None:
        if isinstance(order, Note):
            restore(self.text, order.text)

    def submit(self) -> None:
        self._look_again()
        if self.act.isEnabled():
            text, dialogue = self.text.toPlainText().strip(), self._view.dialogue
            self.text.clear()
            self.ordered.emit(dialogue, Note(text=text))

    def _look_again(self) -> None:
        length = len(self.text.toPlainText().strip())
        over = length - self._view.limit
        self.lack(
            tr("Напишите заметку")
            if not length
            else tr("Сократите на {count}").format(count=counted(over, CHARACTERS))
            if over > 0
            else ""
        )


def _name(peer: Choice) -> str:
    return peer.title if peer.id else ""
