"""A layout that puts widgets in a row and goes on in the next one when the width is used up."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class Flow(QLayout):
    """Left to right, top to bottom; `gap` in pixels; `right` puts rows at the right edge."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 4, right: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._right = right
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._lay(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area: QRect, /) -> None:
        super().setGeometry(area)
        spare = max(0, area.height() - self.heightForWidth(area.width()))
        self._lay(area.adjusted(0, spare // 2, 0, 0), place=True)

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """As wide as the widest widget, as high as one row; `heightForWidth` tells what it really takes."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            size = item.sizeHint().width()
            if not rows or left + size > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += size + self._gap
        return rows

    def _lay(self, area: QRect, *, place: bool) -> int:
        top = area.top()
        for row in self._rows(area.width()):
            height = max(item.sizeHint().height() for item in row)
            if place:
                self._put(row, QRect(area.left(), top, area.width(), height))
            top += height + self._gap
        return max(0, top - self._gap - area.top())

    def _put(self, row: list[QLayoutItem], area: QRect) -> None:
        used = sum(item.sizeHint().width() for item in row) + self._gap * (len(row) - 1)
        left = area.left() + (max(0, area.width() - used) if self._right else 0)
        for item in row:
            size = item.sizeHint().boundedTo(area.size())
            item.setGeometry(QRect(QPoint(left, area.top() + (area.height() - size.height()) // 2), size))
            left += size.width() + self._gap


class FlowBox(QWidget):
    """A widget that holds parts in a flow and takes the height this needs at its width; a `wide` one grows."""

    def __init__(self, *parts: QWidget, gap: int = 4, right: bool = False, wide: bool = True) -> None:
        super().__init__()
        flow = Flow(self, gap=gap, right=right)
        for part in parts:
            flow.addWidget(part)
        across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
