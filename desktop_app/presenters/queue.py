"""The queue pane's presenter."""

from core.dialogue.commands import Take
from desktop_app.panes.queue import QueuePane
from desktop_app.presenters.scene import Scene
from desktop_app.shown.queue import queue_view


class QueuePresenter:
    """Shows the list; Enter takes or opens."""

    def __init__(self, pane: QueuePane, scene: Scene) -> None:
        self._pane, self._scene = pane, scene
        pane.taken.connect(self.take)
        pane.opened.connect(scene.shift.open)

    def render(self) -> None:
        self._pane.show_view(queue_view(self._scene.shift.held.desk, self._scene.setting))

    def take(self, dialogue: str) -> None:
        """Take a dialogue into work and bring it to the front."""
        self._scene.shift.order(dialogue, Take())
        self._scene.shift.open(dialogue)
