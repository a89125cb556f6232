"""The presenter of what calls for attention: the card, the tray, sounds, the visual signal, news for screen readers."""

from collections.abc import Callable

from msgspec.structs import replace

from core.moment import SECOND_MS
from desktop_app.model.habits import Signal
from desktop_app.model.occasions import LASTING, Occasion
from desktop_app.panes.notice_views import Notice
from desktop_app.panes.views import QueueView
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.around import Around
from desktop_app.presenters.scene import Scene
from desktop_app.shown.notices import notices
from desktop_app.shown.status import alert_view

CALLS = LASTING | {Occasion.TRANSFERRED}
"""What the card tells, again and again, until the dialogue is taken."""


class AlertPresenter:
    """Calls until somebody has taken what waits; of all else tells once. Who is away is not disturbed; he alone.

    While the window is locked no word of a citizen is said.
    """

    def __init__(
        self,
        place: Workplace,
        scene: Scene,
        *,
        around: Around,
        queue: Callable[[], QueueView],
        take: Callable[[str], None],
    ) -> None:
        self._place, self._scene = place, scene
        self._tray, self._sound, self._habit, self._door = around.tray, around.sound, around.habit, around.door
        self._view, self._queue = queue, QueueView()
        self._told: set[str] | None = None
        self._calling = Occasion.OFFERED
        place.alert.taken.connect(take)
        place.alert.rings.connect(self._ring)

    def render(self) -> None:
        """What waits, by the card; the rest with the pulse."""
        desk = self._scene.shift.held.desk
        self._queue = self._view()
        view = alert_view(self._queue, desk)
        if view is not None and self._door.locked:
            view = replace(view, preview="")
        self._place.alert.repeat_ms = self._habit.now.repeat_seconds * SECOND_MS
        self._place.alert.show_view(view)
        self._tray.show_view(view)
        self._door.waits(somebody=view is not None)

    def tick(self) -> None:
        """Tell what is new; what stood there at the first look is not new."""
        now = self._now()
        first, told = self._told is None, self._told or set()
        self._told = {one.key for one in now}
        self._light(next((one for one in now if one.occasion in CALLS), None))
        for one in now:
            if one.occasion in CALLS:
                self._calling = one.occasion if one.dialogue == self._place.alert.dialogue else self._calling
            if one.key not in told and not first:
                self._tell(one)

    def _now(self) -> tuple[Notice, ...]:
        held, place = self._scene.shift.held, self._place
        front = held.tabs.current if place.window().isActiveWindow() and not self._door.locked else None
        return notices(self._queue, held.desk, front=front, tabs=held.tabs.names, now=self._scene.now)

    def _tell(self, one: Notice) -> None:
        sign = self._habit.now.sign(one.occasion)
        if one.occasion is Occasion.BREACH:
            self._place.announcer.alarm(one.spoken)
        elif one.occasion not in CALLS:
            self._place.announcer.say(one.spoken)
        if self._away:
            return
        if sign.notify and not self._place.window().isActiveWindow():
            self._tray.notify(one.text)
        if one.occasion not in CALLS and sign.sound:
            self._sounds(sign.which)
            if self._shines:
                self._place.signal.flash(one.text)

    def _ring(self) -> None:
        """The card's call, the first and every following one."""
        sign = self._habit.now.sign(self._calling)
        if sign.sound and not self._away:
            self._sounds(sign.which)

    def _sounds(self, which: str) -> None:
        if self._habit.sound and self._habit.now.signal is not Signal.LIGHT:
            self._sound.play(which)

    def _light(self, call: Notice | None) -> None:
        if call is not None and self._shines and not self._away:
            self._place.signal.light(call.text)
        else:
            self._place.signal.put_out()

    @property
    def _shines(self) -> bool:
        return self._habit.now.signal is not Signal.SOUND

    @property
    def _away(self) -> bool:
        """Only who has said, or was found, to be away is not disturbed."""
        return not self._scene.shift.attending.word.present
