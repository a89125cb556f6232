"""The one factory of labels, buttons and fields: plain text, a name for screen readers, a kind for the style sheet."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.look.look import ICON, Look

ROOM = 6
"""Between an icon and the words beside it, in pixels at 100 %."""


def label(text: str = "", *, kind: str = "", wrap: bool = False) -> QLabel:
    """A label that shows markup literally (A-40)."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setIndent(0)
    if kind:
        made.setProperty("kind", kind)
    return made


def field_label(text: str, buddy: QWidget) -> QLabel:
    """The visible name of a field, which is also its name for screen readers."""
    made = label(text, kind="field")
    made.setBuddy(buddy)
    buddy.setAccessibleName(text)
    return made


def button(text: str, *, kind: str = "", name: str = "", hint: str = "") -> QPushButton:
    """A button; `name` is said where the text alone would not do, `hint` is plain text too."""
    made = QPushButton(text)
    made.setAccessibleName(name or text)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if kind:
        made.setProperty("kind", kind)
    if hint:
        describe(made, hint)
    return made


def segment(text: str) -> QPushButton:
    """One choice of a row of choices."""
    made = button(text, kind="segment")
    made.setCheckable(True)
    return made


def line_field(name: str, *, placeholder: str = "") -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    return made


def text_field(name: str, *, placeholder: str = "") -> QPlainTextEdit:
    """A field of several lines; Tab leaves it."""
    made = QPlainTextEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    made.setTabChangesFocus(True)
    return made


def tall(widget: QWidget, height: int) -> QWidget:
    """A widget in a box of at least this height in pixels: the style sheet sets a field's own least height."""
    made = QWidget()
    column(made).addWidget(widget)
    made.setMinimumHeight(height)
    return made


def restore(field: QPlainTextEdit, words: str) -> None:
    """Put words back into a field: what stands there stays, nothing stands there twice."""
    typed = field.toPlainText()
    if words and words not in typed:
        field.setPlainText(f"{typed}\n\n{words}" if typed.strip() else words)


def frame(kind: str) -> QFrame:
    made = QFrame()
    made.setProperty("kind", kind)
    return made


def column(parent: QWidget, *, margins: int = 0, spacing: int = 0) -> QVBoxLayout:
    """A vertical layout; lengths in pixels."""
    made = QVBoxLayout(parent)
    made.setContentsMargins(margins, margins, margins, margins)
    made.setSpacing(spacing)
    return made


def describe(widget: QWidget, text: str) -> None:
    """A tooltip shown literally, said by screen readers too."""
    widget.setToolTip(escape(text))
    widget.setAccessibleDescription(text)


def mark(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and draw anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def say_wrong(field: QWidget, note: QLabel, text: str) -> None:
    """Show, or with an empty text take back, what is wrong with a field: beside it and for screen readers."""
    note.setText(text)
    note.setVisible(bool(text))
    mark(field, "wrong", "true" if text else "false")
    field.setAccessibleDescription(text)


def iconed(widget: QPushButton, look: Look, name: str, ink: str = "text") -> QPushButton:
    """A button with an icon that follows the look; one whose name is all it has gets no room for words."""
    alone = not widget.text() and bool(widget.accessibleName())

    def draw() -> None:
        room = 0 if alone else look.px(ROOM)
        widget.setIcon(look.icon(name, ink, room=room))
        widget.setIconSize(QSize(look.px(ICON) + room, look.px(ICON)))

    draw()
    look.changed.connect(draw)
    return widget
