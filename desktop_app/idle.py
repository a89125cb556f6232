"""How long nobody has touched the computer: the system's word on Windows, elsewhere the program's own input."""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

from desktop_app.model.relay_time import Steady

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """`ms` tells how long it is. Only windows are listened to, each once it has had the focus; no widget pays."""

    def __init__(self, app: QGuiApplication, *, steady: Callable[[], Steady]) -> None:
        super().__init__()
        self._steady = steady
        self._last = steady()
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def ms(self) -> int:
        own = self._steady() - self._last
        system = system_idle_ms()
        return own if system is None else min(own, system)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        if event.type() in TOUCHES:
            self._last = self._steady()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            self._last = self._steady()
            window.installEventFilter(self)


if sys.platform == "win32":

    class LastInput(ctypes.Structure):
        _fields_ = [("size", ctypes.c_uint), ("tick", ctypes.c_uint)]

    def system_idle_ms() -> int | None:
        """What Windows says of all its programs together."""
        last = LastInput(size=ctypes.sizeof(LastInput))
        if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
            return None
        return (ctypes.windll.kernel32.GetTickCount() - last.tick) & 0xFFFFFFFF

else:

    def system_idle_ms() -> int | None:
        """This system says nothing that every desktop keeps."""
        return None
