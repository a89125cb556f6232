"""The queue pane's presenter."""

from core.dialogue.commands import Take
from desktop_app.panes.queue import QueuePane
from desktop_app.panes.views import QueueView
from desktop_app.presenters.scene import Scene
from desktop_app.shown.queue import queue_view
from desktop_app.shown.tally import Tally


class QueuePresenter:
    """Shows the list; Enter takes or opens. `view` is what it showed last."""

    def __init__(self, pane: QueuePane, scene: Scene) -> None:
        self._pane, self._scene = pane, scene
        self._tally: Tally | None = None
        self.view = QueueView()
        pane.taken.connect(self.take)
        pane.opened.connect(scene.shift.open)

    def render(self) -> None:
        desk, setting = self._scene.shift.held.desk, self._scene.setting
        self.view = queue_view(desk, setting)
        self._pane.show_view(self.view)
        if self._tally is None and desk.time.at(self._scene.steady) is not None:
            self._tally = Tally(setting.now)
        if self._tally is not None:
            self._pane.strip.show_tally(self._tally.count(desk.streams.values(), me=setting.me))

    def take(self, dialogue: str) -> None:
        """Take a dialogue into work and bring it to the front."""
        self._scene.shift.order(dialogue, Take())
        self._scene.shift.open(dialogue)
