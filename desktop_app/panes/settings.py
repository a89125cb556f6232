"""The settings: one window for all of them, by keyboard, with a search; theme and size are seen at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, label, line_field, say_wrong
from desktop_app.model.habits import Habits
from desktop_app.panes.settings_body import SettingsBody
from desktop_app.tongue import tr

WIDTH, HEIGHT = 640, 720


class SettingsDialog(QDialog):
    """`previewed` carries theme and size to be seen at once, `saved` all that was chosen, `heard` a sound to be played.

    The one who opened it says what is wrong by `refuse`, else closes it. Left without saving, the look goes back.
    """

    previewed = Signal(object, float)
    saved = Signal(object)
    heard = Signal(str)

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.before = look, Habits()
        self.setWindowTitle(tr("Настройки"))
        self.body = SettingsBody(look)
        self.search = line_field(tr("Найти настройку"), placeholder=tr("Найти настройку"))
        self._nothing = label(tr("Такой настройки нет."), kind="muted", wrap=True)
        self._area = QScrollArea()
        self.save = button(tr("Сохранить  (Ctrl+Enter)"), kind="primary", name=tr("Сохранить"))
        self._leave = button(tr("Отмена  (Esc)"), name=tr("Отмена"))
        self._place()
        self._connect()

    def show_view(self, before: Habits) -> None:
        """Fill the window with what is in force, the search first."""
        self.before = before
        self.body.fill(before)
        self.refuse()
        self._area.verticalScrollBar().setValue(0)
        self.search.setFocus()

    def refuse(self, *, proxy: str = "", certificate: str = "") -> None:
        """Say beside the fields what is wrong, and put the focus on the first."""
        wrong = ((self.body.proxy_address, proxy), (self.body.certificate, certificate))
        notes = (self.body.address_row.note, self.body.certificate_row.note)
        self.search.clear()
        for (field, text), note in zip(wrong, notes, strict=True):
            say_wrong(field, note, text)
        first = next((field for field, text in wrong if text), None)
        if first is not None:
            first.setFocus()
            self._area.ensureWidgetVisible(first)

    def reject(self) -> None:
        """Esc or the window's cross: nothing is kept, and the look is as it was."""
        self.previewed.emit(self.before.theme, self.before.scale)
        super().reject()

    def _place(self) -> None:
        px = self._look.px
        outer = column(self)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(12), px(16), px(8))
        head.addWidget(self.search)
        outer.addLayout(head)
        self._nothing.setContentsMargins(px(16), 0, px(16), 0)
        outer.addWidget(self._nothing)
        self._nothing.hide()
        self._area.setWidget(self.body)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(8), px(16), px(12))
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self.save)
        outer.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(px(WIDTH), room.width()), min(px(HEIGHT), room.height()))

    def _connect(self) -> None:
        body = self.body
        self.search.textChanged.connect(self._seek)
        self.save.clicked.connect(self._save)
        self._leave.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save)
        for one in (body.theme, body.scale):
            one.chosen.connect(self._preview)
        for row in body.signs.values():
            row.heard.connect(self.heard)
        body.browse.clicked.connect(self._browse)

    def _seek(self, text: str) -> None:
        found = [section.seek(text) for section in self.body.sections]
        self._nothing.setVisible(not any(found))

    def _preview(self) -> None:
        chosen = self.body.habits
        self.previewed.emit(chosen.theme, chosen.scale)

    def _save(self) -> None:
        self.saved.emit(self.body.habits)

    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Сертификат"), self.body.certificate.text())
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.body.certificate.setText)
        chooser.open()
