"""The keyboard: runs actions by their keys, in the Russian layout as in the Latin one, and says why one cannot run."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.layout import PLACES, RUSSIAN_OF
from desktop_app.panes.actions import Action

Deed = Callable[[], object]
WhyNot = Callable[[], str]

OFFSETS = {"xcb": 8, "wayland": 8}
"""What a platform adds to a key's scan code."""

CONTROL = Qt.KeyboardModifier.ControlModifier


def free() -> str:
    """Nothing stands in the way."""
    return ""


class Keyboard(QObject):
    """The actions of one place and what they do. `run` does one from elsewhere, as the palette does."""

    def __init__(self, place: QWidget, actions: Iterable[Action]) -> None:
        super().__init__(place)
        self.actions = tuple(actions)
        self._place = place
        self._deeds: dict[str, tuple[Deed, WhyNot]] = {}
        self._by_keys: dict[str, Deed] = {}
        place.installEventFilter(self)

    def bind(self, deeds: Mapping[str, Deed], *, why_not: Mapping[str, WhyNot]) -> None:
        """Say what actions do, and for some why they cannot now; each has its keys from here on."""
        for action in self.actions:
            if action.id in deeds:
                self._deeds[action.id] = (deeds[action.id], why_not.get(action.id, free))
                self._give_keys(action, deeds[action.id])

    @property
    def unbound(self) -> tuple[str, ...]:
        """The actions of which nobody has said what they do."""
        return tuple(one.id for one in self.actions if one.id not in self._deeds)

    def run(self, name: str) -> None:
        self._deeds[name][0]()

    def why_not(self, name: str) -> str:
        """Why an action cannot run now; empty: it can."""
        return self._deeds[name][1]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A chord that no shortcut knew, as in a third layout: the place of the key decides."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.modifiers() & CONTROL:
            deed = self._by_keys.get(by_place(event, offset=OFFSETS.get(QGuiApplication.platformName(), 0)))
            if deed is not None and not event.isAutoRepeat():
                deed()
                return True
        return False

    def _give_keys(self, action: Action, deed: Deed) -> None:
        if not action.keys:
            return
        shortcut = QShortcut(self._place)
        shortcut.setKeys([QKeySequence(keys) for one in action.keys for keys in both_layouts(one)])
        shortcut.setAutoRepeat(not action.once)
        shortcut.activated.connect(deed)
        shortcut.activatedAmbiguously.connect(deed)  # one press may be told as both its letters
        for keys in action.keys:
            self._by_keys[keys] = deed


def both_layouts(keys: str) -> tuple[str, ...]:
    """The keys, and what the same press is called while the Russian layout is on."""
    *modifiers, last = keys.split("+")
    russian = RUSSIAN_OF.get(last.lower(), "") if modifiers else ""
    return (keys, "+".join((*modifiers, russian.upper()))) if russian.isalpha() else (keys,)


def by_place(event: QKeyEvent, *, offset: int) -> str:
    """What the press would be called in the Latin layout."""
    sign = PLACES.get(event.nativeScanCode() - offset)
    key = Qt.Key(event.key()) if sign is None else Qt.Key(ord(sign.upper()))
    return QKeySequence(QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key)).toString()
