"""What a driven specialist does beside the algorithm: corrects, takes back, asks advice, closes the chat, looks."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.panes.views import MessageKind
from desktop_app.self_check import ARRIVED
from tools.play import hands

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class RuleHands(hands.Hands):
    """Orders of the driven program, each done by keys."""

    async def correct(self, words: str) -> None:
        """Other words in the place of one's last message, once the relay has it."""
        await self.until("own words at the relay", self._said)
        self.press(Qt.Key.Key_F7, SHIFT)
        field = self.named(QPlainTextEdit, "Ваше сообщение")
        await self.until("the words to correct", lambda: bool(field.toPlainText()) and field.hasFocus())
        field.selectAll()
        self.write(field, words)
        self.press(Qt.Key.Key_Return)

    def _said(self) -> bool:
        model = self.work.conversation.list.model()
        own = [one for one in getattr(model, "messages", ()) if one.kind is MessageKind.MINE]
        return bool(own) and own[-1].delivery in ARRIVED

    async def take_back(self, words: str) -> None:
        """The last message, which holds these words, is not meant any more."""
        conversation = self.work.conversation
        self.press(Qt.Key.Key_F9)
        await self.until(words, lambda: conversation.chosen is not None and words in conversation.chosen.text)
        self.press(Qt.Key.Key_Delete, SHIFT)

    async def shut(self, words: str) -> None:
        """Close the chat to the citizen for an hour, for this reason."""
        self.press(Qt.Key.Key_F8, SHIFT)
        await self.until("the form", self.work.side.block.isVisible)
        self.write(self.named(QPlainTextEdit, "Причина"), words)
        self.press(Qt.Key.Key_Return, CONTROL)

    async def ask_advice(self, words: str) -> None:
        """Ask the first colleague there is."""
        await self.until("a colleague", self._asks)
        self.write(self.named(QPlainTextEdit, "Комментарий коллеге"), words)
        self.press(Qt.Key.Key_Return, CONTROL)

    async def open_advised(self, words: str) -> None:
        """Open the dialogue on which one is asked for advice, and read these words in it."""
        await self.until("the request for advice", lambda: "Просят моего совета" in self.words())
        self.press(Qt.Key.Key_F3)
        self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)
        await self.until("the comment", lambda: "Спросили совета" in self.words() and words in self.words())

    async def note(self, words: str) -> None:
        self.press(Qt.Key.Key_F7)
        self.write(self.named(QPlainTextEdit, "Текст заметки"), words)
        self.press(Qt.Key.Key_Return, CONTROL)

    async def look_back(self, words: str) -> None:
        """The citizen's newest earlier request, and these words in it."""
        self.press(Qt.Key.Key_F9, SHIFT)
        form = self.work.side.earlier
        await self.until("earlier requests", lambda: form.isVisible() and bool(form.requests.model.shown))
        field = self.named(QLineEdit, "Прежние обращения")
        field.setFocus()
        self.press(Qt.Key.Key_Return)
        await self.until(words, lambda: words in self.words())

    def _asks(self) -> bool:
        """The form of the advice, opened anew until somebody is there; whether he is chosen."""
        self.press(Qt.Key.Key_F6, SHIFT)
        form = self.work.side.advice
        if not form.peer.model.shown:
            return False
        form.peer.field.setFocus()
        self.press(Qt.Key.Key_Down)
        return form.peer.choice is not None

    @property
    def rule_orders(self) -> tuple[Callable[[str], Awaitable[None]], ...]:
        return (
            *(self.correct, self.take_back, self.shut),
            *(self.ask_advice, self.open_advised, self.note, self.look_back),
        )
