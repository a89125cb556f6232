"""What a driven specialist does about words that the guard has held, and about the lawful refusal (R14)."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from tools.play import hands


class HeldHands(hands.Hands):
    """Orders of the driven program, each done by keys."""

    async def marked(self, words: str) -> None:
        """Words that were not sent, with exactly these marked in them."""
        shown = self.work.held.words
        await self.until(
            f"the mark on {words}",
            lambda: shown.isVisible() and [one.cursor.selectedText() for one in shown.extraSelections()] == [words],
        )

    async def change(self, _words: str) -> None:
        self.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)

    async def as_is(self, _words: str) -> None:
        self.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    async def settled(self, _words: str) -> None:
        """Nothing waits for a decision."""
        await self.until("no held words", lambda: not self.work.held.isVisible())

    async def answer(self, words: str) -> None:
        """A consultation by the form."""
        self.press(Qt.Key.Key_F4)
        await self.rewrite(words)

    async def refuse(self, words: str) -> None:
        """The step that is offered: the lawful refusal, with these words in it, sent as it is."""
        await self.until("the refusal", lambda: self.labels(lambda text: "Вопрос о своих выплатах" in text))
        self.press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
        await self.until(words, lambda: words in self.work.side.answer.text.toPlainText())
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    async def rewrite(self, words: str) -> None:
        """The form that is open, with these words for its text, sent."""
        text = self.named(QPlainTextEdit, "Текст ответа")
        text.selectAll()
        self.write(text, words)
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    async def filled(self, words: str) -> None:
        """The form is open again and holds these words."""
        await self.until(
            f"the form with {words}",
            lambda: self.work.side.answer.isVisible() and self.work.side.answer.text.toPlainText() == words,
        )

    @property
    def held_orders(self) -> tuple[Callable[[str], Awaitable[None]], ...]:
        return (
            *(self.marked, self.change, self.as_is, self.settled),
            *(self.answer, self.refuse, self.rewrite, self.filled),
        )

    def labels(self, fits: Callable[[str], bool]) -> bool:
        return any(one.isVisible() and fits(one.text()) for one in self.window.findChildren(QLabel))
