"""The two pages of the workplace: the dialogues, and the library before them; what alerts stays over both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop_app.panes.books import BooksPage
from desktop_app.panes.columns import Column, Columns


class Pages(QStackedWidget):
    """`opened`: the library came in front; `from_dialogue`: an answer is to be made of the dialogue in front."""

    opened = Signal()
    from_dialogue = Signal()

    def __init__(self, columns: Columns, books: BooksPage) -> None:
        super().__init__()
        self._columns, self._books = columns, books
        self.addWidget(columns)
        self.addWidget(books)

    def bring(self, column: Column) -> None:
        """A column of the dialogues, in front of the library too."""
        self.front()
        self._columns.bring(column)

    @property
    def behind(self) -> bool:
        """Whether the dialogues stand behind the library."""
        return self.currentWidget() is self._books

    def front(self) -> None:
        self.setCurrentWidget(self._columns)

    def open_books(self) -> None:
        """The library; the dialogues stay as they are behind it."""
        self.setCurrentWidget(self._books)
        self.opened.emit()
        self._books.field.setFocus()
        self._books.field.selectAll()

    def make_answer(self) -> None:
        """An answer of the library out of the dialogue in front."""
        self.from_dialogue.emit()
