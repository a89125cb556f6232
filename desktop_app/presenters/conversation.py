"""The presenter of what stands in the middle: header and conversation of the dialogue in front."""

from desktop_app.model.amending import Amending
from desktop_app.model.stream import Stream
from desktop_app.panes.conversation import ConversationPane
from desktop_app.panes.header import HeaderPane
from desktop_app.panes.views import ConversationView, HeaderView
from desktop_app.presenters.scene import Scene
from desktop_app.shown.conversation import SHOWN, conversation_view, header_view
from desktop_app.shown.kept_lines import KeptLines
from desktop_app.tongue import tr


class ConversationPresenter:
    """Shows the dialogue in front; what is shown at its end counts as read while the window is active."""

    def __init__(self, header: HeaderPane, conversation: ConversationPane, *, scene: Scene, amending: Amending) -> None:
        self._header, self._conversation, self._scene = header, conversation, scene
        self._amending = amending
        self._limits: dict[str, int] = {}
        self._lines: KeptLines | None = None
        conversation.earlier_asked.connect(self._show_earlier)

    def render(self) -> None:
        stream = self._scene.stream
        if stream is None:
            self._header.show_view(HeaderView(dialogue="", title=tr("Откройте диалог из очереди")))
            self._conversation.show_view(ConversationView(dialogue=""))
            return
        shift = self._scene.shift
        if self._conversation.isVisible() and self._conversation.window().isActiveWindow():
            shift.read(stream.dialogue)
        if self._lines is None or self._lines.stream is not stream:
            self._lines = KeptLines(stream)
        self._header.show_view(header_view(stream, here=self._here(stream), me=self._scene.setting.me))
        view = conversation_view(
            stream,
            shift.outbox.of(stream.dialogue),
            self._scene.setting,
            typing=shift.held.desk.writers.who(stream.dialogue, at=self._scene.steady),
            limit=self._limits.get(stream.dialogue, SHOWN),
            unfolded=self._amending.unfolded,
            leaving=self._amending.seconds(at=self._scene.steady),
            lines=self._lines,
        )
        self._conversation.show_view(view)

    def _here(self, stream: Stream) -> bool:
        """Whether the citizen's window is open, as told last by cursor or row."""
        row = self._scene.shift.held.desk.rows.by_dialogue.get(stream.dialogue)
        told = stream.citizen is not None and stream.citizen.here
        return told if row is None else row.citizen_here

    def _show_earlier(self, dialogue: str) -> None:
        self._limits[dialogue] = self._limits.get(dialogue, SHOWN) + SHOWN
        self.render()
