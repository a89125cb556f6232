"""What is around a shift's panes, for the tests of their presenters: ears, habits, a door that nobody locked."""

from pathlib import Path

from desktop_app.habit import Habit
from desktop_app.look.look import Look
from desktop_app.net.tokens import Tokens
from desktop_app.panes.tray import Tray
from desktop_app.presenters.around import Around
from desktop_app.presenters.door import Door
from desktop_app.tasks import Tasks
from desktop_app.window import Window
from tests.desktop_app.feed import steady
from tests.desktop_app.presenters.desk import DeskAtRest


class Heard:
    """Ears: the sounds asked for."""

    def __init__(self) -> None:
        self.sounds: list[str] = []

    def play(self, name: str, /) -> None:
        self.sounds.append(name)


def surroundings(look: Look, folder: Path, *, ears: Heard, tasks: Tasks) -> Around:
    return Around(
        tray=Tray(look),
        sound=ears,
        habit=Habit(folder, look=look, tasks=tasks),
        sign_out=lambda: None,
        door=Door(Window(look), tokens=Tokens(), tasks=tasks, shut=lambda: None),
    )


def set_clock(desk: DeskAtRest) -> None:
    """The workstation's clock and the relay's agree at the newest event."""
    time, now = desk.shift.held.desk.time, desk.feed.now
    time.restart()
    time.answered(now, sent=steady(now), received=steady(now))
