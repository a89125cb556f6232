"""The presenter of the suggestions: looks for answers as soon as a question is in hand, puts the one picked to use."""

import msgspec

from core.protocol.http import Reference
from core.search.document import Hit
from desktop_app.panes.help_views import Suggestion, SuggestionsView
from desktop_app.panes.views import Step
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.scene import Scene
from desktop_app.presenters.steps import StepsPresenter
from desktop_app.shown.steps import steps_view
from desktop_app.shown.suggestions import MOST, Question, question_in_hand, settled, suggestions
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr

REMEMBERED = 50
"""Questions whose suggestions are kept, so that going from tab to tab shows them at once."""


class Sought(msgspec.Struct):
    """What is looked for, in which library, and what was found; None: nothing yet."""

    question: Question
    reference: Reference | None
    found: tuple[Suggestion, ...] | None = None


class SuggestionsPresenter:
    """One search a question; what the relay finds takes the place of what the desk found, each in its place."""

    def __init__(self, place: Workplace, scene: Scene, *, steps: StepsPresenter, tasks: Tasks) -> None:
        self._pane, self._place, self._scene = place.suggestions, place, scene
        self._steps, self._tasks = steps, tasks
        self._sought: dict[str, Sought] = {}
        self._pane.picked.connect(self._use)
        self._pane.text_picked.connect(self._use_text)

    def render(self) -> None:
        question = self._question()
        if question is None:
            self._pane.show_view(SuggestionsView())
            return
        sought = self._sought.get(question.dialogue)
        reference = self._scene.shift.held.reference
        if sought is None or (sought.question, sought.reference) != (question, reference):
            self._seek(question, before=sought)
        self._show(self._sought[question.dialogue])

    def _question(self) -> Question | None:
        """The question in hand, if it is ours to answer."""
        stream = self._scene.stream
        if stream is None or Step.ANSWER not in steps_view(stream, self._scene.shift.held.desk).allowed:
            return None
        return question_in_hand(stream)

    def _seek(self, question: Question, *, before: Sought | None) -> None:
        """Look anew; after a mere change of the library what was found stays until there is better."""
        same = before is not None and before.question == question
        sought = Sought(question, self._scene.shift.held.reference, before.found if before and same else None)
        self._sought.pop(question.dialogue, None)
        self._sought[question.dialogue] = sought
        while len(self._sought) > REMEMBERED:
            del self._sought[next(iter(self._sought))]
        self._tasks.start("suggestions", self._find(sought))

    async def _find(self, sought: Sought) -> None:
        finding = self._scene.shift.finding
        text, dialogue = sought.question.text, sought.question.dialogue

        def wanted() -> bool:
            return self._sought.get(dialogue) is sought

        async for hits in finding.near(text, limit=MOST, pause_s=0.0, wanted=wanted):
            if wanted():
                self._found(sought, hits)

    def _found(self, sought: Sought, hits: tuple[Hit, ...]) -> None:
        answers = () if sought.reference is None else sought.reference.answers
        known = {one.id: one for one in answers}
        sought.found = settled(sought.found or (), suggestions(hits, known))
        if self._question() == sought.question:
            self._show(sought)

    def _show(self, sought: Sought) -> None:
        question, found = sought.question, sought.found
        self._pane.show_view(
            SuggestionsView(
                dialogue=question.dialogue,
                request=question.request,
                suggestions=found or (),
                note=tr("Готового ответа на этот вопрос не нашлось") if found == () else "",
            )
        )

    def _use(self, picked: Suggestion) -> None:
        """Put it into the answer's form with all that it carries."""
        question = self._question()
        if question is not None:
            self._steps.answer_with(picked.hit, dialogue=question.dialogue, request=question.request)

    def _use_text(self, picked: Suggestion) -> None:
        """Put its words where the composer's cursor is."""
        if self._question() is not None:
            self._place.composer.insert(picked.hit.text)
