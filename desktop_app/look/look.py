"""The look in force: theme and text size; panes ask it for colours and sizes and hear when it changes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from core.deadlines import Urgency
from desktop_app.look import icons
from desktop_app.look.palette import palette
from desktop_app.look.sheet import sheet
from desktop_app.look.tokens import Theme, ThemeName, tokens

TEXT_PX = tokens().scale.text["body"]
"""Height of ordinary text at 100 %, in device-independent pixels."""

ICON = tokens().scale.icon["button"]
"""Side of a button's icon at 100 %."""

SMALLEST, LARGEST = 1.0, 2.0
FAMILIES = ["Segoe UI", "PT Sans", "Noto Sans", "Liberation Sans", "DejaVu Sans"]


class Look(QObject):
    """Theme and text size of the whole program. `changed` comes after both are in force, `system_changed` when the
    system has another theme.
    """

    changed = Signal()
    system_changed = Signal()

    def __init__(self, name: ThemeName = ThemeName.LIGHT, *, scale: float = 1.0) -> None:
        super().__init__()
        self.name = name
        self.scale = min(LARGEST, max(SMALLEST, scale))
        self._fonts: dict[tuple[int, bool], QFont] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.system_changed)

    @property
    def theme(self) -> Theme:
        return tokens().themes[self.name]

    def px(self, size: float) -> int:
        """A length at the text size in force, in device-independent pixels."""
        return max(1, round(size * self.scale))

    def colour(self, token: str) -> QColor:
        return QColor(getattr(self.theme, token))

    def font(self, *, size: float = TEXT_PX, bold: bool = False) -> QFont:
        """A font of the program; `size` in pixels at 100 %."""
        key = self.px(size), bold
        if key not in self._fonts:
            made = QFont(FAMILIES)
            made.setPixelSize(key[0])
            made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            self._fonts[key] = made
        return QFont(self._fonts[key])

    def icon(self, name: str, ink: str = "text", *, room: int = 0) -> QIcon:
        """The icon for a button; `room` pixels stay empty after it."""
        return icons.icon(name, getattr(self.theme, ink), size=self.px(ICON), room=room, disabled=self.theme.muted)

    def pixmap(self, name: str, ink: str = "text", *, size: float = ICON) -> QPixmap:
        """The icon for painting and for labels, as sharp as the sharpest screen needs."""
        ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        return icons.pixmap(name, getattr(self.theme, ink), self.px(size), ratio=ratio)

    def wear(self, app: QApplication) -> None:
        """Put the look on the whole program."""
        app.setFont(self.font())
        app.setPalette(palette(self.theme))
        app.setStyleSheet(sheet(self.theme, self.px))
        self.changed.emit()

    def turn(self, app: QApplication, *, name: ThemeName, scale: float) -> None:
        """Change theme and text size while the program runs."""
        self.name, self.scale = name, min(LARGEST, max(SMALLEST, scale))
        self.wear(app)


URGENCY_TOKENS = {Urgency.CALM: "calm", Urgency.WARNING: "warning", Urgency.BREACH: "breach"}
"""Which colour, and which icon of the same name, tells an urgency."""
