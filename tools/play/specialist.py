"""The specialist's part: takes the question by one key, asks back, answers, says goodbye, fills in the card."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from tools.play.hands import Hands, work
from tools.play.words import ANSWER, DETAILS, IN_WORK, QUESTION, QUESTION_TO_CITIZEN

TOPIC, OUTCOME = "пособи", "консульт"


class Specialist(Hands):
    """R3–R11 and R13 from the specialist's side."""

    async def take(self) -> None:
        """R5: one key takes the most urgent."""
        await self.until("the question in the queue", lambda: QUESTION[:40] in self.words())
        self.picture("desk-queue")
        self.press(Qt.Key.Key_F2)
        await self.until("the phrase that it is in work", lambda: IN_WORK in self.words())
        self.picture("desk-taken")

    async def ask_back(self) -> None:
        self.write(self.named(QPlainTextEdit, "Ваше сообщение"), QUESTION_TO_CITIZEN)
        self.press(Qt.Key.Key_Return)
        await self.until("the citizen's reply", lambda: DETAILS in self.words())

    async def answer(self) -> None:
        """R8: a typed answer."""
        self.press(Qt.Key.Key_F4)
        form = self.work.side.answer
        await self.until("the answer form", form.isVisible)
        await self.until("proposed answers", lambda: bool(form.library.model.shown))
        self.write(form.text, ANSWER)
        self.picture("desk-answer")
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await self.until("the answer in the dialogue", lambda: ANSWER in self.words())

    async def step(self, title: str) -> None:
        """The next step of the algorithm, by its one key."""
        name = f"Следующий шаг: {title}"

        def offered() -> bool:
            found = self.work.steps.findChildren(QPushButton)
            return any(one.isVisible() and one.accessibleName() == name for one in found)

        await self.until(name, offered)
        self.press(Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)

    async def card(self) -> None:
        """R13: the card, then closing."""
        form = self.work.side.card
        await self.until("the card", form.isVisible)
        for chooser, words in ((form.topic, TOPIC), (form.outcome, OUTCOME)):
            if chooser.choice is None:
                self.write(chooser.field, words)
                self.press(Qt.Key.Key_Down)
                self.press(Qt.Key.Key_Return)
        self.picture("desk-card")
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await self.until("the empty list", lambda: QUESTION[:40] not in self.words())
        self.picture("desk-done")

    async def play(self) -> None:
        """The whole of R3–R11 and R13 from the specialist's side."""
        await self.take()
        await self.ask_back()
        await self.answer()
        await self.step("Доволен ли ответом?")
        await self.step("Попрощаться")
        await self.step("Карточка")
        await self.card()


if __name__ == "__main__":
    sys.exit(work(Specialist))
