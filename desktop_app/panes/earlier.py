"""The citizen's earlier requests: a list, and the words of the one that is chosen, only to be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from desktop_app.look.look import Look
from desktop_app.look.parts import label
from desktop_app.panes.bubble_delegate import BubbleDelegate
from desktop_app.panes.chooser import Chooser
from desktop_app.panes.conversation import MessageList
from desktop_app.panes.conversation_model import ConversationModel
from desktop_app.panes.form import Form
from desktop_app.panes.rule_views import EarlierView
from desktop_app.tongue import tr

HEIGHT = 360


class EarlierForm(Form):
    """Shows an `EarlierView`. `read_asked` carries the dialogue at hand and the one chosen."""

    read_asked = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Прежние обращения гражданина"), act=tr("Показать переписку"))
        self._view = EarlierView(dialogue="")
        self._said = label(kind="muted", wrap=True)
        self.requests = Chooser(look, tr("Прежние обращения"))
        self._model = ConversationModel(self)
        self.words = MessageList(BubbleDelegate(look))
        self.words.setAccessibleName(tr("Переписка прежнего обращения"))
        self.words.setModel(self._model)
        self.words.setMinimumHeight(look.px(HEIGHT))
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.body.addWidget(self._said)
        self.add(self.requests, name=tr("Прежние обращения"))
        self._read = self.add(self.words)
        self.first = self.requests.field
        self.requests.picked.connect(lambda _: self.submit())
        self.requests.chosen.connect(self._look_again)
        self.show_view(self._view)

    def show_view(self, view: EarlierView) -> None:
        self._view = view
        self._said.setText(view.said)
        self._said.setVisible(bool(view.said))
        self.requests.put(view.requests)
        self.requests.setVisible(bool(view.requests))
        self._model.put(view.messages)
        self._read.setVisible(bool(view.messages))
        self._look_again()

    def submit(self) -> None:
        chosen = self.requests.choice
        if chosen is not None:
            self.read_asked.emit(self._view.dialogue, chosen.id.partition(":")[0])

    def _look_again(self) -> None:
        self.lack("" if self.requests.choice is not None else tr("Выберите обращение"))
