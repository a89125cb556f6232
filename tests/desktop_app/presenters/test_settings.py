"""The settings put to use: checked first, then worn, kept and told."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.habit import Habit
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeChoice, ThemeName
from desktop_app.model.habits import Habits, Proxy
from desktop_app.panes.settings import SettingsDialog
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.settings import AFTER_RESTART, SettingsPresenter
from desktop_app.sound import Silent
from desktop_app.store import habits
from desktop_app.tasks import Tasks
from desktop_app.window import Window
from tests.desktop_app.panes.eyes import settle


class Opened:
    """A window with its settings open."""

    def __init__(self, folder: Path, look: Look, qtbot: QtBot, tasks: Tasks) -> None:
        self.folder, self.tasks, self.told = folder, tasks, list[str]()
        self.window = Window(look)
        qtbot.addWidget(self.window)
        self.habit = Habit(folder, look=look, tasks=tasks)
        self.presenter = SettingsPresenter(
            self.window, habit=self.habit, sound=Silent(), tasks=tasks, notice=self.told.append
        )
        self.window.settings_asked.emit()

    @property
    def dialogs(self) -> list[SettingsDialog]:
        return [one for one in self.window.findChildren(SettingsDialog) if one.isVisible()]

    async def save(self, wanted: Habits) -> None:
        self.dialogs[0].saved.emit(wanted)
        await self.tasks.finish("keep ")


@asynccontextmanager
async def opened(folder: Path, look: Look, qtbot: QtBot) -> AsyncIterator[Opened]:
    failures: list[str] = []
    tasks = Tasks(lambda name, failure: failures.append(f"{name}: {failure!r}"))
    yield Opened(folder, look, qtbot, tasks)
    await tasks.stop()
    assert failures == []


async def test_what_was_saved_is_worn_at_once_and_there_at_the_next_start(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    async with opened(tmp_path, look, qtbot) as made:
        await made.save(replace(made.habit.now, theme=ThemeChoice.DARK, scale=1.5, away_minutes=5))
        assert (made.dialogs, look.name, made.told) == ([], ThemeName.DARK, [""])
        assert habits.load(tmp_path) == made.habit.now == Habits(theme=ThemeChoice.DARK, scale=1.5, away_minutes=5)


async def test_a_look_that_was_tried_on_is_not_kept(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with opened(tmp_path, look, qtbot) as made:
        made.dialogs[0].body.theme.choose(ThemeChoice.CONTRAST)
        assert look.name is ThemeName.CONTRAST
        made.presenter.close()
        await made.tasks.finish("keep ")
        assert (look.name, made.habit.now, made.dialogs) == (ThemeName.LIGHT, Habits(), [])


@pytest.mark.parametrize(
    "wanted", [Habits(proxy=Proxy.ADDRESS, proxy_address="прокси"), Habits(certificate="no/such/file.pem")]
)
async def test_what_cannot_be_used_is_refused_and_nothing_is_kept(
    tmp_path: Path, look: Look, qtbot: QtBot, wanted: Habits
) -> None:
    async with opened(tmp_path, look, qtbot) as made:
        await made.save(wanted)
        assert len(made.dialogs) == 1
        assert made.habit.now == Habits()


async def test_what_waits_for_the_next_start_is_told(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with opened(tmp_path, look, qtbot) as made:
        await made.save(Habits(proxy=Proxy.ADDRESS, proxy_address="proxy.local:3128"))
        assert made.told == [AFTER_RESTART]
        assert made.habit.now.proxy_address == "http://proxy.local:3128"


async def test_the_program_starts_with_the_system_as_soon_as_that_is_wanted(
    tmp_path: Path, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    async with opened(tmp_path, look, qtbot) as made:
        await made.save(Habits(autostart=True))
        assert [one.name for one in (tmp_path / "config" / "autostart").iterdir()] == ["consultant-desk.desktop"]


async def test_asked_twice_one_window_is_open(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with opened(tmp_path, look, qtbot) as made:
        made.window.settings_asked.emit()
        assert len(made.dialogs) == 1


async def test_the_settings_are_a_key_away_at_work_and_before_the_sign_in(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    async with opened(tmp_path, look, qtbot) as made:
        made.presenter.close()
        made.window.begin_work(Workplace(look, zone=UTC)).keyboard.run("settings")
        assert len(made.dialogs) == 1
        made.presenter.close()
        made.window.show_sign_in()
        settle(made.window)
        made.window.activateWindow()
        QTest.keyClick(made.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        assert len(made.dialogs) == 1
