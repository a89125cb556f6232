"""Keeps a line open: connects again after every loss, asks what is missing, beats, fills gaps."""

import asyncio
from collections.abc import Callable
from enum import StrEnum

import aiohttp

from core.protocol import desk as wire
from core.protocol.errors import Error, TransportCode
from desktop_app.model.attendance import Attendance
from desktop_app.model.desk import Desk, Told
from desktop_app.model.relay_time import Steady
from desktop_app.net.line import Line, Reply
from desktop_app.net.trouble import Trouble, TroubleKind
from desktop_app.tasks import Tasks

ANSWER_SECONDS = 10.0
BEAT_SECONDS = 5.0
FIRST_PAUSE = 0.25
LONGEST_PAUSE = 5.0
SLEPT_BEATS = 4
"""A pause of so many heartbeats means that the machine slept: the old line is not waited for (F-25)."""

FINAL = frozenset({TransportCode.TOO_OLD, TransportCode.UNAUTHORISED, TransportCode.SIGN_IN_EXPIRED})


class LineState(StrEnum):
    """How the line is. `OFFLINE` after the first failed try."""

    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"
    ENDED = "ended"


def pause_seconds(attempt: int, *, draw: float) -> float:
    """How long to wait before try number `attempt` (from 0); `draw` in 0 … 1 spreads many desks (F-33)."""
    longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(attempt, 10))
    return longest * (0.5 + draw / 2)


class Listening:
    """The line of one shift. `told` hears what follows from the relay's words, `stood` of every change of the line."""

    def __init__(
        self,
        desk: Desk,
        *,
        http: aiohttp.ClientSession,
        steady: Callable[[], Steady],
        draw: Callable[[], float],
        idle_ms: Callable[[], int | None],
        tasks: Tasks,
        told: Callable[[Told], None],
        stood: Callable[[], None],
    ) -> None:
        self._desk, self._http, self._steady, self._draw, self._tasks = desk, http, steady, draw, tasks
        self._told, self._stood = told, stood
        self._asking: set[str] = set()
        self.line: Line | None = None
        self.state = LineState.CONNECTING
        self.refusal: Error | None = None
        self.attendance = Attendance()
        self._idle_ms = idle_ms
        self._moving_ms = 0

    async def run(self, relay: str, *, token: str) -> None:
        """Until cancelled, or until the relay says that this sign-in or version is served no more."""
        attempt = 0
        while self.refusal is None:
            connected = await self._try(relay, token=token, polling=attempt % 2 == 1)
            attempt = 0 if connected else attempt + 1
            if self.refusal is None:
                await asyncio.sleep(max(pause_seconds(attempt, draw=self._draw()), self._moving_pause()))
        self._stand(LineState.ENDED)

    async def ask(self, request: wire.DeskRequest, *, seconds: float = ANSWER_SECONDS) -> object:
        """Ask on the line that is open now. Raises Trouble."""
        if self.line is None:
            raise Trouble(TroubleKind.NO_LINE)
        return await self.line.ask(request, seconds=seconds)

    @property
    def counted_present(self) -> bool:
        """Whether the relay counts the specialist as present."""
        return self.attendance.counted

    def beat_now(self) -> None:
        """Tell at once what the next heartbeat would."""
        self.ask_aside(self.attendance.beat(self._idle_ms()))

    def ask_aside(self, request: wire.DeskRequest) -> None:
        """Ask what may be lost: the answer comes by `told`; one question of a kind at a time."""
        name = request.dialogue if isinstance(request, wire.Follow) else type(request).__name__
        if self.line is None or name in self._asking:
            return
        self._asking.add(name)
        self._tasks.start(f"ask {name}", self._ask_aside(request, name))

    async def _ask_aside(self, request: wire.DeskRequest, name: str) -> None:
        try:
            await self.ask(request)
        except Trouble:
            return
        finally:
            self._asking.discard(name)

    async def _try(self, relay: str, *, token: str, polling: bool) -> bool:
        """One connection from its opening to its loss; whether it ever stood."""
        line = Line(self._http, steady=self._steady, heard=self._heard, replied=self._replied)
        stood = False
        try:
            await line.open(relay, token=token, polling=polling)
            self._desk.connected()
            await line.ask(self._desk.resume(), seconds=ANSWER_SECONDS)
            self.line, stood = line, True
            self._stand(LineState.ONLINE)
            await self._beat(line)
        except Trouble as trouble:
            if trouble.error is not None and trouble.error.code in FINAL:
                self.refusal = trouble.error
        finally:
            self.line = None
            self.attendance.lost()
            self._stand(LineState.OFFLINE)
            await line.close()
        return stood

    async def _beat(self, line: Line) -> None:
        """A heartbeat every few seconds until the line is lost; raises Trouble when one is not answered."""
        every_ms = self._desk.settings.presence.heartbeat_ms
        while True:
            before = self._steady()
            await line.ask(self.attendance.beat(self._idle_ms()), seconds=BEAT_SECONDS)
            if await line.lost(within=every_ms / 1000) or self._steady() - before > every_ms * SLEPT_BEATS:
                return

    def _heard(self, batch: wire.Batch) -> None:
        self._follow_up(self._desk.batch(batch, received=self._steady()))

    def _replied(self, reply: Reply) -> None:
        match reply.answer:
            case wire.Resumed() as resumed:
                self._follow_up(self._desk.resumed(resumed, sent=reply.sent, received=reply.received))
            case wire.Followed() as followed:
                self._follow_up(self._desk.followed(followed, received=reply.received))
            case wire.Beaten() as beaten:
                self._desk.time.answered(beaten.now, sent=reply.sent, received=reply.received)
                if isinstance(reply.request, wire.Beat):
                    self.attendance.answered(reply.request, beaten)
                self._stood()
            case Error() if isinstance(reply.request, wire.Beat):
                self.attendance.refused()
            case Error() if isinstance(reply.request, wire.Follow):
                self._told(Told(lost=reply.request.dialogue))
            case _:
                return

    def _follow_up(self, told: Told) -> None:
        for request in told.ask:
            self.ask_aside(request)
        if told.signed_out is not None:
            self.refusal = Error(code=TransportCode.SIGN_IN_EXPIRED)
        if told.moving_ms is not None:
            self._moving_ms = told.moving_ms
        self._told(told)

    def _moving_pause(self) -> float:
        """A relay that moves says when to come back; spread up to twice of it."""
        wait, self._moving_ms = self._moving_ms / 1000, 0
        return wait * (1 + self._draw())

    def _stand(self, state: LineState) -> None:
        if self.state is not state:
            self.state = state
            self._stood()
