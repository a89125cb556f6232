"""The presenter of the algorithm's steps and of the forms that some of them open."""

from collections.abc import Callable

from core.dialogue import commands as c
from desktop_app.model.stream import Stream
from desktop_app.panes.form import Form
from desktop_app.panes.form_views import NoteView
from desktop_app.panes.views import Step, StepsView
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.scene import Scene
from desktop_app.shown.forms import answer_view, card_view, deferral_view, transfer_view
from desktop_app.shown.library import library_view
from desktop_app.shown.steps import markable, steps_view

PLAIN: dict[Step, Callable[[], c.DeskOrder]] = {
    Step.TAKE: c.Take,
    Step.OFFER_EMAIL: c.OfferEmail,
    Step.ASK_SATISFACTION: c.AskSatisfaction,
    Step.SAY_FAREWELL: c.SayFarewell,
    Step.CLOSE: c.Close,
}
"""The steps that are an order by themselves; the others ask for more first."""


class StepsPresenter:
    """A step is an order at once, or opens its form; a form is put away when another dialogue comes to the front."""

    def __init__(self, place: Workplace, scene: Scene) -> None:
        self._place, self._scene = place, scene
        self._form_of = ""
        side = place.side
        place.steps.stepped.connect(self._step)
        for form in (side.answer, side.deferral, side.card, side.transfer, side.note):
            form.ordered.connect(self._order)
        side.left.connect(self._left)
        side.answer.searched.connect(self._search)

    def render(self) -> None:
        stream = self._scene.stream
        view = StepsView(dialogue="") if stream is None else steps_view(stream, self._scene.shift.held.desk)
        self._place.steps.show_view(view)
        if self._form_of and view.dialogue != self._form_of:
            self._leave()

    def _step(self, dialogue: str, step: Step) -> None:
        plain = PLAIN.get(step)
        if plain is not None:
            self._scene.shift.order(dialogue, plain())
        elif step is Step.JOIN:
            self._join(dialogue)
        elif step is Step.MARK_QUESTION:
            self._mark(dialogue)
        else:
            self._open(dialogue, step)

    def _open(self, dialogue: str, step: Step) -> None:
        """Fill the form of a step and show it."""
        stream = self._scene.shift.held.desk.streams.get(dialogue)
        form = None if stream is None else self._filled(stream, step)
        if form is not None:
            self._form_of = dialogue
            self._place.open_form(form)

    def _filled(self, stream: Stream, step: Step) -> Form | None:
        side, held = self._place.side, self._scene.shift.held
        match step:
            case Step.ANSWER:
                side.answer.show_view(answer_view(stream, held.reference))
                self._search("")
                return side.answer
            case Step.DEFER:
                clocks = held.desk.settings.clocks
                side.deferral.show_view(deferral_view(stream, clocks=clocks, setting=self._scene.setting))
                return side.deferral
            case Step.CARD:
                card = card_view(stream, held.reference, setting=self._scene.setting)
                if card is not None:
                    side.card.show_view(card)
                return None if card is None else side.card
            case Step.TRANSFER:
                side.transfer.show_view(transfer_view(stream, held.desk))
                return side.transfer
            case _:
                side.note.show_view(NoteView(dialogue=stream.dialogue))
                return side.note

    def _order(self, dialogue: str, order: c.DeskOrder) -> None:
        self._scene.shift.order(dialogue, order)
        self._leave()

    def _leave(self) -> None:
        self._form_of = ""
        self._place.leave_form()

    def _left(self) -> None:
        self._form_of = ""

    def _join(self, dialogue: str) -> None:
        stream = self._scene.shift.held.desk.streams.get(dialogue)
        if stream is not None and stream.state.last is not None:
            self._scene.shift.order(dialogue, c.Join(request=stream.state.last.number))

    def _mark(self, dialogue: str) -> None:
        stream = self._scene.shift.held.desk.streams.get(dialogue)
        message = "" if stream is None else markable(stream)
        if message:
            self._scene.shift.order(dialogue, c.MarkQuestion(message=message))

    def _search(self, query: str) -> None:
        self._place.side.answer.show_library(library_view(query, self._scene.shift.held.reference))
