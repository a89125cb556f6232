"""What is around a shift's panes and outlives them: tray, sound, habits, the door and its lock."""

from collections.abc import Callable

import msgspec

from desktop_app.habit import Habit
from desktop_app.panes.tray import Tray
from desktop_app.presenters.door import Door
from desktop_app.sound import Sound


class Around(msgspec.Struct, frozen=True):
    """`sign_out` ends the shift, `door` hides its words until the password."""

    tray: Tray
    sound: Sound
    habit: Habit
    sign_out: Callable[[], None]
    door: Door
