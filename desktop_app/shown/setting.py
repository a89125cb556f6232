"""What a view rests on besides the dialogue: the moment by the relay's time, and the zone times are shown in."""

from datetime import tzinfo

import msgspec

from core.moment import Moment
from desktop_app.shown.times import said


class Setting(msgspec.Struct, frozen=True):
    """`now` is the relay's time; `me` the id of the specialist who looks."""

    now: Moment
    zone: tzinfo
    me: str = ""

    def said(self, moment: Moment) -> str:
        return said(moment, now=self.now, zone=self.zone)
