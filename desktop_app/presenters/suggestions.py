"""The presenter of the suggestions: looks for answers as soon as a question is in hand, puts the one picked to use."""

import msgspec

from core.protocol.http import Reference
from core.protocol.library import GapKind
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
    """What is looked for, in which library, and what was found; None: nothing yet. `missed`: the key under which it was
    told that nothing fits.
    """

    question: Question
    reference: Reference | None
    found: tuple[Suggestion, ...] | None = None
    missed: str = ""


class SuggestionsPresenter:
    """One search a question; what the relay finds takes the place of what the desk found, each in its place."""

    def __init__(self, place: Workplace, scene: Scene, *, steps: StepsPresenter, tasks: Tasks) -> None:
        self._pane, self._place, self._scene = place.suggestions, place, scene
        self._steps, self._tasks = steps, tasks
        self._sought: dict[str, Sought] = {}
        self._pane.picked.connect(self._use)
        self._pane.text_picked.connect(self._use_text)
        self._pane.nothing_fitted.connect(self._miss)
        self._pane.taken_back.connect(self._take_back)

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

    def _shown_question(self) -> Question | None:
        """The question in hand, if what is shown is meant for it: another dialogue may just have come to the front."""
        question = self._question()
        return question if question is not None and question.dialogue == self._pane.dialogue else None

    def _seek(self, question: Question, *, before: Sought | None) -> None:
        """Look anew; after a mere change of the library what was found stays until there is better."""
        same = before is not None and before.question == question
        sought = Sought(question, self._scene.shift.held.reference)
        if before is not None and same:
            sought.found, sought.missed = before.found, before.missed
        self._sought.pop(question.dialogue, None)
        self._sought[question.dialogue] = sought
        while len(self._sought) > REMEMBERED:
            del self._sought[next(iter(self._sought))]
        self._tasks.start("suggestions", self._find(sought))

    async def _find(self, sought: Sought) -> None:
        finding = self._scene.shift.help.finding
        text, dialogue = sought.question.text, sought.question.dialogue

        def wanted() -> bool:
            return self._sought.get(dialogue) is sought

        async for hits in finding.near(text, limit=MOST, pause_s=0.0, wanted=wanted):
            if wanted():
                self._found(sought, hits)

    def _found(self, sought: Sought, hits: tuple[Hit, ...]) -> None:
        answers = () if sought.reference is None else sought.reference.answers
        known = {one.id: one for one in answers}
        sought.found = settled(sought.found or (), suggestions(hits, known, filling=self._scene.filling))
        if self._question() == sought.question:
            self._show(sought)

    def _show(self, sought: Sought) -> None:
        question, found = sought.question, sought.found
        undo = self._scene.shift.help.telling.fresh(sought.missed)
        self._pane.show_view(
            SuggestionsView(
                dialogue=question.dialogue,
                request=question.request,
                suggestions=found or (),
                note=note(sought, undo=undo),
                told=bool(sought.missed),
                undo=undo,
            )
        )

    def _use(self, picked: Suggestion) -> None:
        """Put it into the answer's form with all that it carries."""
        question = self._shown_question()
        if question is not None:
            self._steps.answer_with(picked.hit, dialogue=question.dialogue, request=question.request)
            self._pick(picked, question)

    def _use_text(self, picked: Suggestion) -> None:
        """Put its words where the composer's cursor is."""
        question = self._shown_question()
        if question is not None:
            self._place.composer.insert(picked.hit.text)
            self._pick(picked, question)

    def _pick(self, picked: Suggestion, question: Question) -> None:
        help_ = self._scene.shift.help
        help_.used(picked.hit.id, at=self._scene.now)
        help_.telling.picked(picked.hit.id, question=question.text, dialogue=question.dialogue)

    def _miss(self) -> None:
        """Nothing fitted: the library's keepers are told."""
        question = self._shown_question()
        sought = None if question is None else self._sought.get(question.dialogue)
        if question is None or sought is None:
            return
        kind = GapKind.NOTHING_FITTED if sought.found else GapKind.NO_HIT
        telling = self._scene.shift.help.telling
        sought.missed = telling.missed(kind, question=question.text, dialogue=question.dialogue)
        self._show(sought)

    def _take_back(self) -> None:
        sought = self._sought.get(self._pane.dialogue)
        if sought is not None:
            self._scene.shift.help.telling.take_back(sought.missed)
            sought.missed = ""
            self._show(sought)


def note(sought: Sought, *, undo: bool) -> str:
    """What stands above the suggestions in place of their heading."""
    if undo:
        return tr("Спасибо! Передадим тем, кто готовит ответы")
    if sought.missed:
        return tr("Отмечено: готового ответа на этот вопрос нет")
    return tr("Готового ответа на этот вопрос не нашлось") if sought.found == () else ""
