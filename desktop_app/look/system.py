"""What the system says of looks: its theme, its contrast, and whether things may move."""

import ctypes
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

from desktop_app.look.tokens import ThemeChoice, ThemeName

SPI_GETCLIENTAREAANIMATION = 0x1042


def system_theme(app: QApplication) -> ThemeName:
    """The theme nearest to the system's: its contrast first, then dark or light."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return ThemeName.CONTRAST
    return ThemeName.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else ThemeName.LIGHT


def worn(choice: ThemeChoice, app: QApplication) -> ThemeName:
    """The theme that a choice comes to."""
    return system_theme(app) if choice is ThemeChoice.SYSTEM else ThemeName(choice)


def moves() -> bool:
    """Whether the person has not asked the system for less movement."""
    if sys.platform == "win32":
        wanted = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(wanted), 0)
        return bool(wanted.value)
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
