"""The composer's presenter: words become orders, drafts are kept, refused words come back into the field."""

from core.dialogue.commands import Reply
from core.dialogue.words import Phase
from desktop_app.model.stream import Stream
from desktop_app.panes.composer import Composer
from desktop_app.panes.views import ComposerView
from desktop_app.presenters.scene import Scene
from desktop_app.tongue import tr

NO_DIALOGUE = "Откройте диалог из очереди"
OVER = "Разговор окончен: гражданин больше не читает этот чат"
NOT_MINE = "Диалог ведёт другой специалист: {name}"
TARGET = "Увидит гражданин в чате. Enter — отправить, Shift+Enter — новая строка"


class ComposerPresenter:
    """Fills the field when the dialogue changes, and when words came back; never while nothing of that happened."""

    def __init__(self, pane: Composer, scene: Scene) -> None:
        self._pane, self._scene = pane, scene
        self._dialogue = ""
        self._known = ""
        pane.sent.connect(self._send)
        pane.drafted.connect(self._draft)

    def render(self) -> None:
        dialogue = self._scene.shift.held.tabs.current or ""
        draft = self._scene.shift.held.drafts.get(dialogue, "")
        self._pane.show_view(
            ComposerView(dialogue=dialogue, draft=draft, disabled=self._closed(self._scene.stream), target=tr(TARGET))
        )
        if dialogue == self._dialogue and draft != self._known:
            self._pane.fill(draft)
        self._dialogue, self._known = dialogue, draft

    def _closed(self, stream: Stream | None) -> str:
        """Why nothing can be written, or nothing."""
        if stream is None:
            return tr(NO_DIALOGUE)
        state, me = stream.state, self._scene.setting.me
        if state.phase in {Phase.ENDED, Phase.CLOSED}:
            return tr(OVER)
        return tr(NOT_MINE).format(name=state.owner_name) if state.owner not in {None, me} else ""

    def _draft(self, dialogue: str, text: str) -> None:
        if dialogue:
            self._known = text if dialogue == self._dialogue else self._known
            self._scene.shift.draft(dialogue, text)

    def _send(self, dialogue: str, text: str) -> None:
        self._scene.shift.order(dialogue, Reply(text=text))
        self._draft(dialogue, "")
