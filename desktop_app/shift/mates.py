"""Keeps this desk in step with the other desks of the same account: drafts, tabs, how far one has read."""

import asyncio
from collections.abc import Callable, Iterable

from core.moment import Moment
from core.protocol import mates as wire
from core.protocol.desk import Follow
from desktop_app.model.drafts import START, Draft, joined, typed
from desktop_app.model.relay_time import Steady
from desktop_app.net.trouble import Trouble
from desktop_app.shift.holdings import Holdings
from desktop_app.shift.keeping import Keeping
from desktop_app.shift.listening import Listening
from desktop_app.tasks import Tasks

EDITING_MS = 3000
"""So long after a key a draft counts as being edited here: what another desk typed waits meanwhile."""
PAUSE_SECONDS = 0.15
"""Between two words to the others: a draft typed quickly is told as it stands, not key by key."""


class Mates:
    """`look` finds what changed here, `heard` takes over what changed there. Alone on the line, nothing is told.

    `shut` puts a tab away; `changed` tells that there is something new to show and to keep.
    """

    def __init__(
        self,
        held: Holdings,
        *,
        listening: Listening,
        keeping: Keeping,
        tasks: Tasks,
        steady: Callable[[], Steady],
        shut: Callable[[str], None],
        changed: Callable[[], None],
    ) -> None:
        self._held, self._listening, self._keeping, self._tasks, self._steady = held, listening, keeping, tasks, steady
        self._shut, self._changed = shut, changed
        self._drafts = {name: Draft(text=text, own=START) for name, text in held.drafts.items()}
        self._tabs = set(held.tabs.names)
        self._edited: dict[str, Steady] = {}
        self._waiting: dict[str, wire.DraftElsewhere] = {}
        self._telling: dict[tuple[str, str], wire.MateRequest] = {}
        self._busy = False
        self.number = 1

    def look(self) -> None:
        """Something changed here: tell the others what is new in it."""
        for dialogue, text in self._held.drafts.items():
            known = self._drafts.get(dialogue, Draft())
            if text != known.text:
                self._drafts[dialogue] = typed(known, text, now=self._held.desk.time.at(self._steady()) or Moment(0))
                self._edited[dialogue] = self._steady()
                self._tell(self._drafted(dialogue))
        names = set(self._held.tabs.names)
        for dialogue in names ^ self._tabs:
            self._tell(wire.TabMoved(dialogue=dialogue, open=dialogue in names))
        self._tabs = names

    def heard(self, items: Iterable[wire.MateItem]) -> None:
        for item in items:
            match item:
                case wire.Mates():
                    self.number = item.number
                    self._share()
                case wire.DraftElsewhere():
                    self._draft(item)
                case wire.TabElsewhere():
                    self._tab(item)
                case wire.ReadElsewhere():
                    stream = self._held.desk.streams.get(item.dialogue)
                    if stream is not None and stream.mark_read(item.read):
                        self._changed()

    def alone(self) -> None:
        """The line is lost: nobody is known until the relay tells."""
        self.number = 1

    def _share(self) -> None:
        """Somebody has come: tell all that stands here."""
        for dialogue, draft in self._drafts.items():
            if draft.text.strip() or draft.own > START:
                self._tell(self._drafted(dialogue))
        for dialogue in self._held.tabs.names:
            if not self._held.mine(dialogue):
                self._tell(wire.TabMoved(dialogue=dialogue, open=True))

    def _drafted(self, dialogue: str) -> wire.Drafted:
        draft = self._drafts[dialogue]
        return wire.Drafted(dialogue=dialogue, text=draft.text[: wire.DRAFT_LIMIT], own=draft.own, heard=draft.heard)

    def _draft(self, item: wire.DraftElsewhere) -> None:
        """Another's words; while somebody types here they wait until he pauses."""
        if self._idle_ms(item.dialogue) < EDITING_MS:
            if item.dialogue not in self._waiting:
                self._tasks.start("mate draft", self._when_idle(item.dialogue))
            self._waiting[item.dialogue] = item
            return
        draft = self._drafts[item.dialogue] = joined(self._drafts.get(item.dialogue, Draft()), item)
        if draft.text != self._held.drafts.get(item.dialogue, ""):
            self._held.drafts[item.dialogue] = draft.text
            self._keeping.draft(item.dialogue, draft.text)
            self._changed()

    async def _when_idle(self, dialogue: str) -> None:
        await asyncio.sleep((EDITING_MS - self._idle_ms(dialogue)) / 1000)
        self._draft(self._waiting.pop(dialogue))

    def _idle_ms(self, dialogue: str) -> int:
        return self._steady() - self._edited.get(dialogue, Steady(self._steady() - EDITING_MS))

    def _tab(self, item: wire.TabElsewhere) -> None:
        """Opened behind what is in front; shut, unless it is in front or holds words."""
        tabs = self._held.tabs
        if item.open:
            if item.dialogue not in tabs.names:
                self._tabs.add(item.dialogue)
                tabs.open(item.dialogue)
                self._listening.ask_aside(
                    Follow(dialogue=item.dialogue, after=self._held.desk.stream(item.dialogue).seq)
                )
                self._changed()
        elif item.dialogue != tabs.current and not self._held.drafts.get(item.dialogue, "").strip():
            self._tabs.discard(item.dialogue)
            self._shut(item.dialogue)

    def _tell(self, request: wire.MateRequest) -> None:
        """The newest of each kind and dialogue, one after the other."""
        if self.number == 1:
            return
        self._telling[type(request).__name__, request.dialogue] = request
        if not self._busy:
            self._busy = True
            self._tasks.start("mates", self._tell_all())

    async def _tell_all(self) -> None:
        try:
            while self._telling:
                await self._listening.ask(self._telling.pop(next(iter(self._telling))))
                await asyncio.sleep(PAUSE_SECONDS)
        except Trouble:
            self._telling.clear()
        finally:
            self._busy = False
