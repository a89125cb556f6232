"""The presenter of the library in the answer form: finds as one types, proposes answers to the open question."""

from core.search.document import Hit
from desktop_app.panes.answer_form import AnswerForm
from desktop_app.panes.form_views import Choice, LibraryView
from desktop_app.presenters.scene import Scene
from desktop_app.shown.library import MOST, SUGGESTED, library_view
from desktop_app.shown.suggestions import question_in_hand
from desktop_app.tasks import Tasks

PAUSE_S = 0.2
"""The relay is asked when the typing pauses."""


class LibraryPresenter:
    """What the desk finds is shown at once, also without a line; what the relay finds by meaning replaces it."""

    def __init__(self, form: AnswerForm, scene: Scene, *, tasks: Tasks) -> None:
        self._form, self._scene, self._tasks = form, scene, tasks
        self._wish = 0
        form.searched.connect(self.search)
        form.library.picked.connect(self._picked)

    def open(self) -> None:
        """The form was opened: propose what fits the question in hand."""
        self.search(self._form.library.field.text())

    def search(self, query: str) -> None:
        """Look for what was typed, or with nothing typed for the open question."""
        self._wish += 1
        text = query.strip() or self._question()
        if not text:
            self._form.show_library(self._view(query))
            return
        limit = MOST if query.strip() else SUGGESTED
        self._tasks.start("library search", self._find(self._wish, query=query, text=text, limit=limit))

    async def _find(self, wish: int, *, query: str, text: str, limit: int) -> None:
        near = self._scene.shift.help.finding.near(
            text, limit=limit, pause_s=PAUSE_S, wanted=lambda: wish == self._wish
        )
        async for hits in near:
            self._show(wish, query, hits)

    def _show(self, wish: int, query: str, hits: tuple[Hit, ...]) -> None:
        """Only what was wished for last; what is typed meanwhile is never overtaken by an older answer."""
        if wish == self._wish:
            self._form.show_library(self._view(query, hits))

    def _view(self, query: str, hits: tuple[Hit, ...] | None = None) -> LibraryView:
        return library_view(query, self._scene.shift.held.reference, hits, filling=self._scene.filling)

    def _picked(self, choice: Choice | None) -> None:
        """What is picked for a question teaches the search."""
        question, shift = question_in_hand(self._scene.stream), self._scene.shift
        if choice is not None and question is not None:
            shift.help.used(choice.id, at=self._scene.now)
            shift.help.telling.picked(choice.id, question=question.text, dialogue=question.dialogue)

    def _question(self) -> str:
        question = question_in_hand(self._scene.stream)
        return "" if question is None else question.text
