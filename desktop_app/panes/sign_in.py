"""The sign-in: relay, login, password; an error stands beside its field and says what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, field_label, frame, label, line_field, say_wrong
from desktop_app.panes.keyboard import both_layouts
from desktop_app.panes.views import SignInEntry, SignInField, SignInView
from desktop_app.tongue import tr

WIDTH = 420


class SignInPane(QWidget):
    """Shows a `SignInView`; `entered` carries a `SignInEntry`."""

    entered = Signal(object)
    settings_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._fields = {
            SignInField.RELAY: line_field(tr("Адрес сервера"), placeholder="https://consultant.csvhnao.ru"),
            SignInField.LOGIN: line_field(tr("Имя входа")),
            SignInField.PASSWORD: line_field(tr("Пароль")),
        }
        self._notes = {field: label(kind="error", wrap=True) for field in SignInField}
        self._show = QCheckBox(tr("Показать пароль"))
        self._enter = button(tr("Войти"), kind="primary")
        self._settings = button(tr("Настройки  (Ctrl+,)"), kind="quiet", name=tr("Настройки"))
        self._mark = label()
        self._place()
        self._connect()
        self._dress()

    def show_view(self, view: SignInView) -> None:
        self._propose(SignInField.RELAY, view.relay)
        self._propose(SignInField.LOGIN, view.login)
        for field in self._fields.values():
            field.setEnabled(not view.busy)
        self._show.setEnabled(not view.busy)
        self._enter.setEnabled(not view.busy)
        self._enter.setText(tr("Входим…") if view.busy else tr("Войти"))
        self._tell(view)

    def focus_first_empty(self) -> None:
        """Put the focus where typing is needed next."""
        empty = (field for field in self._fields.values() if not field.text())
        next(empty, self._fields[SignInField.PASSWORD]).setFocus()

    @property
    def complaint(self) -> str:
        """What is said to be wrong, in whichever field; empty while nothing is."""
        return " ".join(note.text() for note in self._notes.values() if note.text())

    def forget_password(self) -> None:
        self._fields[SignInField.PASSWORD].clear()

    def _propose(self, field: SignInField, text: str) -> None:
        if text and not self._fields[field].text():
            self._fields[field].setText(text)

    def _tell(self, view: SignInView) -> None:
        for field, note in self._notes.items():
            text = view.error.text if view.error and view.error.field is field else ""
            if field in self._fields:
                say_wrong(self._fields[field], note, text)
            else:
                note.setText(text)
                note.setVisible(bool(text))
        if view.error and view.error.field in self._fields:
            self._fields[view.error.field].setFocus()
            self._fields[view.error.field].selectAll()

    def _submit(self) -> None:
        relay, login, password = (field.text() for field in self._fields.values())
        missing = next((name for name, field in self._fields.items() if not field.text().strip()), None)
        if missing is not None:
            field = self._fields[missing]
            say_wrong(
                field,
                self._notes[missing],
                tr("Заполните поле «{accessibleName}»").format(accessibleName=field.accessibleName()),
            )
            field.setFocus()
            return
        self.entered.emit(SignInEntry(relay=relay.strip(), login=login.strip(), password=password))

    def _place(self) -> None:
        outer = column(self, margins=self._look.px(24))
        self._sheet = frame("sheet")
        self._sheet.setMaximumWidth(self._look.px(WIDTH))
        inner = column(self._sheet, margins=self._look.px(32), spacing=self._look.px(6))
        inner.addWidget(self._mark)
        inner.addSpacing(self._look.px(8))
        inner.addWidget(label(tr("Онлайн-консультант"), kind="title", wrap=True))
        inner.addWidget(label(tr("Рабочее место специалиста"), kind="muted", wrap=True))
        inner.addSpacing(self._look.px(14))
        for name, field in self._fields.items():
            inner.addWidget(field_label(field.accessibleName(), field))
            inner.addWidget(field)
            inner.addWidget(self._notes[name])
            inner.addSpacing(self._look.px(4))
        self._fields[SignInField.PASSWORD].setEchoMode(QLineEdit.EchoMode.Password)
        inner.addWidget(self._show)
        inner.addSpacing(self._look.px(8))
        inner.addWidget(self._notes[SignInField.FORM])
        inner.addWidget(self._enter)
        inner.addWidget(self._settings)
        row = QHBoxLayout()  # an alignment would give the sheet the height of unwrapped words
        row.addStretch()
        row.addWidget(self._sheet)
        row.addStretch()
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
        self._sheet.setMinimumWidth(min(self._look.px(WIDTH), 560))

    def _connect(self) -> None:
        self._enter.clicked.connect(self._submit)
        for field in self._fields.values():
            field.returnPressed.connect(self._submit)
        self._show.toggled.connect(self._reveal)
        for note in self._notes.values():
            note.hide()
        self._settings.clicked.connect(self.settings_asked)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._submit)
        for keys in both_layouts("Ctrl+,"):
            QShortcut(QKeySequence(keys), self, self.settings_asked.emit)
        self._look.changed.connect(self._dress)

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal brings it so
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._fields[SignInField.PASSWORD].setEchoMode(mode)

    def _dress(self) -> None:
        self._mark.setPixmap(self._look.pixmap("consultant", size=48))
        self._mark.setFixedHeight(self._look.px(48))
        self._sheet.setMaximumWidth(self._look.px(WIDTH))
