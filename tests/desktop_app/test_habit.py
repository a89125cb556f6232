"""Habits: what a person changes is there at the next start."""

import json
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from desktop_app.habit import Habit
from desktop_app.look.look import Look
from desktop_app.look.system import system_theme
from desktop_app.look.tokens import ThemeChoice, ThemeName
from desktop_app.model.habits import Habits
from desktop_app.store import habits
from desktop_app.tasks import Tasks


async def test_theme_size_and_sound_are_there_at_the_next_start(tmp_path: Path, qapp: QApplication) -> None:
    failures: list[str] = []
    tasks, look = Tasks(lambda name, _: failures.append(name)), Look()
    habit = Habit(tmp_path, look=look, tasks=tasks)
    look.turn(qapp, name=ThemeName.CONTRAST, scale=1.75)
    habit.hear(sound=False)
    await tasks.finish("keep ")
    assert habits.load(tmp_path) == Habits(theme=ThemeChoice.CONTRAST, scale=1.75, sound=False)
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


def habit_in(folder: Path, look: Look, tasks: Tasks) -> Habit:
    return Habit(folder, look=look, tasks=tasks)


async def test_what_a_newer_version_wrote_stays_in_the_file(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "habits.json").write_text('{"version": 7, "hologram": {"on": true}, "sound": false}', encoding="utf-8")
    tasks, look = Tasks(lambda *_: None), Look()
    habit = habit_in(tmp_path, look, tasks)
    assert not habit.sound
    habit.take_over(replace(habit.now, scale=1.5, theme=ThemeChoice.DARK))
    await tasks.finish("keep ")
    raw = json.loads((tmp_path / "habits.json").read_text(encoding="utf-8"))
    assert (raw["hologram"], raw["version"], raw["scale"]) == ({"on": True}, 7, 1.5)
    assert (look.name, look.scale) == (ThemeName.DARK, 1.5)


async def test_a_broken_file_gives_the_defaults_and_is_told_of_once(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "habits.json").write_text("{", encoding="utf-8")
    tasks = Tasks(lambda *_: None)
    assert [habit_in(tmp_path, Look(), tasks).broken for _ in range(2)] == [True, False]
    assert habit_in(tmp_path, Look(), tasks).now == Habits()


async def test_the_systems_theme_is_followed_and_a_theme_chosen_by_hand_is_not_left(
    tmp_path: Path, qapp: QApplication
) -> None:
    tasks, look = Tasks(lambda *_: None), Look(ThemeName.DARK)
    habit = habit_in(tmp_path, look, tasks)
    habit.follow_system()
    assert look.name is ThemeName.DARK
    habit.take_over(replace(habit.now, theme=ThemeChoice.SYSTEM))
    assert (look.name, habit.now.theme) == (system_theme(qapp), ThemeChoice.SYSTEM)
    look.turn(qapp, name=ThemeName.CONTRAST, scale=1.0)
    assert habit.now.theme is ThemeChoice.CONTRAST
    await tasks.finish("keep ")
