"""What every form of the side has: a heading, a scrolling body, a foot with the acting button, Esc to leave."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.dialogue.commands import DeskOrder
from desktop_app.look.flow import Flow
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, field_label, iconed, label, mark, segment
from desktop_app.tongue import tr


class Form(QWidget):
    """A form: `ordered` carries the dialogue's id and the order; `left` says that it was put away.

    `first` is the field that has the focus when the form is opened.
    """

    ordered = Signal(str, object)
    left = Signal()

    def __init__(self, look: Look, title: str, *, act: str) -> None:
        super().__init__()
        self.look = look
        self.first: QWidget | None = None
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.act = button(f"{act}  (Ctrl+Enter)", kind="primary", name=act)
        self.missing = label(kind="muted", wrap=True)
        self.body = QVBoxLayout()
        self._close = iconed(button("", kind="quiet", name=tr("Скрыть форму"), hint="Esc"), look, "close")
        self._area = QScrollArea()
        self._frame(title)
        self.act.clicked.connect(self.submit)
        for keys, slot in (("Ctrl+Return", self.submit), ("Ctrl+Enter", self.submit), ("Esc", self.left.emit)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def showEvent(self, event: QShowEvent) -> None:
        """Tab goes from top to bottom, the acting button comes last."""
        super().showEvent(event)
        inside = [one for one in self._area.findChildren(QWidget) if one.window() is self.window()]
        fields = [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise((self._close, *fields, self.act)):
            QWidget.setTabOrder(before, after)

    def submit(self) -> None:
        """What the acting button and Ctrl+Enter do."""

    def put_back(self, order: DeskOrder) -> None:
        """Fill the form with an order that was made with it; what was typed since stays."""

    def warn(self, text: str) -> None:
        """Say what is to be thought of before the acting button is pressed once more."""
        self.missing.setText(text)
        self.missing.show()
        mark(self.missing, "urgency", "warning")

    def lack(self, text: str) -> None:
        """Say what is missing; an empty text opens the acting button."""
        self.missing.setText(text)
        self.missing.setVisible(bool(text))
        mark(self.missing, "urgency", "")
        self.act.setEnabled(not text)
        self.act.setAccessibleDescription(text)

    def add(self, *parts: QWidget | QLayout, name: str = "") -> QWidget:
        """A section: parts one below the other, under the visible name of the first, which is a field then."""
        made = QWidget()
        inner = column(made, spacing=self.look.px(4))
        inner.setContentsMargins(0, 0, 0, self.look.px(12))
        if name and isinstance(parts[0], QWidget):
            inner.addWidget(field_label(name, parts[0]))
        for part in parts:
            if isinstance(part, QWidget):
                inner.addWidget(part)
            else:
                inner.addLayout(part)
        self.body.addWidget(made)
        return made

    def _frame(self, title: str) -> None:
        px = self.look.px
        outer = column(self)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(10), px(8), px(6))
        head.addWidget(label(title, kind="heading", wrap=True), 1)
        self._close.clicked.connect(self.left)
        head.addWidget(self._close)
        outer.addLayout(head)
        inside = QWidget()
        self.body.setContentsMargins(px(14), px(4), px(14), px(4))
        self.body.setSpacing(0)
        holder = QVBoxLayout(inside)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addLayout(self.body)
        holder.addStretch(1)
        area = self._area
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(14), px(8), px(14), px(12))
        foot.setSpacing(px(4))
        foot.addWidget(self.missing)
        foot.addWidget(self.act)
        outer.addLayout(foot)


class Segments(QWidget):
    """A row of choices of which one is made; the arrows go through it. `chosen` carries the value."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: tuple[tuple[object, str], ...]) -> None:
        super().__init__()
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.buttons: list[QPushButton] = []
        row = Flow(self, gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for number, (_, text) in enumerate(choices):
            made = segment(tr(text))
            made.setAccessibleName(f"{name}: {tr(text)}")
            self._group.addButton(made, number)
            self.buttons.append(made)
            row.addWidget(made)
        self.buttons[0].setChecked(True)
        self.setFocusProxy(self.buttons[0])
        self._group.idToggled.connect(self._tell)

    @property
    def values(self) -> tuple[object, ...]:
        return tuple(self._values)

    @property
    def value(self) -> object:
        return self._values[self._group.checkedId()]

    def choose(self, value: object) -> None:
        self.buttons[self._values.index(value)].setChecked(True)

    def allow(self, value: object, *, why_not: str) -> None:
        """Open one choice, or close it and say why."""
        made = self.buttons[self._values.index(value)]
        made.setEnabled(not why_not)
        made.setAccessibleDescription(why_not)

    def _tell(self, number: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signal brings it so
        if checked:
            self.chosen.emit(self._values[number])
