"""The composer's presenter: words become orders, drafts are kept, refused words come back into the field."""

from core.dialogue.commands import Correct, Reply
from core.dialogue.words import Phase
from desktop_app.model.amending import Amending
from desktop_app.model.stream import Stream
from desktop_app.panes.composer import Composer
from desktop_app.panes.views import ComposerView
from desktop_app.presenters.scene import Scene
from desktop_app.shown.amended import words_now
from desktop_app.tongue import tr

NO_DIALOGUE = "Откройте диалог из очереди"
OVER = "Разговор окончен: гражданин больше не читает этот чат"
NOT_MINE = "Диалог ведёт другой специалист: {name}"
TARGET = "Увидит гражданин в чате. Enter — отправить, Shift+Enter — новая строка"
CORRECTING = "Исправляем сообщение, которое гражданин уже получил. Enter — заменить, Esc — оставить как было"


class ComposerPresenter:
    """Fills the field when the dialogue changes, and when words came back; never while nothing of that happened.

    While a message is corrected the field holds its words, and the draft waits.
    """

    def __init__(self, pane: Composer, scene: Scene, amending: Amending) -> None:
        self._pane, self._scene, self._amending = pane, scene, amending
        self._place = ("", "")
        self._known = ""
        pane.sent.connect(self._send)
        pane.drafted.connect(self._draft)
        pane.left.connect(self._leave)

    def render(self) -> None:
        dialogue = self._scene.shift.held.tabs.current or ""
        message = self._amending.correcting.get(dialogue, "")
        draft = self._scene.shift.held.drafts.get(dialogue, "")
        if message:
            draft = self._amending.words[dialogue]
        self._pane.show_view(
            ComposerView(
                dialogue=dialogue,
                draft=draft,
                disabled="" if message else self._closed(self._scene.stream),
                target=tr(CORRECTING if message else TARGET),
                correcting=message,
            )
        )
        if (dialogue, message) == self._place and draft != self._known:
            self._pane.fill(draft)
        self._place, self._known = (dialogue, message), draft

    def _closed(self, stream: Stream | None) -> str:
        """Why nothing can be written, or nothing."""
        if stream is None:
            return tr(NO_DIALOGUE)
        state, me = stream.state, self._scene.setting.me
        if state.phase in {Phase.ENDED, Phase.CLOSED}:
            return tr(OVER)
        return tr(NOT_MINE).format(name=state.owner_name) if state.owner not in {None, me} else ""

    def _draft(self, dialogue: str, text: str) -> None:
        if dialogue == self._place[0]:
            self._known = text
        if dialogue in self._amending.correcting:
            self._amending.words[dialogue] = text
        elif dialogue:
            self._scene.shift.draft(dialogue, text)

    def _send(self, dialogue: str, text: str) -> None:
        message = self._amending.correcting.get(dialogue)
        if message is None:
            self._scene.shift.order(dialogue, Reply(text=text))
            self._draft(dialogue, "")
            return
        stream = self._scene.shift.held.desk.streams.get(dialogue)
        if stream is not None and text != words_now(stream, message):
            self._scene.shift.order(dialogue, Correct(message=message, text=text))
        self._leave(dialogue)

    def _leave(self, dialogue: str) -> None:
        """The field is the draft's again."""
        self._amending.leave(dialogue)
        self.render()
