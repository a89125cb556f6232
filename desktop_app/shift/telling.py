"""Tells the relay what was picked from the library and what was missing in it: kept on the disk until it knows."""

import asyncio
from collections.abc import Callable

from core.protocol.errors import RETRY
from core.protocol.library import Gap, GapKind, Pick
from core.text import MESSAGE_LIMIT
from desktop_app.model.errands import Errand, Errands, Missed, Picked
from desktop_app.net.trouble import Trouble
from desktop_app.shift.keeping import Keeping
from desktop_app.shift.listening import Listening
from desktop_app.shift.reading import Reading
from desktop_app.tasks import Tasks

UNDO_SECONDS = 6.0
"""So long «nothing fitted» may be taken back."""

RETRY_SECONDS = 5.0


class Telling:
    """Nobody waits for an answer. `changed`: what may be taken back is less now."""

    def __init__(
        self,
        kept: tuple[Errand, ...],
        *,
        reading: Reading,
        listening: Listening,
        keeping: Keeping,
        tasks: Tasks,
        new_key: Callable[[], str],
        changed: Callable[[], None],
    ) -> None:
        self._errands = Errands(kept)
        self._reading, self._listening, self._keeping = reading, listening, keeping
        self._tasks, self._new_key, self._changed = tasks, new_key, changed
        self._fresh: set[str] = set()
        self._busy = False

    def picked(self, answer: str, *, question: str, dialogue: str) -> None:
        """A canned answer was picked for a question, from which the search learns."""
        text = question[:MESSAGE_LIMIT]
        self._put(Picked(Pick(key=self._new_key(), answer=answer, text=text, dialogue=dialogue)))
        self.pump()

    def missed(self, kind: GapKind, *, question: str, dialogue: str) -> str:
        """No canned answer fits a question; the key by which this may be taken back for a few seconds."""
        key = self._new_key()
        self._fresh.add(key)
        self._put(Missed(Gap(key=key, kind=kind, text=question[:MESSAGE_LIMIT], dialogue=dialogue)))
        self._tasks.start("errand settles", self._settle(key))
        return key

    def fresh(self, key: str) -> bool:
        """Whether it may still be taken back."""
        return key in self._fresh

    def take_back(self, key: str) -> None:
        """It was a slip: the relay is never told."""
        if key in self._fresh:
            self._fresh.discard(key)
            self._drop(key)
            self._changed()

    def pump(self) -> None:
        """Tell what waits, if there is a line."""
        if self._listening.line is not None and not self._busy and self._due():
            self._busy = True
            self._tasks.start("errands", self._tell())

    @property
    def waiting(self) -> tuple[Errand, ...]:
        return self._errands.waiting

    async def _settle(self, key: str) -> None:
        await asyncio.sleep(UNDO_SECONDS)
        self._fresh.discard(key)
        self._changed()
        self.pump()

    async def _tell(self) -> None:
        try:
            while self._listening.line is not None and (due := self._due()):
                if await self._told(due[0]):
                    self._drop(due[0].body.key)
                else:
                    await asyncio.sleep(RETRY_SECONDS)
        finally:
            self._busy = False

    async def _told(self, errand: Errand) -> bool:
        """Whether the relay knows it, or will never have it."""
        try:
            await self._reading.tell(errand.body)
        except Trouble as trouble:
            return trouble.error is not None and trouble.error.code not in RETRY
        return True

    def _due(self) -> list[Errand]:
        return [errand for errand in self._errands.waiting if errand.body.key not in self._fresh]

    def _put(self, errand: Errand) -> None:
        self._errands.put(errand)
        self._keeping.errands(self._errands.waiting)

    def _drop(self, key: str) -> None:
        if self._errands.drop(key):
            self._keeping.errands(self._errands.waiting)
