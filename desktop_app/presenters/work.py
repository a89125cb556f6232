"""Ties a shift to the panes: one render for whatever changed, one pulse for whatever counts."""

from collections.abc import Iterable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from desktop_app.clocks import Clocks
from desktop_app.model.amending import Amending
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.alert import AlertPresenter
from desktop_app.presenters.amending import AmendingPresenter
from desktop_app.presenters.around import Around
from desktop_app.presenters.bookroom import Bookroom
from desktop_app.presenters.composer import ComposerPresenter
from desktop_app.presenters.conversation import ConversationPresenter
from desktop_app.presenters.copying import CopyingPresenter
from desktop_app.presenters.directory import DirectoryPresenter
from desktop_app.presenters.held import HeldPresenter, Reopen
from desktop_app.presenters.library import LibraryPresenter
from desktop_app.presenters.presence import PresencePresenter
from desktop_app.presenters.queue import QueuePresenter
from desktop_app.presenters.report import ReportPresenter
from desktop_app.presenters.rules import RulesPresenter
from desktop_app.presenters.scene import Scene
from desktop_app.presenters.slash import SlashPresenter
from desktop_app.presenters.spelling import SpellingPresenter
from desktop_app.presenters.status import StatusPresenter
from desktop_app.presenters.steps import StepsPresenter
from desktop_app.presenters.suggestions import SuggestionsPresenter
from desktop_app.presenters.tabs import TabsPresenter
from desktop_app.presenters.update import UpdatePresenter
from desktop_app.shift.changes import Changes
from desktop_app.shift.shift import Shift
from desktop_app.spelling.speller import Speller
from desktop_app.tasks import Tasks

PULSE_MS = 250


class Presenter(Protocol):
    """Shows what there is now."""

    def render(self) -> None: ...


def render(presenters: Iterable[Presenter]) -> None:
    for presenter in presenters:
        presenter.render()


class Work(QObject):
    """The presenters of one shift; ends with it.

    What changed is shown in several turns, the dialogue in front first: no turn takes as long as a frame.
    """

    def __init__(
        self,
        place: Workplace,
        *,
        shift: Shift,
        changes: Changes,
        clocks: Clocks,
        tasks: Tasks,
        speller: Speller,
        around: Around,
    ) -> None:
        super().__init__(place)
        scene = self._scene = Scene(shift, steady=clocks.steady, zone=clocks.zone)
        self._report = ReportPresenter(
            place.side.report, shift=shift, today=clocks.day(), zone=clocks.zone, folder=clocks.documents, tasks=tasks
        )
        place.alert.taken.connect(place.show_dialogue)
        library = LibraryPresenter(place.side.answer, scene, tasks=tasks)
        queue = QueuePresenter(place.queue, scene)
        steps = StepsPresenter(place, scene, library, RulesPresenter(place.side, scene, tasks=tasks))
        thoughts = Amending()
        self._amending = AmendingPresenter(place, scene, thoughts, changed=changes.mark)
        self._place = place
        self._copying = CopyingPresenter(place, scene)
        self._slash = SlashPresenter(place.composer.slash, place.side.answer.slash, scene=scene, tasks=tasks)
        self._alert = AlertPresenter(place, scene, around=around, queue=lambda: queue.view, take=queue.take)
        self._presence = PresencePresenter(place, scene, around=around, idle_ms=clocks.idle_ms)
        books = Bookroom(place, scene, tasks=tasks, today=clocks.day())
        status = StatusPresenter(
            place.status, scene=scene, habit=around.habit, sign_out=around.sign_out, stale=lambda: books.stale
        )
        suggestions = SuggestionsPresenter(place, scene, steps=steps, tasks=tasks)
        words = self._words(thoughts, reopen=(steps.reopen, self._amending.reopen))
        rare = (books, DirectoryPresenter(place, scene), SpellingPresenter(place, scene, speller))
        self._turns: tuple[tuple[Presenter, ...], ...] = (
            (self._amending, *words),
            (steps, suggestions),
            (TabsPresenter(place.tabs, scene),),
            (queue,),
            (self._alert,),
            (self._presence,),
            (status,),
            (*rare, UpdatePresenter(place.update_bar, scene)),
        )
        self._pulse = QTimer(self, interval=PULSE_MS)
        self._pulse.timeout.connect(self.tick)
        self._pulse.start()
        self._listen(changes)
        self.render()

    def _listen(self, changes: Changes) -> None:
        for turn in self._turns:
            changes.listen(partial(render, turn))
        changes.listen(self.tick)

    def _words(self, thoughts: Amending, *, reopen: tuple[Reopen, ...]) -> tuple[Presenter, ...]:
        """What shows the words of a dialogue and takes new ones."""
        place, scene = self._place, self._scene
        return (
            ConversationPresenter(place.header, place.conversation, scene=scene, amending=thoughts),
            HeldPresenter(place.held, scene, reopen=reopen, composer=place.show_dialogue),
            ComposerPresenter(place.composer, scene, thoughts),
        )

    def render(self) -> None:
        """All at once. Clocks are drawn with what they belong to, not a pulse later."""
        for turn in self._turns:
            render(turn)
        self.tick()

    def end(self) -> None:
        """The shift ends: no thought of its specialist is lost with the window."""
        self._pulse.stop()
        self._amending.end()

    def tick(self) -> None:
        self._place.tick(self._scene.now)
        self._presence.tick()
        self._alert.tick()
        self._amending.tick()
