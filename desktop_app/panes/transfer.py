"""Handing a dialogue over: to a colleague who is present or back to the queue, with a comment; and the private note."""

from PySide6.QtGui import QFontMetrics

from core.dialogue.commands import DeskOrder, Note, Transfer
from desktop_app.look.look import Look
from desktop_app.look.parts import label, restore, text_field
from desktop_app.panes.chooser import Chooser
from desktop_app.panes.countdown import CHARACTERS
from desktop_app.panes.form import Form
from desktop_app.panes.form_views import Choice, NoteView, TransferView
from desktop_app.tongue import counted, tr

BACK, ANYBODY = "Вернуть в очередь", "возьмёт любой свободный специалист"
DIALOGUES = ("диалог", "диалога", "диалогов")


class TransferForm(Form):
    """Shows a `TransferView`; orders a `Transfer`."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Передать диалог"), act=tr("Передать"))
        self._view = TransferView(dialogue="")
        self.peer = Chooser(look, tr("Кому передать"))
        self.comment = text_field(tr("Комментарий коллеге"), placeholder=tr("Что уже сделано и что осталось"))
        self._away = label(kind="small", wrap=True)
        self.add(self.peer, self._away, name=tr("Кому передать"))
        said = tr("Комментарий увидят только сотрудники. Повторять вопрос гражданину не придётся.")
        self.add(self.comment, label(said, kind="small", wrap=True), name=tr("Комментарий коллеге"))
        self.first = self.peer.field
        self.comment.setFixedHeight(4 * QFontMetrics(look.font()).lineSpacing() + look.px(16))
        self.peer.chosen.connect(self._look_again)
        self.comment.textChanged.connect(self._look_again)

    def show_view(self, view: TransferView) -> None:
        if view.dialogue != self._view.dialogue:
            self.comment.clear()
        self._view = view
        self.peer.put(self._peers)
        self._away.setText("\n".join(view.away))
        self._away.setVisible(bool(view.away))
        self._look_again()

    def put_back(self, order: DeskOrder) -> None:
        if isinstance(order, Transfer):
            self.peer.field.clear()
            self.peer.put(self._peers, chosen=order.specialist or "")
            restore(self.comment, order.comment)
            self._look_again()

    def submit(self) -> None:
        self._look_again()
        peer = self.peer.choice
        if peer is None or not self.act.isEnabled():
            return
        order = Transfer(comment=self.comment.toPlainText().strip(), specialist=peer.id or None, name=_name(peer))
        self.ordered.emit(self._view.dialogue, order)

    @property
    def _peers(self) -> tuple[Choice, ...]:
        peers = self._view.peers
        made = (
            Choice(id=one.id, title=one.name, detail=tr("сейчас {count}").format(count=counted(one.load, DIALOGUES)))
            for one in peers
        )
        return (*made, Choice(id="", title=tr(BACK), detail=tr(ANYBODY)))

    def _look_again(self) -> None:
        length = len(self.comment.toPlainText().strip())
        if self.peer.choice is None:
            self.lack(tr("Выберите, кому передать диалог"))
        elif not length:
            self.lack(tr("Напишите комментарий: коллега должен понять, что делать"))
        elif length > self._view.comment_limit:
            self.lack(
                tr("Сократите комментарий на {count}").format(
                    count=counted(length - self._view.comment_limit, CHARACTERS)
                )
            )
        else:
            self.lack("")


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
