"""Where words that are looked for stand in a text: case and ё do not matter; and how such a place is drawn."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from desktop_app.look.look import Look


def places(text: str, sought: str) -> list[tuple[int, int]]:
    """Every place, first to last, in UTF-16 units as Qt counts; none for an empty search."""
    wanted = folded(sought.strip())
    if not wanted:
        return []
    low, found, at = folded(text), list[tuple[int, int]](), -1
    while (at := low.find(wanted, at + 1)) >= 0:
        start = units(text[:at])
        found.append((start, start + units(text[at : at + len(wanted)])))
        at += len(wanted) - 1
    return found


def folded(text: str) -> str:
    """Lower case, ё as е, sign by sign, so that places stay what they are."""
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text).replace("ё", "е")


def units(text: str) -> int:
    return len(text) + sum(sign > "\uffff" for sign in text)


def draw_places(painter: QPainter, layout: QTextLayout, found: list[tuple[int, int]], *, look: Look) -> None:
    """A ground and a thick line below each place; the painter stands at the layout's corner."""
    for start, end in found:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = float(line.cursorToX(first)[0]), float(line.cursorToX(last)[0])  # type: ignore[index]
                area = QRectF(min(left, right), line.y(), abs(right - left), line.height())
                painter.fillRect(area, look.colour("warning_soft"))
                painter.setPen(QPen(look.colour("warning"), look.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
                painter.drawLine(area.bottomLeft(), area.bottomRight())
