"""Icons: 24×24 strokes of Lucide, coloured by the theme when they are drawn."""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


@cache
def _drawing(name: str) -> str:
    return files("resources").joinpath(f"icons/{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, colour: str, size: int, *, ratio: float = 1.0, room: int = 0) -> QPixmap:
    """The icon in one colour; `size` and the empty `room` after it in device-independent pixels."""
    drawing = _drawing(name).replace("currentColor", colour)
    made = QPixmap(round((size + room) * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def icon(name: str, colour: str, *, size: int, disabled: str, room: int = 0) -> QIcon:
    """The icon for buttons, sharp at ordinary and double density, muted when disabled."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio=ratio, room=room), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, size, ratio=ratio, room=room), QIcon.Mode.Disabled)
    return made
