"""The presenter of the bar of a newer version."""

from desktop_app.panes.update import UpdateBar
from desktop_app.presenters.scene import Scene
from desktop_app.shown.release import update_view


class UpdatePresenter:
    """Shows what the relay told when the line was opened last."""

    def __init__(self, bar: UpdateBar, scene: Scene) -> None:
        self._bar, self._scene = bar, scene

    def render(self) -> None:
        self._bar.show_view(update_view(self._scene.shift.held.desk.release))
