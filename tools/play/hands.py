"""The hands of a member of the staff: the real desktop program, off-screen, worked by keys and by what it shows."""

import argparse
import asyncio
import os
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import qasync
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from desktop_app import qt_notes
from desktop_app.app import options, run
from desktop_app.look.look import Look
from desktop_app.panes.workplace import Workplace
from desktop_app.window import Window

PATIENCE_S = 60.0
LOOK_S = 0.05
PASSWORD = "CONSULTANT_PLAY_PASSWORD"  # noqa: S105 - the name of a variable

W = TypeVar("W", bound=QWidget)


class Hands(ABC):
    """Sees the window as a person does: by names and texts; touches it by keys alone."""

    def __init__(self, window: Window, *, pictures: Path | None) -> None:
        self.window = window
        self._pictures = pictures

    @property
    def work(self) -> Workplace:
        assert self.window.workplace is not None
        return self.window.workplace

    async def until(self, what: str, seen: Callable[[], bool]) -> None:
        """Wait until something can be seen; what is missing is named."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not seen():  # noqa: ASYNC110 what a person sees announces itself by no event
                    await asyncio.sleep(LOOK_S)
        except TimeoutError:
            self.picture("desk-stuck")
            raise TimeoutError(f"waiting in vain for: {what}; sees: {self.words()[-1500:]}") from None

    def named(self, kind: type[W], name: str, *, inside: QWidget | None = None) -> W:
        """The visible widget whose accessible name begins so."""
        found = [one for one in (inside or self.window).findChildren(kind) if one.isVisible()]
        return next(one for one in found if one.accessibleName().startswith(name))

    def words(self) -> str:
        """Every row of every visible list, as a screen reader would say it."""
        said: list[str] = []
        for view in self.window.findChildren(QAbstractItemView):
            model = view.model()
            if view.isVisible() and model is not None:
                rows = (model.index(row, 0) for row in range(model.rowCount()))
                said += [str(row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data() or "") for row in rows]
        return "\n".join(said)

    def write(self, field: QWidget, text: str) -> None:
        """Type a text, letter by letter, whatever the keyboard's layout."""
        field.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def picture(self, name: str) -> None:
        if self._pictures is not None:
            self.window.grab().save(str(self._pictures / f"{name}.png"))

    async def sign_in(self, login: str, password: str) -> None:
        await self.until("the relay's address", lambda: bool(self.named(QLineEdit, "Адрес сервера").text()))
        known = self.named(QLineEdit, "Имя входа")
        if not known.text():
            self.write(known, login)
        self.picture("desk-sign-in")
        self.write(self.named(QLineEdit, "Пароль"), password)
        self.press(Qt.Key.Key_Return)
        await self.until("the workplace", lambda: self.window.workplace is not None)

    @abstractmethod
    async def play(self) -> None:
        """What this member of the staff does once he has signed in; ends by closing the window."""


async def together(window: Window, words: list[str], hands: Hands, login: str) -> None:
    """The program and the hands that work it; when the hands fail, the program ends."""
    program = asyncio.get_running_loop().create_task(run(window, options(words)), name="program")
    try:
        await hands.sign_in(login, os.environ[PASSWORD])
        await hands.play()
        window.close()
        await program
    finally:
        program.cancel()
        await asyncio.gather(program, return_exceptions=True)


def work(kind: type[Hands]) -> int:
    """`python -m tools.play.… LOGIN --relay URL --data-dir DIR [--pictures DIR]`; the password is a variable."""
    parser = argparse.ArgumentParser()
    parser.add_argument("login")
    parser.add_argument("--pictures", type=Path)
    chosen, rest = parser.parse_known_args()
    qt_notes.listen()
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    look = Look()
    look.wear(app)
    window = Window(look)
    window.show_sign_in()
    window.show()
    with qasync.QEventLoop(app) as loop:
        loop.run_until_complete(together(window, rest, kind(window, pictures=chosen.pictures), chosen.login))
    return 0
