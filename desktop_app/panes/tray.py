"""The tray: the program's mark, told when someone waits; a click brings the window."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop_app.look.look import Look
from desktop_app.look.system import moves
from desktop_app.panes.views import AlertView
from desktop_app.tongue import tr

NAME = "Онлайн-консультант"
BLINK_MS = 500
"""A change twice a second is one flash a second."""


class Tray(QObject):
    """`opened`: show the window; `left`: end the program. Where the system has no tray, nothing is shown."""

    opened = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._dialogue = ""
        self._moves, self._lit = moves(), False
        self._pulse = QTimer(self)
        self._pulse.setInterval(BLINK_MS)
        self._pulse.timeout.connect(self.tick)
        self._menu = QMenu()
        self._menu.addAction(tr("Открыть окно"), self.opened.emit)
        self._menu.addAction(tr("Завершить программу"), self.left.emit)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._clicked)
        self._icon.messageClicked.connect(self.opened)
        look.changed.connect(self._dress)
        self._dress()
        self._icon.setVisible(QSystemTrayIcon.isSystemTrayAvailable())

    def show_view(self, view: AlertView | None) -> None:
        """Another face while somebody waits."""
        dialogue = "" if view is None else view.dialogue
        if dialogue == self._dialogue:
            return
        self._dialogue, self._lit = dialogue, False
        if dialogue and self._moves:
            self._pulse.start()
        else:
            self._pulse.stop()
        self._dress()

    def notify(self, text: str) -> None:
        """A notification of the system, with no words of the citizen: others may see it."""
        if self._icon.isVisible():
            self._icon.showMessage(tr(NAME), text)

    def tick(self) -> None:
        """While somebody waits the icon changes with every call, once a second at most."""
        self._lit = bool(self._dialogue) and self._moves and not self._lit
        self._dress()

    def put_away(self) -> None:
        self._pulse.stop()
        self._icon.hide()

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()

    def _dress(self) -> None:
        """The face and its words follow what waits and the theme."""
        face, ink = ("bell", "breach") if self._dialogue and not self._lit else ("consultant", "text")
        self._icon.setIcon(QIcon(self._look.pixmap(face, ink, size=32)))
        name = tr(NAME)
        self._icon.setToolTip(tr("{name}: ждёт гражданин").format(name=name) if self._dialogue else name)
