"""The presenter of what calls for attention: the alert's card, the tray, the sound."""

from collections.abc import Callable

from desktop_app.habit import Habit
from desktop_app.panes.alert import AlertCard
from desktop_app.panes.tray import Tray
from desktop_app.presenters.scene import Scene
from desktop_app.shown.queue import queue_view
from desktop_app.shown.status import alert_view
from desktop_app.sound import Sound

RING = "alert"


class AlertPresenter:
    """Calls, aloud while sound is wanted, until somebody has taken what waits."""

    def __init__(
        self,
        alert: AlertCard,
        tray: Tray,
        *,
        scene: Scene,
        sound: Sound,
        habit: Habit,
        take: Callable[[str], None],
    ) -> None:
        self._alert, self._tray, self._scene, self._sound, self._habit = alert, tray, scene, sound, habit
        alert.taken.connect(take)
        alert.rings.connect(self._ring)

    def render(self) -> None:
        desk = self._scene.shift.held.desk
        view = alert_view(queue_view(desk, self._scene.setting), desk)
        self._alert.show_view(view)
        self._tray.show_view(view)

    def _ring(self) -> None:
        if self._habit.sound:
            self._sound.play(RING)
