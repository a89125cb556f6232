"""The presenter of presence: the form, F12, the absence that begins by itself and the way back from it."""

from collections.abc import Callable
from datetime import time

from core.permissions import Right
from core.presence import Away
from desktop_app.model.absence import left
from desktop_app.panes.presence_views import PresenceView
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.around import Around
from desktop_app.presenters.scene import Scene
from desktop_app.shown.presence import back_at, banner_view, presence_view


class PresencePresenter:
    """F12 comes back from away, and opens the form for one who is here.

    The door is locked when it is time; touching anything, or the banner's button, begins anew. Where another desk of
    the account is open, he may sit at that one: who has gone from all of them is then for the relay to say.
    """

    def __init__(self, place: Workplace, scene: Scene, *, around: Around, idle_ms: Callable[[], int | None]) -> None:
        self._place, self._scene, self._idle_ms = place, scene, idle_ms
        self._habit, self._door = around.habit, around.door
        self._form = place.side.presence
        self._form.said.connect(self._say)
        place.status.presence_asked.connect(self.turn)
        place.status.lock_asked.connect(self._door.lock)
        place.banner.acted.connect(self._return)

    def render(self) -> None:
        self._form.show_view(self._view)
        self.tick()

    def tick(self) -> None:
        idle, now = self._idle_ms(), self._habit.now
        attending, desk = self._scene.shift.attending, self._scene.shift.held.desk
        leaving, locking = left(idle, minutes=now.away_minutes), left(idle, minutes=now.lock_minutes)
        gone = leaving is not None and not leaving.ms and attending.word.present and desk.may(Right.CLAIM)
        if gone and self._scene.shift.mates.number == 1:
            attending.leave(Away.IDLE)
        if locking is not None and not locking.ms:
            self._door.lock()
        self._place.banner.show_view(banner_view(desk, attending.word, leaving=leaving, locking=locking))

    def turn(self) -> None:
        """What F12 does."""
        if not self._scene.shift.attending.word.present:
            self._return()
            return
        self._form.fill(self._view)
        self._place.open_form(self._form)

    @property
    def _view(self) -> PresenceView:
        shift = self._scene.shift
        return presence_view(shift.held.desk, shift.attending.word, self._scene.setting)

    def _return(self) -> None:
        if not self._scene.shift.attending.word.present:
            self._scene.shift.attending.come()

    def _say(self, reason: Away | None, back: time | None) -> None:
        attending, setting = self._scene.shift.attending, self._scene.setting
        if reason is None:
            attending.come()
        else:
            attending.leave(reason, back_at=back_at(back, now=setting.now, zone=setting.zone))
