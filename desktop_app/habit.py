"""Keeps up with what a person changes about look, sound and the rest, and writes it down in the background."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from desktop_app.look.look import Look
from desktop_app.look.system import system_theme, worn
from desktop_app.look.tokens import ThemeChoice
from desktop_app.model.habits import Habits
from desktop_app.store import habits
from desktop_app.tasks import Tasks


class Habit:
    """The habits of this machine. A disk that cannot be written costs a habit, never the work.

    `broken`: the file of the settings could not be read; told once.
    """

    def __init__(self, root: Path, *, look: Look, tasks: Tasks) -> None:
        self._root, self._look, self._tasks = root, look, tasks
        kept = habits.take(root)
        self._now = self._written = kept.habits
        self._more, self.broken = kept.more, kept.broken
        self._writing = self._trying = False
        self._listeners: list[Callable[[], None]] = []
        look.changed.connect(self._see)
        look.system_changed.connect(self.follow_system)

    @property
    def now(self) -> Habits:
        return self._now

    @property
    def sound(self) -> bool:
        return self._now.sound

    def listen(self, act: Callable[[], None]) -> None:
        """Tell of every change; for as long as the program runs."""
        self._listeners.append(act)

    def hear(self, *, sound: bool) -> None:
        """Sound is wanted from now on, or not."""
        self._keep(replace(self._now, sound=sound))

    def take_over(self, wanted: Habits) -> None:
        """All that the person chose; the look is worn at once."""
        self._keep(wanted)
        self._wear(wanted.theme, scale=wanted.scale)

    def try_on(self, theme: ThemeChoice, *, scale: float) -> None:
        """Wear a look that is not kept yet."""
        self._trying = True
        self._wear(theme, scale=scale)
        self._trying = False

    def _wear(self, theme: ThemeChoice, *, scale: float) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        name = worn(theme, app)
        if (name, scale) != (self._look.name, self._look.scale):
            self._look.turn(app, name=name, scale=scale)

    def follow_system(self) -> None:
        """The system has another theme now."""
        if self._now.theme is ThemeChoice.SYSTEM:
            self._wear(ThemeChoice.SYSTEM, scale=self._now.scale)

    def _see(self) -> None:
        if self._trying:
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        followed = self._now.theme is ThemeChoice.SYSTEM and self._look.name is system_theme(app)
        theme = ThemeChoice.SYSTEM if followed else ThemeChoice(self._look.name)
        self._keep(replace(self._now, theme=theme, scale=self._look.scale))

    def _keep(self, now: Habits) -> None:
        if now == self._now:
            return
        self._now = now
        for act in self._listeners:
            act()
        if not self._writing and now != self._written:
            self._writing = True
            self._tasks.start("keep habits", self._write())

    async def _write(self) -> None:
        try:
            while self._written != self._now:
                self._written = self._now
                await asyncio.to_thread(habits.save, self._root, self._now, more=self._more)
        except OSError:
            return
        finally:
            self._writing = False
