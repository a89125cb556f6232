"""Tells citizens' windows what happened: one batch a socket after each commit, encoded once a citizen."""

from collections.abc import Callable

import msgspec

from core.dialogue.events import Audience, audience
from core.dialogue.words import Phase
from core.moment import Moment
from core.protocol.citizen import Batch, CitizenItem, Cursor, ServiceChanged, SpecialistTyping, Stand
from core.protocol.desk import Recorded
from core.protocol.shared import Moving, Service
from core.settings import SilenceSettings
from relay.citizens.view import line, stand
from relay.dialogues.engine import Change
from relay.dialogues.live import Live
from relay.directory import Directory
from relay.socket.ports import Link

Cursors = dict[str, tuple[int, int]]


class CitizenHub:
    """Knows which links belong to which citizen. `cursors` of both sides live in memory: clients tell them again.

    `blocked`: until when the chat is closed to a citizen.
    """

    def __init__(
        self,
        *,
        epoch: str,
        now: Callable[[], Moment],
        directory: Directory,
        queue: Callable[[], list[str]],
        silence: Callable[[], SilenceSettings],
        blocked: Callable[[str], Moment | None],
    ) -> None:
        self.epoch = epoch
        self._now = now
        self.directory = directory
        self._queue = queue
        self._silence = silence
        self.blocked = blocked
        self._links: dict[str, dict[str, Link]] = {}
        self._waiting: dict[str, list[CitizenItem]] = {}
        self._stands: dict[str, Stand] = {}
        self._places: dict[str, int] | None = None
        self._desk_cursors: Cursors = {}
        self._encoder = msgspec.json.Encoder()

    def join(self, citizen: str, link: Link) -> None:
        self._links.setdefault(citizen, {})[link.id] = link

    def part(self, citizen: str, link: Link) -> bool:
        """The link is gone; answers whether the citizen has no window left."""
        links = self._links.get(citizen, {})
        links.pop(link.id, None)
        if links:
            return False
        self._links.pop(citizen, None)
        return True

    def here(self, citizen: str) -> bool:
        return citizen in self._links

    def changed(self, change: Change) -> None:
        live, before, recorded = change.live, change.before, change.recorded
        citizen = live.state.citizen
        if citizen not in self._links:
            return
        items = self._waiting.setdefault(citizen, [])
        number = live.public_seq - sum(1 for one in recorded if public(one))
        for one in recorded:
            if public(one):
                number += 1
                items.append(line(live, one, number, self.directory))
        if live.state is not before:
            self._restand(live, items)
        if live.state.phase is Phase.CLOSED:
            self._stands.pop(live.id, None)

    def flushed(self) -> None:
        self._places = None
        waiting, self._waiting = self._waiting, {}
        for citizen, items in waiting.items():
            if items:
                self._send(citizen, tuple(items))

    def stand(self, live: Live) -> Stand:
        """How the dialogue stands now."""
        place = self._place(live.id) if live.state.phase is Phase.WAITING else None
        cursor = self._desk_cursors.get(live.id, (0, 0))
        return stand(
            live, cursor=cursor, place=place, silence=self._silence(), blocked=self.blocked(live.state.citizen)
        )

    def _place(self, dialogue: str) -> int | None:
        """The place in the queue, which is put in order once a batch however many ask (P-09)."""
        if self._places is None:
            self._places = {waiting: place for place, waiting in enumerate(self._queue(), start=1)}
        return self._places.get(dialogue)

    def refresh(self, lives: list[Live]) -> None:
        """Tell those who wait their place in the queue; called every few seconds at most."""
        self._places = None
        for live in lives:
            citizen = live.state.citizen
            if live.state.phase is Phase.WAITING and citizen in self._links:
                items: list[CitizenItem] = []
                self._restand(live, items)
                if items:
                    self._send(citizen, tuple(items))

    def desk_seen(self, live: Live, *, delivered: int, read: int) -> None:
        """The specialist's side has, and has read, the dialogue up to these numbers of the whole stream."""
        old = self._desk_cursors.get(live.id, (0, 0))
        new = (
            max(old[0], live.public_number(min(delivered, live.seq) + 1)),
            max(old[1], live.public_number(min(read, live.seq) + 1)),
        )
        if new != old:
            self._desk_cursors[live.id] = new
            self._send(live.state.citizen, (Cursor(dialogue=live.id, delivered=new[0], read=new[1]),))

    def typing(self, live: Live, name: str) -> None:
        self._send(live.state.citizen, (SpecialistTyping(dialogue=live.id, name=name),))

    def service(self, service: Service) -> None:
        """The service opened or closed: everyone is told."""
        for citizen in list(self._links):
            self._send(citizen, (ServiceChanged(service=service),))

    def moving(self, after_ms: int) -> None:
        """The relay is about to stop."""
        for citizen in list(self._links):
            self._send(citizen, (Moving(after_ms=after_ms),))

    def _restand(self, live: Live, items: list[CitizenItem]) -> None:
        now = self.stand(live)
        old = self._stands.get(live.id)
        self._stands[live.id] = now
        if old is None or msgspec.structs.replace(old, seq=now.seq) != now:
            items.append(now)

    def _send(self, citizen: str, items: tuple[CitizenItem, ...]) -> None:
        links = self._links.get(citizen)
        if links:
            data = self._encoder.encode(Batch(epoch=self.epoch, now=self._now(), items=items))
            for link in list(links.values()):
                link.send(data)


def public(recorded: Recorded) -> bool:
    return recorded.event is not None and audience(recorded.event) is Audience.PUBLIC
