"""Habits: what a person changes is there at the next start."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.habit import Habit
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeName
from desktop_app.store import habits
from desktop_app.store.habits import Habits
from desktop_app.tasks import Tasks


async def test_theme_size_and_sound_are_there_at_the_next_start(tmp_path: Path, qapp: QApplication) -> None:
    failures: list[str] = []
    tasks, look = Tasks(lambda name, _: failures.append(name)), Look()
    habit = Habit(tmp_path, look=look, tasks=tasks)
    look.turn(qapp, name=ThemeName.CONTRAST, scale=1.75)
    habit.hear(sound=False)
    await tasks.finish("keep ")
    assert habits.load(tmp_path) == Habits(theme=ThemeName.CONTRAST, scale=1.75, sound=False)
    assert not Habit(tmp_path, look=look, tasks=tasks).sound
    assert failures == []


async def test_a_disk_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    failures: list[str] = []
    tasks = Tasks(lambda name, _: failures.append(name))
    (tmp_path / "file").write_text("", encoding="utf-8")
    habit = Habit(tmp_path / "file", look=Look(), tasks=tasks)
    habit.hear(sound=False)
    await tasks.finish("keep ")
    assert not habit.sound
    assert failures == []
