"""Decides whether a connection may enter a namespace: version, page, and what the gate itself says."""

import asyncio
from collections.abc import Callable, Mapping
from uuid import uuid4

import msgspec

from core.protocol import version
from core.protocol.errors import Error, TransportCode, error
from core.protocol.shared import Connect
from relay.logs import Log
from relay.metrics import Metrics
from relay.socket import frames
from relay.socket.bucket import Bucket
from relay.socket.link import SocketLink, Wires
from relay.socket.session import Session
from relay.socket.side import Side

ENTER_WITHIN_S = 8.0


class Entrance:
    """Identity comes from the token in the CONNECT alone, and a connection says CONNECT once (A-21, A-33)."""

    def __init__(
        self,
        *,
        sides: Mapping[str, Side],
        wires: Wires,
        overrun: Callable[[str], None],
        clock: Callable[[], float],
        metrics: Metrics,
        log: Log,
    ) -> None:
        self._sides = sides
        self._wires = wires
        self._overrun = overrun
        self._clock = clock
        self._metrics = metrics
        self._log = log

    async def connect(self, session: Session, socket: str, namespace: str, *, auth: object) -> bool:
        """Let a new connection into a namespace, or tell it why not; it may then try again."""
        side = self._sides[namespace]
        asked = read(auth)
        if isinstance(asked, Connect) and session.with_origin != side.browser:
            asked = error(TransportCode.UNAUTHORISED)
        refusal = asked if isinstance(asked, Error) else await self._enter(session, socket, namespace, asked=asked)
        if refusal is not None:
            session.link = None
            self._metrics.refused.labels(refusal.code).inc()
            self._wires.put(socket, frames.refused(namespace, refusal))
        return refusal is None

    async def _enter(self, session: Session, socket: str, namespace: str, *, asked: Connect) -> Error | None:
        side = self._sides[namespace]
        link = session.link = SocketLink(
            link_id=str(uuid4()),
            namespace=namespace,
            address=session.address,
            socket=socket,
            wires=self._wires,
            limits=side.limits,
            overrun=self._overrun,
        )
        session.entering = True
        refusal = await self._ask(link, asked)
        session.entering = False
        if refusal is None and not link.open:
            side.gate.disconnect(link)
        elif refusal is None:
            session.enter(Bucket(side.limits.requests, self._clock()))
            link.admit()
        return refusal

    async def _ask(self, link: SocketLink, asked: Connect) -> Error | None:
        try:
            async with asyncio.timeout(ENTER_WITHIN_S):
                return await self._sides[link.namespace].gate.connect(link, asked)
        except Exception as failure:  # noqa: BLE001 - a failing gate must not end the connection silently
            self._metrics.failures.labels("connect").inc()
            self._log.failure("connect_failed", failure, namespace=link.namespace)
            return error(TransportCode.UNAVAILABLE, retry_after_ms=1000)


def read(auth: object) -> Connect | Error:
    """The payload of a CONNECT, or what is wrong with it; a version that is not spoken is named before all else."""
    spoken = auth.get("protocol") if isinstance(auth, dict) else None
    if isinstance(spoken, int) and not version.served(spoken):
        return error(TransportCode.TOO_OLD)
    try:
        return msgspec.convert(auth, Connect)
    except msgspec.ValidationError:
        return error(TransportCode.MALFORMED)
