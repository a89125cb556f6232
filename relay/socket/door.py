"""The door: who may knock, from where and how often; behind it the reception decides about every packet."""

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus

from aiohttp import web

from core.protocol.citizen import NAMESPACE as CITIZEN
from core.protocol.desk import NAMESPACE as DESK
from relay.logs import Log
from relay.metrics import Metrics
from relay.socket.address import Network, client_address, limit_key
from relay.socket.admission import Admission, Full
from relay.socket.limits import Limits
from relay.socket.ports import Gate
from relay.socket.reception import Reception
from relay.socket.server import Porter, Server
from relay.socket.side import Side
from relay.tasks import Tasks

PATH = "/socket.io/"
RETRY_S = "5"
SERVICE_RESTART = 1012


class Door:
    """One for the process. `origins`: the pages from which citizens come, which is the relay's own public address."""

    def __init__(
        self,
        gates: Mapping[str, Gate],
        *,
        limits: Limits,
        origins: Sequence[str],
        proxies: Sequence[Network],
        tasks: Tasks,
        clock: Callable[[], float],
        metrics: Metrics,
        log: Log,
    ) -> None:
        rules = {CITIZEN: (limits.citizen, True), DESK: (limits.desk, False)}
        sides = {name: Side(gate=gate, limits=rules[name][0], browser=rules[name][1]) for name, gate in gates.items()}
        self._origins = frozenset(origins)
        self._limits = limits
        self._tasks = tasks
        self._proxies = proxies
        self._clock = clock
        self._metrics = metrics
        self._log = log
        self._admission = Admission(limits)
        self._reception = Reception(
            wires=self._serve,
            sides=sides,
            limits=limits,
            admission=self._admission,
            address_of=self.address,
            clock=clock,
            metrics=metrics,
            log=log,
        )
        self._closing = False
        metrics.gauge("relay_sockets", "Open connections", lambda: self._admission.inside)

    def routes(self) -> list[web.RouteDef]:
        return [web.get(PATH, self.handle, allow_head=False), web.post(PATH, self.handle)]

    def address(self, request: web.Request) -> str:
        """Whose request it is: the peer, or the client that a proxy of ours names."""
        return client_address(request.remote, request.headers.getall("X-Forwarded-For", ()), self._proxies)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One HTTP request of Engine.IO: a handshake, a poll, packets, or the opening of a websocket."""
        origin = request.headers.get("Origin")
        if origin is not None and origin not in self._origins:
            return self._refuse(request, HTTPStatus.FORBIDDEN, "origin")
        if "j" in request.query:
            return self._refuse(request, HTTPStatus.BAD_REQUEST, "jsonp")
        socket = request.query.get("sid")
        if socket is None:
            refusal = self._knock(request)
            if refusal is not None:
                return refusal
        elif origin is not None and socket in self._reception.sessions:
            self._reception.sessions[socket].with_origin = True
        response: web.StreamResponse = await self._server.handle_request(request)
        return response

    def close(self) -> None:
        """End every connection after what waits was sent (F-40)."""
        self.shut()
        for socket in list(self._reception.sessions):
            self._server.end(socket, SERVICE_RESTART)

    def shut(self) -> None:
        """Let nobody in and take no request any more; what was taken is still answered."""
        self._closing = self._reception.moving = True

    def _serve(self, porter: Porter) -> Server:
        self._server = Server(porter, origins=sorted(self._origins), limits=self._limits, tasks=self._tasks)
        return self._server

    def _knock(self, request: web.Request) -> web.Response | None:
        """A handshake: None when it may go on."""
        if self._closing:
            return self._refuse(request, HTTPStatus.SERVICE_UNAVAILABLE, "closing")
        full = self._admission.refusal(limit_key(self.address(request)), self._clock())
        if full is None:
            return None
        status = HTTPStatus.SERVICE_UNAVAILABLE if full is Full.RELAY else HTTPStatus.TOO_MANY_REQUESTS
        return self._refuse(request, status, full)

    def _refuse(self, request: web.Request, status: HTTPStatus, reason: str) -> web.Response:
        self._metrics.refused.labels(reason).inc()
        source = self._log.masked(limit_key(self.address(request)))
        self._log.complain("socket_refused", source=source, reason=reason, status=int(status))
        return web.Response(status=status, text=status.phrase, headers={"Retry-After": RETRY_S})
