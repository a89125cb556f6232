"""The status bar's presenter."""

from collections.abc import Callable

from desktop_app.habit import Habit
from desktop_app.panes.status import StatusPane
from desktop_app.presenters.scene import Scene
from desktop_app.shown.status import status_view


class StatusPresenter:
    """Shows how the line stands; takes over sound."""

    def __init__(
        self, pane: StatusPane, *, scene: Scene, habit: Habit, sign_out: Callable[[], None], stale: Callable[[], int]
    ) -> None:
        self._stale = stale
        self._pane, self._scene, self._habit = pane, scene, habit
        pane.sound_changed.connect(self._hear)
        pane.sign_out_asked.connect(sign_out)

    def render(self) -> None:
        held, stale = self._scene.shift, self._stale()
        view = status_view(held, sound=self._habit.sound, setting=self._scene.setting, stale=stale)
        self._pane.show_view(view)

    def _hear(self, loud: bool) -> None:  # noqa: FBT001 — Qt's signal brings it so
        self._habit.hear(sound=loud)
        self.render()
