"""Gives a scene the size it has at work."""

from PySide6.QtWidgets import QWidget

from desktop_app.look.look import Look


def sized(widget: QWidget, look: Look, width: int, height: int) -> QWidget:
    """`width` and `height` in pixels at 100 %."""
    widget.resize(look.px(width), look.px(height))
    return widget
