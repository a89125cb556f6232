"""The program's check of itself: signs in, takes the test question, finds a slip, answers, signs out, and reports."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import msgspec

from core.release import VERSION
from desktop_app.model.relay_time import Steady
from desktop_app.panes.conversation_model import MESSAGE_ROLE
from desktop_app.panes.queue_model import ROW_ROLE
from desktop_app.panes.views import Delivery, MessageKind, MessageView, QueueRow, SignInEntry
from desktop_app.panes.workplace import Workplace
from desktop_app.tasks import Tasks
from desktop_app.window import Window

QUESTION = "Проверка программы"
"""Only a question that begins so is taken: no citizen is answered by a machine."""
ANSWER = "Программа проверена"
MISSPELT = "Проверка праграммы."
PATIENCE_S = 60.0
LOOK_S = 0.02
ARRIVED = frozenset({Delivery.SENT, Delivery.DELIVERED, Delivery.READ})

T = TypeVar("T")


class Failed(Exception):
    """A step did not come to its end; the text is what the program said about it."""


class Report(msgspec.Struct, frozen=True):
    """How it went: milliseconds from the start to the end of each step, and the step that failed, if one did."""

    ok: bool
    version: str
    relay: str
    ended_ms: dict[str, int]
    failed: str = ""
    said: str = ""


class SelfCheck:
    """Works the window as a person does, by what its panes show and by their signals."""

    def __init__(self, window: Window, *, steady: Callable[[], Steady], patience_s: float = PATIENCE_S) -> None:
        self._window, self._steady, self._patience_s = window, steady, patience_s
        self._ended: dict[str, int] = {}
        self._step = ""

    async def perform(self, program: Coroutine[Any, Any, None], entry: SignInEntry) -> Report:
        """Run the program and the check beside it; both have ended when this returns."""
        begun = self._steady()
        failures: list[str] = []
        tasks = Tasks(lambda _name, failure: failures.append(type(failure).__name__))
        running = tasks.start("program", program)
        try:
            for step in (self._visible, self._sign_in, self._take, self._spell, self._answer, self._sign_out):
                self._step = step.__name__.strip("_")
                await step(entry)
                self._ended[self._step] = self._steady() - begun
            self._window.close()
            await running
        except Failed as failed:
            failures.insert(0, str(failed))
        finally:
            await tasks.stop()
        return Report(
            ok=not failures,
            version=VERSION,
            relay=entry.relay,
            ended_ms=self._ended,
            failed=self._step if failures else "",
            said="; ".join(failures),
        )

    async def _visible(self, _entry: SignInEntry) -> None:
        await self._until(lambda: self._window.isVisible() and self._window.sign_in.isVisible())

    async def _sign_in(self, entry: SignInEntry) -> None:
        pane = self._window.sign_in
        pane.entered.emit(entry)

        def here() -> bool:
            if pane.complaint:
                raise Failed(pane.complaint)
            return self._window.workplace is not None

        await self._until(here)

    async def _take(self, _entry: SignInEntry) -> None:
        place = self._place
        row = await self._until(lambda: asked(place))
        place.queue.taken.emit(row.dialogue)
        await self._until(lambda: not place.composer.field.isReadOnly() and place.tabs.isVisible())

    async def _spell(self, _entry: SignInEntry) -> None:
        field = self._place.composer.field
        self._place.composer.fill(MISSPELT)
        await self._until(field.extraSelections)
        field.clear()

    async def _answer(self, _entry: SignInEntry) -> None:
        place = self._place
        place.composer.fill(ANSWER)
        place.composer.field.entered.emit()
        await self._until(lambda: any(answered(one) for one in messages(place)))

    async def _sign_out(self, _entry: SignInEntry) -> None:
        self._place.status.sign_out_asked.emit()
        await self._until(lambda: self._window.workplace is None)

    @property
    def _place(self) -> Workplace:
        if self._window.workplace is None:
            raise Failed(self._window.sign_in.complaint)
        return self._window.workplace

    async def _until(self, seen: Callable[[], T | None]) -> T:
        """What `seen` gives as soon as it gives something. Raises Failed."""
        try:
            async with asyncio.timeout(self._patience_s):
                await asyncio.sleep(0)
                while not (found := seen()):  # noqa: ASYNC110 - what a pane shows announces itself by no event
                    await asyncio.sleep(LOOK_S)
                return found
        except TimeoutError:
            raise Failed(f"nothing came of it in {self._patience_s:g} s") from None


def asked(place: Workplace) -> QueueRow | None:
    """The test question in the queue, if it waits there."""
    model = place.queue.model
    rows = (model.index(number, 0).data(ROW_ROLE) for number in range(model.rowCount()))
    fitting = (row for row in rows if isinstance(row, QueueRow) and row.can_take and row.preview.startswith(QUESTION))
    return next(fitting, None)


def messages(place: Workplace) -> list[MessageView]:
    """What the conversation in front shows."""
    model = place.conversation.list.model()
    return [model.index(row, 0).data(MESSAGE_ROLE) for row in range(model.rowCount())]


def answered(message: MessageView) -> bool:
    """Whether this is the answer, and the relay has it."""
    return message.kind is MessageKind.MINE and message.text == ANSWER and message.delivery in ARRIVED
