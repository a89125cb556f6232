"""The only place that knows python-socketio: its handshake, polling and packets, with sockets that cost little."""

import sys
from typing import Any, Protocol

import engineio
import orjson
import socketio
from aiohttp import web

from relay.socket.limits import Limits
from relay.socket.line import MESSAGE, Line, Web
from relay.socket.outbox import Outbox
from relay.tasks import Tasks

OPEN = "0"


class Porter(Protocol):
    """Who decides about everything that comes in. `socket` is the engine's secret id of a connection."""

    def opened(self, socket: str, request: web.Request) -> None: ...

    def closed(self, socket: str) -> None: ...

    async def connect(self, socket: str, namespace: str, auth: object) -> None: ...

    def event(self, socket: str, namespace: str, number: int | None, data: object) -> None: ...

    def left(self, socket: str) -> None: ...

    def unreadable(self, socket: str, frame: str) -> None: ...

    def failed(self, kind: str) -> None: ...


class Json:
    """orjson in the shape that the library asks for: strict, and not to be blown up by depth or size."""

    @staticmethod
    def dumps(data: object, **_options: object) -> str:
        return orjson.dumps(data).decode()

    @staticmethod
    def loads(text: str) -> object:
        return orjson.loads(text)


class Quiet:
    """The library's logger: what it says may hold clients' words, so only the kind of a failure goes on."""

    def __init__(self, porter: Porter) -> None:
        self._porter = porter

    def info(self, *_: object, **__: object) -> None: ...

    def warning(self, *_: object, **__: object) -> None: ...

    def error(self, *_: object, **__: object) -> None: ...

    def exception(self, *_: object, **__: object) -> None:
        kind = sys.exc_info()[0]
        self._porter.failed("unknown" if kind is None else kind.__name__)


class Engine(engineio.AsyncServer):  # type: ignore[misc]  # an untyped library
    """Engine.IO with our sockets."""

    porter: Porter
    tasks: Tasks
    upgrade_within_s: float
    _async: dict[str, Any]

    def use(self, websocket: type[Web]) -> None:
        """Take our websocket instead of the driver's."""
        self._async = {**self._async, "websocket": websocket}

    def refusal(self) -> Any:
        """The answer to a request that fits no connection as it is."""
        return self._bad_request()

    def create_queue(self, *_: object, **__: object) -> Outbox:
        return Outbox()

    async def _handle_connect(self, environ: dict[str, Any], transport: str, jsonp_index: int | None = None) -> Any:  # noqa: ARG002 - JSONP is refused at the door
        socket = self.generate_id()
        line = self.sockets[socket] = Line(self, socket)
        line.put(OPEN, Json.dumps(self._opening(socket, transport)))
        self.porter.opened(socket, environ["aiohttp.request"])
        if transport == "websocket":
            try:
                return await line.handle_get_request(environ)
            finally:
                line.end()
        line.connected = True
        return self._ok(await line.poll())

    def _opening(self, socket: str, transport: str) -> dict[str, object]:
        return {
            "sid": socket,
            "upgrades": self._upgrades(socket, transport),
            "pingTimeout": int(self.ping_timeout * 1000),
            "pingInterval": int(self.ping_interval * 1000),
            "maxPayload": self.max_http_buffer_size,
        }


class Server(socketio.AsyncServer):  # type: ignore[misc]  # an untyped library
    """python-socketio with every decision left to the porter: no packet reaches its handlers by name (A-20, A-21)."""

    def __init__(self, porter: Porter, *, origins: list[str], limits: Limits, tasks: Tasks) -> None:
        quiet = Quiet(porter)
        super().__init__(
            async_mode="aiohttp",
            async_handlers=False,
            cors_allowed_origins=origins,
            cors_credentials=False,
            max_http_buffer_size=limits.packet_bytes,
            ping_interval=limits.ping_interval_s,
            ping_timeout=limits.ping_timeout_s,
            monitor_clients=False,
            json=Json,
            logger=quiet,
            engineio_logger=quiet,
            namespaces=[],
        )
        self._porter = porter
        self.eio.porter, self.eio.tasks = porter, tasks
        self.eio.upgrade_within_s = limits.connect_within_s
        self.eio.use(Web)

    def put(self, socket: str, text: str) -> Outbox | None:
        """Queue one Socket.IO packet; answers what then waits, None when the connection is gone."""
        line: Line | None = self.eio.sockets.get(socket)
        if line is None:
            return None
        line.put(MESSAGE, text)
        waiting: Outbox = line.queue
        return waiting

    def end(self, socket: str, code: int = 1000) -> None:
        """Close after what waits was sent."""
        line: Line | None = self.eio.sockets.get(socket)
        if line is not None:
            line.end(code)

    def cut(self, socket: str) -> None:
        """Close at once."""
        line: Line | None = self.eio.sockets.get(socket)
        if line is not None:
            line.cut()

    async def _handle_eio_message(self, eio_sid: str, data: str) -> None:
        try:
            read = self.packet_class(encoded_packet=data)
        except Exception:  # noqa: BLE001 - whatever the library stumbles over was not readable
            self._porter.unreadable(eio_sid, data)
            return
        namespace = read.namespace or "/"
        if read.packet_type == socketio.packet.EVENT:
            self._porter.event(eio_sid, namespace, read.id, read.data)
        elif read.packet_type == socketio.packet.CONNECT:
            await self._porter.connect(eio_sid, namespace, read.data)
        elif read.packet_type == socketio.packet.DISCONNECT:
            self._porter.left(eio_sid)
        else:
            self._porter.unreadable(eio_sid, "")

    def _engineio_server_class(self) -> type[Engine]:
        return Engine
