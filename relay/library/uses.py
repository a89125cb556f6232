"""Counts how often each answer is sent, as the register's rows do; a listener of the engine."""

from core.dialogue.events import Answered
from relay.dialogues.engine import Change
from relay.library.book import Book
from relay.library.stock import Stock


class Uses:
    """The register is the truth: it is counted at the start, from then on each committed answer adds one."""

    def __init__(self, book: Book, stock: Stock) -> None:
        self._book = book
        self._stock = stock

    def changed(self, change: Change) -> None:
        for recorded in change.recorded:
            event = recorded.event
            if isinstance(event, Answered) and event.answer.library_answer:
                answer = event.answer.library_answer
                self._stock.used({answer: self._book.used(answer, recorded.at)})

    def flushed(self) -> None:
        """Nothing waits for the end of a batch."""
