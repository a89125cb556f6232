"""A workplace with its presenters and a shift that no line disturbs: what is ordered stays in the outbox."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from core.dialogue import commands as c
from core.dialogue.context import Actor
from core.guard.choices import Found
from core.protocol.http import Reference
from core.protocol.shared import Held
from desktop_app.look.look import Look
from desktop_app.model import holding
from desktop_app.model.amending import Amending
from desktop_app.model.outbox import Post, PostState
from desktop_app.net.http import open_http
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.amending import AmendingPresenter
from desktop_app.presenters.composer import ComposerPresenter
from desktop_app.presenters.conversation import ConversationPresenter
from desktop_app.presenters.directory import DirectoryPresenter
from desktop_app.presenters.held import HeldPresenter
from desktop_app.presenters.library import LibraryPresenter
from desktop_app.presenters.rules import RulesPresenter
from desktop_app.presenters.scene import Scene
from desktop_app.presenters.slash import SlashPresenter
from desktop_app.presenters.steps import StepsPresenter
from desktop_app.presenters.suggestions import SuggestionsPresenter
from desktop_app.presenters.tabs import TabsPresenter
from desktop_app.shift.changes import Changes
from desktop_app.shift.shift import Shift
from desktop_app.store.clerk import Clerk
from desktop_app.store.store import Store
from desktop_app.tasks import Tasks
from tests.core.dialogue.centre import ANNA
from tests.desktop_app.feed import FIRST, Feed, steady
from tests.desktop_app.panes.eyes import settle
from tests.desktop_app.shift.people import CLOCKS


class Holds(Protocol):
    """Whoever closes the window at the end."""

    def addWidget(self, widget: QWidget, /) -> None: ...  # noqa: N802 - as pytest-qt has it


class DeskAtRest:
    """Anna's desk with one dialogue that she has taken."""

    def __init__(self, place: Workplace, shift: Shift, tasks: Tasks) -> None:
        self.anna = ANNA
        self.place, self.shift, self.feed, self.tasks = place, shift, Feed(), tasks
        scene = Scene(shift, steady=lambda: steady(self.feed.now), zone=CLOCKS.zone)
        self._steps = StepsPresenter(
            place,
            scene,
            LibraryPresenter(place.side.answer, scene, tasks=tasks),
            RulesPresenter(place.side, scene, tasks=tasks),
        )
        SlashPresenter(place.composer.slash, place.side.answer.slash, scene=scene, tasks=tasks)
        thoughts = Amending()
        self.amending = AmendingPresenter(place, scene, thoughts, changed=lambda: None)
        self._presenters = (
            self._steps,
            DirectoryPresenter(place, scene),
            SuggestionsPresenter(place, scene, steps=self._steps, tasks=tasks),
            self.amending,
            HeldPresenter(
                place.held, scene, reopen=(self._steps.reopen, self.amending.reopen), composer=place.show_dialogue
            ),
            TabsPresenter(place.tabs, scene),
            ConversationPresenter(place.header, place.conversation, scene=scene, amending=thoughts),
            ComposerPresenter(place.composer, scene, thoughts),
        )
        desk = shift.held.desk
        desk.resumed(self.feed.resumed(desk.resume()), sent=steady(0), received=steady(0))
        for batch in self.feed.begin():
            desk.batch(batch, received=steady(batch.now))
        self.hear(c.Take(), ANNA)
        shift.open(FIRST)
        self.render()

    def hear(self, command: c.Command, actor: Actor, *, found: Found | None = None) -> None:
        batch = self.feed.do(FIRST, command, actor, found=found)
        self.shift.held.desk.batch(batch, received=steady(batch.now))
        self.render()

    def know(self, reference: Reference) -> None:
        self.shift.held.reference = reference

    def hold(self, order: c.DeskOrder, what: Held) -> Post:
        """An order that the relay has held."""
        self.shift.order(FIRST, order)
        post = holding.hold(self.shift.outbox, self.posts[-1].key, what)
        assert post is not None
        self.render()
        return post

    def render(self) -> None:
        for presenter in self._presenters:
            presenter.render()

    @property
    def posts(self) -> tuple[Post, ...]:
        return self.shift.outbox.of(FIRST)

    @property
    def queued(self) -> list[c.DeskOrder]:
        return [post.order for post in self.posts if post.state is PostState.QUEUED]


@asynccontextmanager
async def at_rest(look: Look, qtbot: Holds, folder: Path) -> AsyncIterator[DeskAtRest]:
    """The desk, and nothing left behind of it."""
    place = Workplace(look, zone=CLOCKS.zone)
    qtbot.addWidget(place)
    place.resize(1440, 900)
    settle(place)
    place.activateWindow()
    clerk, http, failures = Clerk(folder), open_http(), []
    tasks = Tasks(lambda name, failure: failures.append(f"{name}: {failure!r}"))
    shift = Shift(
        await clerk.do(Store.load),
        http=http,
        relay="http://127.0.0.1:9",
        clerk=clerk,
        tasks=tasks,
        changes=Changes(asyncio.get_running_loop().call_soon),
        clocks=CLOCKS,
    )
    try:
        yield DeskAtRest(place, shift, tasks)
    finally:
        await tasks.finish("store ", "keep ")
        await tasks.stop()
        await clerk.close()
        await http.close()
        shift.help.close()
    assert failures == []
