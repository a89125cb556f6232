"""The lock: hides every word of the work until the one who is signed in gives his password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, field_label, frame, label, line_field, say_wrong
from desktop_app.panes.views import View
from desktop_app.tongue import tr

WIDTH = 420


class LockView(View, frozen=True):
    """`waits`: somebody waits, told without a word of his."""

    name: str = ""
    error: str = ""
    busy: bool = False
    waits: bool = False


class LockPane(QWidget):
    """Shows a `LockView`; `entered` carries the password, `left` asks to sign out instead."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = LockView()
        self.setProperty("kind", "ground")
        self.password = line_field(tr("Пароль"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._name = label(kind="muted", wrap=True)
        self._waits = label(tr("Ждёт гражданин: откройте окно, чтобы взять диалог."), kind="error", wrap=True)
        self._note = label(kind="error", wrap=True)
        self._open = button(tr("Открыть"), kind="primary")
        self._leave = button(tr("Выйти и сменить пользователя"), kind="quiet")
        self._place()
        self._open.clicked.connect(self._enter)
        self.password.returnPressed.connect(self._enter)
        self._leave.clicked.connect(self.left)

    def show_view(self, view: LockView) -> None:
        self._name.setText(view.name)
        self._waits.setVisible(view.waits)
        for part in (self.password, self._open):
            part.setEnabled(not view.busy)
        self._open.setText(tr("Проверяем…") if view.busy else tr("Открыть"))
        say_wrong(self.password, self._note, view.error)
        answered = (view.error, view.busy) != (self._view.error, self._view.busy)
        self._view = view
        if not answered:
            return
        if view.error:
            self.password.selectAll()
        if not view.busy and self.isVisible():
            self.password.setFocus()

    def begin(self) -> None:
        """The lock has just fallen."""
        self.password.clear()
        self.password.setFocus()

    def _enter(self) -> None:
        if self.password.text():
            self.entered.emit(self.password.text())

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, margins=px(24))
        sheet = frame("sheet")
        sheet.setFixedWidth(min(px(WIDTH), 800))
        inner = column(sheet, margins=px(32), spacing=px(8))
        inner.addWidget(label(tr("Окно закрыто"), kind="title", wrap=True))
        inner.addWidget(self._name)
        said = tr("За компьютером никого не было. Черновики и открытые диалоги на месте.")
        inner.addWidget(label(said, wrap=True))
        inner.addWidget(self._waits)
        inner.addWidget(field_label(tr("Пароль"), self.password))
        inner.addWidget(self.password)
        inner.addWidget(self._note)
        inner.addWidget(self._open)
        inner.addWidget(self._leave)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(sheet)
        row.addStretch()
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
