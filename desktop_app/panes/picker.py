"""A field of a few choices, with the arrow that says so in the colours of the theme."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from desktop_app.look.look import Look

ARROW = 16


class Picker(QComboBox):
    """`pairs` are values and what they are called."""

    def __init__(self, look: Look, name: str, pairs: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(max(10, *(len(text) for _, text in pairs)) if pairs else 10)
        self.offer(pairs)

    def offer(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show these choices; the one that was made stays, also where it is offered no more."""
        kept = self.value
        known = {value for value, _ in pairs}
        if kept and kept not in known:
            pairs = (*pairs, (kept, kept))
        if [(self.itemData(row), self.itemText(row)) for row in range(self.count())] == list(pairs):
            return
        blocked = self.blockSignals(True)
        self.clear()
        for value, text in pairs:
            self.addItem(text, value)
        self.setCurrentIndex(max(0, self.findData(kept)))
        self.blockSignals(blocked)

    @property
    def value(self) -> str:
        return str(self.currentData() or "")

    def choose(self, value: str) -> None:
        """Make a choice; one that is not offered is added under its own name."""
        if self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._look.px(ARROW)
        painter = QPainter(self)
        painter.drawPixmap(
            self.width() - side - self._look.px(10), (self.height() - side) // 2,
            self._look.pixmap("down", "text", size=ARROW),
        )  # fmt: skip
        painter.end()
