"""How one message is laid out at a width: sizes and line breaks, computed once and kept by the delegate."""

import msgspec
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from desktop_app.look.look import Look
from desktop_app.panes.conversation_model import DELIVERIES, KINDS
from desktop_app.panes.views import Delivery, MessageKind, MessageView
from desktop_app.tongue import tr

OURS = frozenset({MessageKind.MINE, MessageKind.COLLEAGUE, MessageKind.PHRASE, MessageKind.ANSWER})
FILLS = {
    MessageKind.CITIZEN: "citizen",
    MessageKind.MINE: "mine",
    MessageKind.COLLEAGUE: "mine",
    MessageKind.PHRASE: "phrase",
    MessageKind.ANSWER: "answer",
    MessageKind.NOTE: "note",
}
ICONS = {MessageKind.PHRASE: "sync", MessageKind.ANSWER: "answer", MessageKind.NOTE: "note"}
WIDEST = 640
"""No line of words is wider than this at 100 %, in pixels: longer ones are hard to read."""


class Bubble(msgspec.Struct, frozen=True):
    """A message laid out: the words' line breaks, the line above and the line below them, sizes in pixels."""

    layout: QTextLayout
    head: str
    foot: str
    width: int
    height: int
    words_height: int
    line: int


def bubble(message: MessageView, look: Look, *, width: int) -> Bubble:
    """Lay a message out for a list of this width."""
    px = look.px
    small, bold = QFontMetrics(look.font(size=12)), QFontMetrics(look.font(size=12, bold=True))
    widest = min(px(WIDEST), width - px(40) - px(28) - (0 if message.kind is MessageKind.EVENT else px(32)))
    layout, words_width, words_height = broken(message.text, look.font(), width=max(px(60), widest))
    head, foot = head_of(message), foot_of(message)
    icons = px(20) if message.kind in ICONS else 0
    states = px(20) if message.delivery is not Delivery.NONE else 0
    needed = max(words_width, bold.horizontalAdvance(head) + icons, small.horizontalAdvance(foot) + states)
    inner = min(needed + px(2), max(px(60), widest))
    line = small.height()
    lines = 0 if message.kind is MessageKind.EVENT else 2
    return Bubble(
        layout=layout,
        head=head,
        foot=foot,
        width=inner + px(28),
        height=words_height + lines * line + px(10) + (px(20) if lines else 0),
        words_height=words_height,
        line=line,
    )


def head_of(message: MessageView) -> str:
    """Who speaks, and what kind of words they are."""
    about = message.label or tr(KINDS.get(message.kind, "")).capitalize()
    return "  ·  ".join(part for part in (message.author, about) if part)


def foot_of(message: MessageView) -> str:
    """When, and how far the words have come."""
    state = message.refusal or tr(DELIVERIES[message.delivery])
    return "  ·  ".join(part for part in (message.time, message.amended, state) if part)


def broken(text: str, font: QFont, *, width: int) -> tuple[QTextLayout, int, int]:
    """Plain text broken into lines of at most `width` pixels: the layout, its widest line, its height."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    height, widest = 0.0, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() * 1.15
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return layout, round(widest + 0.5), round(height + 0.5)
