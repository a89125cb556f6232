"""What every presenter works with: the shift and the moment by the relay's time."""

from collections.abc import Callable
from datetime import tzinfo

from core.moment import Moment
from desktop_app.model.relay_time import Steady
from desktop_app.model.stream import Stream
from desktop_app.shift.shift import Shift
from desktop_app.shown.filling import Filling, filling
from desktop_app.shown.setting import Setting


class Scene:
    """The shift as of now."""

    def __init__(self, shift: Shift, *, steady: Callable[[], Steady], zone: tzinfo) -> None:
        self.shift = shift
        self._steady, self._zone = steady, zone

    @property
    def steady(self) -> Steady:
        return self._steady()

    @property
    def now(self) -> Moment:
        """The relay's time; before the relay was heard the newest moment of the kept history."""
        now = self.shift.held.desk.time.at(self._steady())
        return now if now is not None else self._newest()

    @property
    def setting(self) -> Setting:
        return Setting(now=self.now, zone=self._zone, me=self.shift.held.desk.my_id)

    @property
    def filling(self) -> Filling:
        """What the variables of canned answers stand for."""
        me = self.shift.held.desk.me
        name = "" if me is None else me.name
        return filling(self.shift.held.reference, specialist=name)

    @property
    def stream(self) -> Stream | None:
        """The dialogue in front."""
        return self.shift.held.desk.streams.get(self.shift.held.tabs.current or "")

    def _newest(self) -> Moment:
        ends = (stream.entries[-1].at for stream in self.shift.held.desk.streams.values() if stream.entries)
        return max(ends, default=Moment(0))
