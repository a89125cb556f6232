"""The pulse: once a second it looks who has gone, tells those who wait their place, and notices opening time."""

import asyncio
from collections.abc import Callable

from core.calendar import WorkingCalendar
from core.moment import Moment
from core.protocol.shared import Service
from relay.citizens.hub import CitizenHub
from relay.dialogues.memory import Memory
from relay.router import Router

BEAT_S = 1.0
PLACES_EVERY = 15


def service(calendar: WorkingCalendar, now: Moment) -> Service:
    """Whether questions are taken at a moment, until when, or from when on (R2)."""
    until = calendar.closing(now)
    if until is not None:
        return Service(open=True, until=until)
    return Service(open=False, opens=calendar.next_opening(now))


class Pulse:
    """One loop for everything that needs no exact moment; exact ones belong to the deadlines."""

    def __init__(self, *, router: Router, hub: CitizenHub, memory: Memory, service: Callable[[], Service]) -> None:
        self._router = router
        self._hub = hub
        self._memory = memory
        self._service = service
        self._open: bool | None = None
        self._beats = 0

    async def run(self) -> None:
        """Runs until cancelled."""
        while True:
            self.beat()
            await asyncio.sleep(BEAT_S)

    def beat(self) -> None:
        """What happens once a second."""
        self._router.sweep()
        self._beats += 1
        if self._beats % PLACES_EVERY == 0:
            self._hub.refresh(self._memory.lives())
        now = self._service()
        if self._open is not None and self._open != now.open:
            self._hub.service(now)
        self._open = now.open
