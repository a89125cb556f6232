"""The presenter of the settings: opens the one window, checks what was chosen, puts it to use."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from desktop_app.autostart import set_autostart
from desktop_app.habit import Habit
from desktop_app.model.habits import Habits, Proxy
from desktop_app.net.address import proxy_address
from desktop_app.net.certificate import BadCertificate, examine
from desktop_app.net.trouble import Trouble
from desktop_app.panes.settings import SettingsDialog
from desktop_app.sound import Sound
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr
from desktop_app.window import Window

BAD_PROXY = "Укажите адрес прокси с портом, без имени и пароля, например http://proxy.example.ru:3128"
NO_AUTOSTART = "Система не дала включить запуск программы вместе с ней."
AFTER_RESTART = "Часть настроек подействует после перезапуска программы."


class SettingsPresenter:
    """One window at a time. `notice` says what follows from what was saved."""

    def __init__(
        self, window: Window, *, habit: Habit, sound: Sound, tasks: Tasks, notice: Callable[[str], None]
    ) -> None:
        self._habit, self._tasks, self._notice = habit, tasks, notice
        dialog = self._dialog = SettingsDialog(window.look, parent=window)
        dialog.previewed.connect(lambda theme, scale: habit.try_on(theme, scale=scale))
        dialog.heard.connect(sound.play)
        dialog.saved.connect(self._save)
        window.settings_asked.connect(self.open)

    def open(self) -> None:
        """Show the settings, or bring those that are open to the front."""
        if not self._dialog.isVisible():
            self._dialog.show_view(self._habit.now)
            self._dialog.show()
        self._dialog.activateWindow()

    def close(self) -> None:
        """Without saving: the window is locked or the program ends."""
        if self._dialog.isVisible():
            self._dialog.reject()

    def _save(self, wanted: Habits) -> None:
        self._tasks.start("keep settings", self._check(wanted))

    async def _check(self, wanted: Habits) -> None:
        proxy, certificate = "", ""
        if wanted.proxy is Proxy.ADDRESS:
            try:
                wanted = replace(wanted, proxy_address=proxy_address(wanted.proxy_address))
            except Trouble:
                proxy = tr(BAD_PROXY)
        if wanted.certificate:
            try:
                await asyncio.to_thread(examine, Path(wanted.certificate))
            except BadCertificate as bad:
                certificate = tr(bad.text).format(file=wanted.certificate)
        if not self._dialog.isVisible():
            return
        if proxy or certificate:
            self._dialog.refuse(proxy=proxy, certificate=certificate)
            return
        before = self._dialog.before
        self._dialog.accept()
        self._habit.take_over(wanted)
        await self._put_to_use(before, wanted)

    async def _put_to_use(self, before: Habits, now: Habits) -> None:
        said = tr(AFTER_RESTART) if later(before) != later(now) else ""
        if before.autostart != now.autostart:
            try:
                await asyncio.to_thread(set_autostart, wanted=now.autostart)
            except OSError:
                said = tr(NO_AUTOSTART)
                self._habit.take_over(replace(now, autostart=before.autostart))
        self._notice(said)


def later(habits: Habits) -> tuple[object, ...]:
    """What takes effect with the next start of the program."""
    return habits.language, habits.proxy, habits.proxy_address, habits.certificate
