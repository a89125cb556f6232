"""One connection of Engine.IO: its websocket or its polls, its pings, its end."""

import asyncio
from typing import Any

from aiohttp import web
from engineio import async_socket, exceptions, packet
from engineio.async_drivers import aiohttp as driver

CLOSE, PING, PONG, MESSAGE, UPGRADE, NOOP = "1", "2", "3", "4", "5", "6"
SEPARATOR = "\x1e"
CLOSE_WAIT_S = 2.0
ABORT_AFTER_S = 5.0
BODY_WITHIN_S = 10.0
FRAMES_A_BODY = 256


class Web(driver.WebSocket):  # type: ignore[misc]  # an untyped library
    """A websocket without compression (a window of zlib costs more memory than a whole client) and with an end."""

    async def __call__(self, environ: dict[str, Any]) -> web.WebSocketResponse:
        self.request: web.Request = environ["aiohttp.request"]
        limit = self.server.max_http_buffer_size
        self._sock = web.WebSocketResponse(compress=False, max_msg_size=limit, timeout=CLOSE_WAIT_S)
        await self._sock.prepare(self.request)
        await self.handler(self)
        return self._sock

    async def finish(self, code: int) -> None:
        await self._sock.close(code=code)

    def abort(self) -> None:
        if self.request.transport is not None:
            self.request.transport.abort()


class Line(async_socket.AsyncSocket):  # type: ignore[misc]  # an untyped library
    """One Engine.IO connection: a task that reads, one that writes, pings by the loop's own clock (F-21)."""

    def __init__(self, server: Any, sid: str) -> None:
        super().__init__(server, sid)
        self.connected = self.upgrading = self.upgraded = False
        self.closing = self.closed = False
        self._awaits_pong = False
        self._web: Web | None = None
        self._code = 1000
        self._timer = asyncio.get_running_loop().call_later(server.ping_interval, self._ping)

    def put(self, kind: str, data: str = "") -> None:
        """Queue one packet; nothing goes out after the end."""
        if not self.closed:
            self.queue.put_nowait(packet.Packet(int(kind), data))

    def end(self, code: int = 1000) -> None:
        """Send what waits, then close; cut off whoever does not take it."""
        if self.closed:
            return
        self.put(CLOSE)
        self.closing = self.closed = True
        self._code = code
        self.queue.put_nowait(None)
        self._timer.cancel()
        self.server.sockets.pop(self.sid, None)
        self.server.porter.closed(self.sid)
        if self._web is not None and self.upgraded:
            self._timer = asyncio.get_running_loop().call_later(ABORT_AFTER_S, self._web.abort)
        elif self._web is not None:
            self._web.abort()

    def cut(self) -> None:
        """Close at once, without sending."""
        self.end()
        if self._web is not None:
            self._web.abort()

    async def take(self, frame: object) -> None:
        """One Engine.IO packet of the client."""
        kind = frame[:1] if isinstance(frame, str) else ""
        if kind == MESSAGE:
            await self.server.handlers["message"](self.sid, frame[1:])  # type: ignore[index]  # it is a str
        elif kind == PONG and self._awaits_pong:
            self._ponged()
        elif kind == CLOSE:
            self.end()
        else:
            self.server.porter.unreadable(self.sid, "")

    async def close(self, wait: bool = True, abort: bool = False, reason: str | None = None) -> None:  # noqa: FBT001, FBT002, ARG002 - the library's signature
        self.end()

    async def check_ping_timeout(self) -> bool:
        return not self.closed

    async def handle_post_request(self, environ: dict[str, Any]) -> None:
        """The body of one polling POST, whole and bounded, its packets in order."""
        request: web.Request = environ["aiohttp.request"]
        length = request.content_length or 0
        if not 0 < length <= self.server.max_http_buffer_size:
            raise exceptions.ContentTooLongError
        try:
            async with asyncio.timeout(BODY_WITHIN_S):
                body = (await request.content.readexactly(length)).decode()
        except (TimeoutError, asyncio.IncompleteReadError, UnicodeDecodeError):
            if self.closed:
                return
            raise exceptions.EngineIOError from None
        for frame in body.split(SEPARATOR, FRAMES_A_BODY):
            if self.closed:
                return
            await self.take(frame)

    async def _upgrade_websocket(self, environ: dict[str, Any]) -> Any:
        """One websocket a connection, and one attempt at a time: nobody multiplies what he knocked for once (A-23)."""
        if self.upgrading or self.upgraded or self.closed:
            return self.server.refusal()
        self.upgrading = True
        try:
            return await super()._upgrade_websocket(environ)
        finally:
            self.upgrading = False

    async def _websocket_handler(self, ws: Web) -> None:
        self._web = ws
        if self.connected and not await self._upgrade(ws):
            self._web = None
            return
        self.connected = self.upgraded = True
        writing = self.server.tasks.start("socket", self._write(ws))
        try:
            await self._read(ws)
        finally:
            self.end()
            await asyncio.gather(writing, return_exceptions=True)
            self._timer.cancel()

    async def _upgrade(self, ws: Web) -> bool:
        """From polling to this websocket: a probe, the end of the waiting poll, the client's word, all in good time."""
        try:
            async with asyncio.timeout(self.server.upgrade_within_s):
                if self.closed or await ws.wait() != PING + "probe":
                    return False
                await ws.send(PONG + "probe")
                self.put(NOOP)
                return bool(await ws.wait() == UPGRADE) and not self.closed
        except (OSError, RuntimeError):
            return False

    async def _read(self, ws: Web) -> None:
        while not self.closed:
            try:
                frame = await ws.wait()
            except OSError:
                return
            if not self.closed:
                await self.take(frame)

    async def _write(self, ws: Web) -> None:
        while (item := await self.queue.get()) is not None:
            try:
                await ws.send(item.encode())
            except (OSError, RuntimeError):
                break
        await ws.finish(self._code)

    def _ping(self) -> None:
        self._awaits_pong = True
        self.put(PING)
        self._timer = asyncio.get_running_loop().call_later(self.server.ping_timeout, self.cut)

    def _ponged(self) -> None:
        if not self.closed:
            self._awaits_pong = False
            self._timer.cancel()
            self._timer = asyncio.get_running_loop().call_later(self.server.ping_interval, self._ping)
