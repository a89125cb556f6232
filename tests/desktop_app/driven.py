"""The real desktop program as a process that is worked by orders on its standard input: `VERB WORDS`, one a line."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QPushButton

from tests.desktop_app.held_hands import HeldHands
from tests.desktop_app.house import PASSWORD, ROOT
from tests.desktop_app.rule_hands import RuleHands
from tools.play import hands

LIMIT_SECONDS = hands.PATIENCE_S + 30
"""Longer than the program's own patience, so that it can say what it missed."""
REPORT = "Отчёт за период…"


class Driven(HeldHands, RuleHands):
    """The side inside the process: does each order as a person would, by keys, and answers with one line."""

    async def play(self) -> None:
        while (line := (await asyncio.to_thread(sys.stdin.readline)).strip()) != "close":
            verb, _, words = line.partition(" ")
            await self._orders[verb](words)
            sys.stdout.write(f"{verb}\n")
            sys.stdout.flush()

    async def take(self, words: str) -> None:
        """Take the most urgent question, which holds these words."""
        await self.until(words, lambda: words in self.words())
        self.press(Qt.Key.Key_F2)
        await self.until("the field", lambda: self._field.isEnabled() and self._field.hasFocus())
        await self.until("the dialogue among mine", lambda: "У меня в работе: 1" in self.words())

    async def say(self, words: str) -> None:
        self.write(self._field, words)
        self.press(Qt.Key.Key_Return)

    async def draft(self, words: str) -> None:
        self.write(self._field, words)

    async def drafted(self, words: str) -> None:
        await self.until(f"the draft {words}", lambda: self._field.toPlainText() == words)

    async def see(self, words: str) -> None:
        """Words in any list, or on any label."""
        await self.until(words, lambda: words in self.words() or self.labels(lambda text: words in text))

    async def retype(self, words: str) -> None:
        """Put other words in place of what stands in the composer."""
        self._field.selectAll()
        self.write(self._field, words)

    async def note(self, words: str) -> None:
        """A private note by its form."""
        self.press(Qt.Key.Key_F7)
        self.write(self.named(QPlainTextEdit, "Текст заметки"), words)
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    async def look_up(self, words: str) -> None:
        """Search the library in the answer's form: `WORDS > TITLE` that must be found; the form is put away again."""
        query, _, title = words.partition(" > ")
        self.press(Qt.Key.Key_F4)
        self.write(self.named(QLineEdit, "Готовые ответы"), query)
        await self.until(title, lambda: title in self.words())
        self.press(Qt.Key.Key_Escape)

    async def report(self, words: str) -> None:
        """Save the book of a period: `FIRST LAST PATH`."""
        first, last, path = words.split(" ", 2)
        menu = self.named(QPushButton, "Меню").menu()
        assert isinstance(menu, QMenu)
        await self.until("the report in the menu", lambda: any(act.text() == REPORT for act in menu.actions()))
        next(act for act in menu.actions() if act.text() == REPORT).trigger()
        for name, text in (("Первый день", first), ("Последний день", last), ("Файл", path)):
            field = self.named(QLineEdit, name)
            field.selectAll()
            self.write(field, text)
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await self.see(f"Готово: {path}")

    @property
    def _orders(self) -> dict[str, Callable[[str], Awaitable[None]]]:
        own = (
            self.take,
            self.say,
            self.draft,
            self.drafted,
            self.see,
            self.retype,
            self.report,
            self.note,
            self.look_up,
        )
        return {one.__name__: one for one in (*own, *self.held_orders, *self.rule_orders)}

    @property
    def _field(self) -> QPlainTextEdit:
        return self.named(QPlainTextEdit, "Ваше сообщение")


class Desk:
    """The side of the test: the process, to be worked, closed, killed; none outlives its test."""

    def __init__(self, folder: Path, *, relay: str, login: str = "anna") -> None:
        self._words = ["-m", "tests.desktop_app.driven", login, "--relay", relay, "--data-dir", str(folder)]
        self._process: asyncio.subprocess.Process

    async def start(self) -> None:
        """The program, signed in by hand."""
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, *self._words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=os.environ | {hands.PASSWORD: PASSWORD},
        )

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_failure: object) -> None:
        if self._process.returncode is None:
            await self.kill()

    async def do(self, verb: str, words: str = "") -> None:
        """One order; returns once it is done."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{verb} {words}\n".encode())
        async with asyncio.timeout(LIMIT_SECONDS):
            done = await self._process.stdout.readline()
        if done.decode().strip() != verb:
            raise AssertionError(await self._said())

    async def close(self) -> str:
        """Close the window; what the program has written to standard error in its life."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"close\n")
        async with asyncio.timeout(LIMIT_SECONDS):
            said = await self._said()
        assert await self._process.wait() == 0, said
        return said

    async def kill(self) -> None:
        """As the power does."""
        self._process.kill()
        await self._process.communicate()

    async def _said(self) -> str:
        _, said = await self._process.communicate()
        return said.decode()


if __name__ == "__main__":
    sys.exit(hands.work(Driven))
