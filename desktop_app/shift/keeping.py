"""Writes to the local store in the background what may be written a moment later: history, tabs, drafts."""

from collections.abc import Awaitable, Callable, Mapping

from core.protocol.desk import Recorded
from core.protocol.http import Reference
from core.protocol.library import Library
from desktop_app.model.books import Sketch
from desktop_app.model.desk import Desk, Told
from desktop_app.model.errands import Errand
from desktop_app.model.standing import Standing, standing
from desktop_app.model.tabs import Tabs
from desktop_app.model.uses import Use
from desktop_app.store.clerk import Clerk
from desktop_app.store.schema import StoreBroken
from desktop_app.store.store import ERRANDS, LIBRARY, SKETCHES, USES, OpenDialogue, Store
from desktop_app.tasks import Tasks


class Keeping:
    """Keeps only the newest of what changes often: a draft typed quickly is written as often as the disk can."""

    def __init__(self, clerk: Clerk, *, tasks: Tasks, broken: Callable[[str], None]) -> None:
        self._clerk, self._tasks, self._broken = clerk, tasks, broken
        self._drafts: dict[str, str] = {}
        self._open: tuple[OpenDialogue, ...] | None = None
        self._kept_open: tuple[OpenDialogue, ...] | None = None
        self._standing: Standing | None = None
        self._kept_standing: Standing | None = None
        self._busy = False

    def told(self, told: Told, *, desk: Desk, tabs: Tabs) -> None:
        """Keep what the relay told of the open dialogues."""
        if told.whole and desk.epoch is not None:
            epoch = desk.epoch
            self._start("epoch", lambda: self._clerk.do(Store.put_epoch, epoch, whole=True))
        stands = standing(desk)
        if stands != self._kept_standing:
            self._standing = self._kept_standing = stands
            self._write()
        entries = tuple(entry for entry in told.recorded if entry.dialogue in tabs.names)
        if entries:
            self.entries(entries)

    def entries(self, entries: tuple[Recorded, ...]) -> None:
        self._start("entries", lambda: self._clerk.do(Store.put_entries, entries))

    def reference(self, reference: Reference) -> None:
        self._start("reference", lambda: self._clerk.do(Store.put_reference, reference))

    def errands(self, errands: tuple[Errand, ...]) -> None:
        self._start("errands", lambda: self._clerk.do(Store.put_fact, ERRANDS, errands))

    def library(self, library: Library) -> None:
        self._start("library", lambda: self._clerk.do(Store.put_fact, LIBRARY, library))

    def sketches(self, sketches: tuple[Sketch, ...]) -> None:
        self._start("sketches", lambda: self._clerk.do(Store.put_fact, SKETCHES, sketches))

    def uses(self, uses: Mapping[str, Use]) -> None:
        self._start("uses", lambda: self._clerk.do(Store.put_fact, USES, dict(uses)))

    def draft(self, dialogue: str, text: str) -> None:
        self._drafts[dialogue] = text
        self._write()

    def tabs(self, open_: tuple[OpenDialogue, ...]) -> None:
        if open_ != self._kept_open:
            self._open = self._kept_open = open_
            self._write()

    def _write(self) -> None:
        if not self._busy:
            self._busy = True
            self._start("drafts", self._write_all)

    async def _write_all(self) -> None:
        try:
            while self._drafts or self._open is not None or self._standing is not None:
                drafts, self._drafts = self._drafts, {}
                open_, self._open = self._open, None
                stands, self._standing = self._standing, None
                if stands is not None:
                    await self._clerk.do(Store.put_standing, stands)
                if open_ is not None:
                    await self._clerk.do(Store.put_open, open_)
                for dialogue, text in drafts.items():
                    await self._clerk.do(Store.put_draft, dialogue, text)
        finally:
            self._busy = False

    def _start(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self._tasks.start(f"keep {name}", self._guarded(name, work))

    async def _guarded(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """A full disk must not stop the work; the person is told."""
        try:
            await work()
        except StoreBroken:
            self._broken(name)
