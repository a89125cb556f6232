"""The quiet bar of a newer version: says that there is one, what is new, and where to get it; takes no focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, frame, iconed, label
from desktop_app.panes.update_views import UpdateView
from desktop_app.tongue import tr

NOTES_HEIGHT = 96
"""What is new scrolls beyond so many pixels at 100 %: a bar must not push the work out of the window."""


class UpdateBar(QWidget):
    """Shows an `UpdateView`, or nothing; a bar that was put away stays so until there is a still newer version."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: UpdateView | None = None
        self._put_away = ""
        self._compact = False
        self._said = label(wrap=True)
        self._notes = label(kind="small", wrap=True)
        self._room = QScrollArea()
        self._more = button(tr("Что нового"), kind="quiet")
        self._leave = iconed(
            button(tr("Скрыть"), kind="quiet", name=tr("Скрыть сообщение о новой версии")), look, "close"
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._place()
        self._look.changed.connect(self._size)
        self.hide()

    def show_view(self, view: UpdateView | None) -> None:
        if view == self._view:
            return
        self._view = view
        if view is not None:
            said = tr("Есть версия {version} программы. {where}").format(version=view.version, where=view.where)
            self._said.setText(said)
            self._notes.setText(view.notes)
        self._show_notes(shown=False)
        self.setVisible(view is not None and view.version != self._put_away)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """Without what is new, for a window with little height."""
        self._compact = compact
        self._show_notes(shown=not self._room.isHidden())

    def turn(self) -> None:
        """Unfold what is new, or fold it again."""
        self._show_notes(shown=self._room.isHidden())

    @property
    def notes(self) -> QLabel:
        """What is new, in view or not."""
        return self._notes

    def _show_notes(self, *, shown: bool) -> None:
        self._room.setVisible(shown and not self._compact)
        self._more.setVisible(not self._compact and bool(self._notes.text()))
        self._more.setText(tr("Свернуть") if shown else tr("Что нового"))
        self._size()

    def _away(self) -> None:
        self._put_away = "" if self._view is None else self._view.version
        self.hide()

    def _place(self) -> None:
        px = self._look.px
        outer = column(self)
        bar = frame("status")
        outer.addWidget(bar)
        inner = column(bar, spacing=px(4))
        inner.setContentsMargins(px(14), px(2), px(8), px(2))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._said, 1)
        row.addWidget(self._more)
        row.addWidget(self._leave)
        inner.addLayout(row)
        inner.addWidget(self._room)
        self._notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._room.setWidget(self._notes)
        self._room.setWidgetResizable(True)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setProperty("kind", "open")
        self._room.setAccessibleName(tr("Что нового в этой версии"))
        self.setAccessibleName(tr("Новая версия программы"))
        self._more.clicked.connect(self.turn)
        self._leave.clicked.connect(self._away)

    def _size(self) -> None:
        self._room.setMaximumHeight(self._look.px(NOTES_HEIGHT))
