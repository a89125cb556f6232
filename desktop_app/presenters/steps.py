"""The presenter of the algorithm's steps and of the forms that some of them open."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace

from core.dialogue import commands as c
from desktop_app.model import holding
from desktop_app.model.outbox import Post
from desktop_app.model.stream import Stream
from desktop_app.panes.form import Form
from desktop_app.panes.form_views import LibraryHit, NoteView
from desktop_app.panes.views import Step, StepsView
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.library import LibraryPresenter
from desktop_app.presenters.rules import RulesPresenter
from desktop_app.presenters.scene import Scene
from desktop_app.shown.forms import answer_view, card_view, deferral_view, own_payments_answer, transfer_view
from desktop_app.shown.library import used_hit
from desktop_app.shown.steps import markable, steps_view

PLAIN: dict[Step, Callable[[], c.DeskOrder]] = {
    Step.TAKE: c.Take,
    Step.OFFER_EMAIL: c.OfferEmail,
    Step.ASK_SATISFACTION: c.AskSatisfaction,
    Step.SAY_FAREWELL: c.SayFarewell,
    Step.CLOSE: c.Close,
    Step.END_ADVICE: c.EndAdvice,
}
"""The steps that are an order by themselves; the others ask for more first."""

FORM_OF: dict[type[c.Order], Step] = {
    c.Answer: Step.ANSWER,
    c.Defer: Step.DEFER,
    c.Transfer: Step.TRANSFER,
    c.Note: Step.NOTE,
    c.AskAdvice: Step.ADVICE,
    c.Block: Step.BLOCK,
}
"""The step whose form makes an order."""

OWN = "own payments"
"""What stands in a form where no held post does: the proposed refusal."""


class StepsPresenter:
    """A step is an order at once, or opens its form; a form is put away when another dialogue comes to the front."""

    def __init__(self, place: Workplace, scene: Scene, library: LibraryPresenter, rules: RulesPresenter) -> None:
        self._place, self._scene, self._library, self._rules = place, scene, library, rules
        self._form_of = ""
        self._put: dict[Form, tuple[str, str]] = {}
        side = place.side
        place.steps.stepped.connect(self._step)
        for form in (side.answer, side.deferral, side.card, side.transfer, side.note, side.advice, side.block):
            form.ordered.connect(partial(self._order, form))
        side.left.connect(self._left)

    def render(self) -> None:
        stream = self._scene.stream
        view = StepsView(dialogue="") if stream is None else steps_view(stream, self._scene.shift.held.desk)
        self._place.steps.show_view(view)
        if self._form_of and view.dialogue != self._form_of:
            self._leave()

    def reopen(self, post: Post) -> bool:
        """The form in which a held order was written, filled with all of it; False where it was written in none.

        The post stays held until the changed order takes its place, so that leaving the form loses nothing.
        """
        step, stream = FORM_OF.get(type(post.order)), self._scene.shift.held.desk.streams.get(post.dialogue)
        if step is None:
            return False
        if stream is not None:
            self._open(post.dialogue, step, order=post.order, mark=post.key)
        return True

    def answer_with(self, hit: LibraryHit, *, dialogue: str, request: int) -> None:
        """The form of the answer with a canned one in it, ready to be looked at and sent."""
        self._open(dialogue, Step.ANSWER)
        self._place.side.answer.use(hit, request=request)

    def _step(self, dialogue: str, step: Step) -> None:
        plain = PLAIN.get(step)
        if plain is not None:
            self._scene.shift.order(dialogue, plain())
        elif step is Step.JOIN:
            self._join(dialogue)
        elif step is Step.MARK_QUESTION:
            self._mark(dialogue)
        elif step is Step.OWN_PAYMENTS:
            self._refuse(dialogue)
        else:
            self._open(dialogue, step)

    def _open(self, dialogue: str, step: Step, *, order: c.DeskOrder | None = None, mark: str = "") -> None:
        """Fill the form of a step and show it; `order` is put into it, once under one `mark`."""
        stream = self._scene.shift.held.desk.streams.get(dialogue)
        form = None if stream is None else self._filled(stream, step, order)
        if form is None:
            return
        if self._put.get(form, (dialogue,))[0] != dialogue:
            del self._put[form]
        if order is not None and self._put.get(form) != (dialogue, mark):
            form.put_back(order)
            self._put[form] = (dialogue, mark)
        self._form_of = dialogue
        self._place.open_form(form)

    def _filled(self, stream: Stream, step: Step, order: c.DeskOrder | None) -> Form | None:
        side, held = self._place.side, self._scene.shift.held
        match step:
            case Step.ANSWER:
                typed = order.answer if isinstance(order, c.Answer) else None
                used = None if typed is None else used_hit(typed, held.reference, filling=self._scene.filling)
                side.answer.show_view(answer_view(stream, held.reference, used=used))
                self._library.open()
                return side.answer
            case Step.DEFER:
                clocks = held.desk.settings.clocks
                view = deferral_view(stream, clocks=clocks, setting=self._scene.setting)
                side.deferral.show_view(replace(view, request=order.request) if isinstance(order, c.Defer) else view)
                return side.deferral
            case Step.CARD:
                card = card_view(stream, held.reference, setting=self._scene.setting)
                if card is not None:
                    side.card.show_view(card)
                return None if card is None else side.card
            case Step.TRANSFER:
                side.transfer.show_view(transfer_view(stream, held.desk, self._scene.setting))
                return side.transfer
            case Step.ADVICE | Step.BLOCK | Step.EARLIER:
                return self._rules.form(stream, step)
            case _:
                side.note.show_view(NoteView(dialogue=stream.dialogue))
                return side.note

    def _order(self, form: Form, dialogue: str, order: c.DeskOrder) -> None:
        """A changed order takes the place of the held one that stood in its form."""
        _, key = self._put.pop(form, ("", ""))
        post = holding.held(self._scene.shift.outbox, key)
        replaces = post is not None and post.dialogue == dialogue and type(post.order) is type(order)
        self._scene.shift.order(dialogue, order, instead=key if replaces else "")
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

    def _refuse(self, dialogue: str) -> None:
        """The form of the answer with the lawful refusal in it."""
        stream, reference = self._scene.shift.held.desk.streams.get(dialogue), self._scene.shift.held.reference
        if stream is not None:
            self._open(dialogue, Step.ANSWER, order=own_payments_answer(stream, reference), mark=OWN)

    def _mark(self, dialogue: str) -> None:
        stream = self._scene.shift.held.desk.streams.get(dialogue)
        message = "" if stream is None else markable(stream)
        if message:
            self._scene.shift.order(dialogue, c.MarkQuestion(message=message))
