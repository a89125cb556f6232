"""Decides about every packet: one event passes, everything else is dropped, counted and in the end shown out."""

import asyncio
from collections.abc import Callable, Mapping
from functools import partial

import msgspec
from aiohttp import web

from core.protocol.errors import TransportCode, error
from core.protocol.shared import REQUEST
from relay.logs import Log
from relay.metrics import Metrics
from relay.socket import frames
from relay.socket.address import limit_key
from relay.socket.admission import Admission
from relay.socket.bucket import Buckets
from relay.socket.entrance import Entrance
from relay.socket.limits import Limits
from relay.socket.link import SocketLink, Wires
from relay.socket.session import Session
from relay.socket.side import Side

LONGEST_NAME = 20
POLICY_VIOLATION = 1008
LARGEST_NUMBER = 2**53
_encode = msgspec.json.Encoder().encode
_MALFORMED = _encode(error(TransportCode.MALFORMED))
_MOVING = _encode(error(TransportCode.MOVING, retry_after_ms=1000))


class Reception:
    """Implements `server.Porter`: whatever a client can do by a packet is in this class, and never raises."""

    def __init__(
        self,
        *,
        wires: Callable[["Reception"], Wires],
        sides: Mapping[str, Side],
        limits: Limits,
        admission: Admission,
        address_of: Callable[[web.Request], str],
        clock: Callable[[], float],
        metrics: Metrics,
        log: Log,
    ) -> None:
        self.sessions: dict[str, Session] = {}
        self.moving = False
        """The relay is about to stop: nothing more is taken, the client sends it to the next one under its key."""
        self.wires = wires(self)
        self._entrance = Entrance(
            sides=sides, wires=self.wires, overrun=self.overrun, clock=clock, metrics=metrics, log=log
        )
        self._sides = sides
        self._limits = limits
        self._admission = admission
        self._address_of = address_of
        self._clock = clock
        self._metrics = metrics
        self._log = log
        self._addresses = Buckets(limits.requests_per_address)
        self._counted = {name: metrics.requests.labels(name) for name in sides}

    def opened(self, socket: str, request: web.Request) -> None:
        """A connection was made; it has a few seconds to say CONNECT (A-23)."""
        address = self._address_of(request)
        session = Session(
            address=address,
            key=limit_key(address),
            with_origin="Origin" in request.headers,
            limits=self._limits,
            clock=self._clock(),
        )
        loop = asyncio.get_running_loop()
        session.reaper = loop.call_later(self._limits.connect_within_s, self._reap, socket)
        self.sessions[socket] = session
        self._admission.enter(session.key)

    def closed(self, socket: str) -> None:
        session = self.sessions.pop(socket, None)
        if session is None:
            return
        self._admission.leave(session.key)
        session.close()
        if session.link is not None and not session.entering:
            self._sides[session.link.namespace].gate.disconnect(session.link)

    async def connect(self, socket: str, namespace: str, auth: object) -> None:
        """CONNECT: once a connection, to a namespace that is served, in a version that is spoken."""
        session = self.sessions.get(socket)
        if session is None or session.link is not None or namespace not in self._sides:
            self.wires.put(socket, frames.refused(namespace[:LONGEST_NAME], error(TransportCode.NOT_FOUND)))
            self._strike(socket, "connect")
        elif not await self._entrance.connect(session, socket, namespace, auth=auth):
            self._strike(socket, "connect")

    def event(self, socket: str, namespace: str, number: int | None, data: object) -> None:
        """EVENT: `["request", {…}]` with a number goes to the gate; reserved and unknown names go nowhere (A-20)."""
        session = self.sessions.get(socket)
        link = None if session is None or session.requests is None else session.link
        named = isinstance(data, list) and len(data) == 2 and data[0] == REQUEST  # noqa: PLR2004 - name and argument
        if session is None or link is None or link.namespace != namespace or not named or not numbered(number):
            self._strike(socket, "event")
            return
        assert isinstance(data, list)
        assert number is not None
        waits_ms = self._waits_ms(session, link)
        if waits_ms:
            self._limit(socket, session, number, waits_ms=waits_ms)
        elif not isinstance(data[1], dict):
            link.answer(number, _MALFORMED)
            self._strike(socket, "argument")
        else:
            self._counted[namespace].inc()
            self._hand_over(link, number, data[1])

    def left(self, socket: str) -> None:
        """DISCONNECT from the namespace: one connection carries one link, so it ends."""
        self.wires.end(socket)

    def unreadable(self, socket: str, frame: str) -> None:
        """Nobody can read this; if it was meant as a request it is answered all the same."""
        session = self.sessions.get(socket)
        asked = frames.asked(frame)
        if session is not None and session.link is not None and asked is not None:
            namespace, number = asked
            if namespace == session.link.namespace:
                session.link.answer(number, _MALFORMED)
        self._strike(socket, "unreadable")

    def failed(self, kind: str) -> None:
        self._metrics.failures.labels("socket").inc()
        self._log.complain("socket_failure", source=f"socket {kind}", kind=kind)

    def overrun(self, socket: str) -> None:
        """A client that does not read (A-30, F-34): it is cut off and comes back by its cursor."""
        self._show_out(socket, "slow", at_once=True)

    def _hand_over(self, link: SocketLink, number: int, raw: dict[str, object]) -> None:
        if self.moving:
            link.answer(number, _MOVING)
            return
        try:
            self._sides[link.namespace].gate.request(link, raw, partial(link.answer, number))
        except Exception as failure:  # noqa: BLE001 - one request may fail, never the connection (A-84)
            self._metrics.failures.labels("request").inc()
            incident = self._log.failure("request_failed", failure, namespace=link.namespace)
            link.answer(number, _encode(error(TransportCode.INTERNAL, incident=incident)))

    def _waits_ms(self, session: Session, link: SocketLink) -> int:
        """0 when the request may pass, else how long its client must wait."""
        now = self._clock()
        assert session.requests is not None
        if not session.requests.take(now):
            return session.requests.wait_ms(now)
        if self._sides[link.namespace].browser:
            shared = self._addresses.of(session.key, now)
            if not shared.take(now):
                return shared.wait_ms(now)
        return 0

    def _limit(self, socket: str, session: Session, number: int, *, waits_ms: int) -> None:
        link = session.link
        assert link is not None
        self._metrics.limited.labels(link.namespace).inc()
        link.answer(number, _encode(error(TransportCode.RATE_LIMITED, retry_after_ms=waits_ms)))
        if not session.patience.take(self._clock()):
            self._show_out(socket, "flood")

    def _strike(self, socket: str, reason: str) -> None:
        """Count a packet that nobody may send; after a few the connection ends (A-26)."""
        self._metrics.dropped.labels(reason).inc()
        session = self.sessions.get(socket)
        if session is None:
            return
        session.strikes += 1
        if session.strikes >= self._limits.bad_packets:
            self._show_out(socket, reason)

    def _show_out(self, socket: str, reason: str, *, at_once: bool = False) -> None:
        session = self.sessions.get(socket)
        if session is None:
            return
        source = self._log.masked(session.key)
        self._metrics.closed.labels(reason).inc()
        self._log.complain("socket_closed", source=source, reason=reason)
        if at_once:
            self.wires.cut(socket)
        else:
            self.wires.end(socket, POLICY_VIOLATION)

    def _reap(self, socket: str) -> None:
        if socket in self.sessions:
            self._metrics.closed.labels("reaped").inc()
            self.wires.cut(socket)


def numbered(number: int | None) -> bool:
    """Whether a request carries a number that an answer can bear."""
    return number is not None and number <= LARGEST_NUMBER
