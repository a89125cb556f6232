"""The one window: shows the sign-in or a shift's workplace, and tells when it is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeName
from desktop_app.panes.lock import LockPane
from desktop_app.panes.sign_in import SignInPane
from desktop_app.tongue import tr

if TYPE_CHECKING:  # its many panes are loaded after the sign-in is painted
    from desktop_app.panes.workplace import Workplace

TITLE = "Онлайн-консультант"
WIDTH, HEIGHT = 1280, 800


class Window(QMainWindow):
    """`closed` comes once the person wants the program to end."""

    closed = Signal()
    settings_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setWindowTitle(tr(TITLE))
        self.sign_in = SignInPane(look)
        self.sign_in.settings_asked.connect(self.settings_asked)
        self.workplace: Workplace | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.sign_in)
        self.lock_pane = LockPane(look)
        self._pages.addWidget(self.lock_pane)
        self.setCentralWidget(self._pages)
        self.resize(look.px(WIDTH), look.px(HEIGHT))

    def show_sign_in(self) -> None:
        self._pages.setCurrentWidget(self.sign_in)
        self.sign_in.focus_first_empty()

    def begin_work(self, place: "Workplace") -> "Workplace":
        """A new workplace, in front."""
        self.workplace = place
        self.workplace.status.look_changed.connect(self._turn)
        self.workplace.status.settings_asked.connect(self.settings_asked)
        self._pages.addWidget(self.workplace)
        self._pages.setCurrentWidget(self.workplace)
        self.workplace.show_queue()
        return self.workplace

    def show_lock(self) -> None:
        """Nothing of the work is seen."""
        self._pages.setCurrentWidget(self.lock_pane)

    def show_work(self) -> None:
        """The work again, as it was left, the focus where words go on."""
        if self.workplace is not None:
            self._pages.setCurrentWidget(self.workplace)
            self.workplace.show_dialogue()

    def end_work(self) -> None:
        """Take the workplace away with all that it shows."""
        if self.workplace is not None:
            self._pages.removeWidget(self.workplace)
            self.workplace.deleteLater()
            self.workplace = None

    def come_forward(self) -> None:
        """Before the person's eyes, from behind other windows and from the taskbar."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _turn(self, name: ThemeName, scale: float) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.look.turn(app, name=name, scale=scale)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 — Qt's name
        event.accept()
        self.closed.emit()
