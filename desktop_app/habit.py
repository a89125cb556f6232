"""Keeps up with what a person changes about look and sound, and writes it down in the background."""

import asyncio
from pathlib import Path

from msgspec.structs import replace

from desktop_app.look.look import Look
from desktop_app.store import habits
from desktop_app.tasks import Tasks


class Habit:
    """The habits of this machine. A disk that cannot be written costs a habit, never the work."""

    def __init__(self, root: Path, *, look: Look, tasks: Tasks) -> None:
        self._root, self._look, self._tasks = root, look, tasks
        self._now = self._written = habits.load(root)
        self._writing = False
        look.changed.connect(self._see)

    @property
    def sound(self) -> bool:
        return self._now.sound

    def hear(self, *, sound: bool) -> None:
        """Sound is wanted from now on, or not."""
        self._keep(replace(self._now, sound=sound))

    def _see(self) -> None:
        self._keep(replace(self._now, theme=self._look.name, scale=self._look.scale))

    def _keep(self, now: habits.Habits) -> None:
        self._now = now
        if not self._writing and now != self._written:
            self._writing = True
            self._tasks.start("keep habits", self._write())

    async def _write(self) -> None:
        try:
            while self._written != self._now:
                self._written = self._now
                await asyncio.to_thread(habits.save, self._root, self._now)
        except OSError:
            return
        finally:
            self._writing = False
