"""What a test sees of a widget: what takes the focus, what is cut off, which colours are drawn."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


def focusable(root: QWidget) -> Iterator[QWidget]:
    """Widgets a person can reach by Tab; the inner parts of Qt's own widgets are not counted."""
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root) and widget.isEnabled():
            yield widget


def role(widget: QWidget) -> QAccessible.Role:
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    return face.role()


def spoken_rows(widget: QWidget) -> list[str]:
    """The names of a list's accessible children."""
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    return [face.child(number).text(QAccessible.Text.Name) for number in range(face.childCount())]


def cut_off(root: QWidget) -> list[str]:
    """Labels and buttons that are drawn smaller than their words need."""
    return [
        f"{type(one).__name__} «{one.text()}» {one.size().toTuple()}"
        for one in root.findChildren(QWidget)
        if isinstance(one, QLabel | QAbstractButton) and one.isVisibleTo(root) and one.text() and _too_small(one)
    ]


def _too_small(one: QLabel | QAbstractButton) -> bool:
    if isinstance(one, QLabel) and one.wordWrap():
        return one.height() < one.heightForWidth(one.width())
    needed = one.sizeHint()
    return one.width() < needed.width() or one.height() < needed.height()


def settle(widget: QWidget) -> None:
    """Show a widget and let its layouts come to rest."""
    widget.show()
    for _ in range(4):
        QCoreApplication.processEvents()


def has_colour(widget: QWidget, colour: str) -> bool:
    """Whether any pixel of the widget has exactly this colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return QColor(colour).rgb() in memoryview(image.constBits()).cast("I")


def write(widget: QWidget, text: str) -> None:
    """Type a text of any alphabet: one key event with its text for each letter."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)
