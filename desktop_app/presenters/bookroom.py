"""The presenters of the library's page together: list and reading, the editor, import and export."""

from datetime import date

from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.book_editor import EditorPresenter
from desktop_app.presenters.book_exchange import ExchangePresenter
from desktop_app.presenters.book_history import HistoryPresenter
from desktop_app.presenters.book_saving import SavingPresenter
from desktop_app.presenters.books import BooksPresenter
from desktop_app.presenters.scene import Scene
from desktop_app.tasks import Tasks


class Bookroom:
    def __init__(self, place: Workplace, scene: Scene, *, tasks: Tasks, today: date) -> None:
        self._books = BooksPresenter(place.books, scene, tasks=tasks, today=today)
        self._editor = EditorPresenter(place, scene)
        self._saving = SavingPresenter(place.books, scene, self._books, tasks=tasks)
        self._history = HistoryPresenter(place.books, scene, self._books, tasks=tasks)
        self._exchange = ExchangePresenter(place.books, scene, self._books, tasks=tasks)

    @property
    def stale(self) -> int:
        """How many answers need a look, for those who may approve."""
        return self._books.stale

    def render(self) -> None:
        self._books.render()
