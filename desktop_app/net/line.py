"""One connection to the relay's namespace for desks: requests with their answers, batches in the order they came."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

import aiohttp
import msgspec
import socketio

from core.protocol import desk as wire
from core.protocol.errors import Error
from core.protocol.shared import EVENTS, REQUEST, Answer, Connect, Request
from core.protocol.version import CURRENT
from desktop_app.model.relay_time import Steady
from desktop_app.net.codec import decode_answer, decode_batch
from desktop_app.net.session import CLIENT
from desktop_app.net.trouble import Trouble, TroubleKind, trouble_of

CONNECT_SECONDS = 5
CLOSE_SECONDS = 2
"""A dead line does not answer a farewell: it is put down without one."""
PACKET_LIMIT = 64 * 1024 * 1024
"""A whole list with all open dialogues travels as one packet."""


class Reply(msgspec.Struct, frozen=True):
    """A request, its answer, and when it went and came by the steady clock."""

    request: Request
    answer: Answer | Error
    sent: Steady
    received: Steady


class Line:
    """Connects once; a lost line is thrown away and a new one made. `heard` and `replied` are called in the order of
    arrival and before anything else that waits.
    """

    def __init__(
        self,
        http: aiohttp.ClientSession,
        *,
        steady: Callable[[], Steady],
        heard: Callable[[wire.Batch], None],
        replied: Callable[[Reply], None],
    ) -> None:
        self._steady, self._heard, self._replied = steady, heard, replied
        self._waiting: set[asyncio.Future[Answer | Error]] = set()
        self._lost = asyncio.Event()
        self._refusal: Error | None = None
        self._client = socketio.AsyncClient(
            reconnection=False,
            http_session=http,
            handle_sigint=False,
            websocket_extra_options={"max_msg_size": PACKET_LIMIT},
        )
        self._client.on(EVENTS, self._on_events, namespace=wire.NAMESPACE)
        self._client.on("disconnect", self._on_disconnect, namespace=wire.NAMESPACE)
        self._client.on("connect_error", self._on_refused, namespace=wire.NAMESPACE)

    async def open(self, relay: str, *, token: str, polling: bool = False) -> None:
        """Connect, by websocket or, where something in between drops it, by polling (F-27). Raises Trouble."""
        auth = msgspec.to_builtins(Connect(protocol=CURRENT, client=CLIENT, token=token, asks=True))
        try:
            await self._client.connect(
                relay,
                auth=auth,
                namespaces=[wire.NAMESPACE],
                transports=["polling"] if polling else ["websocket"],
                wait_timeout=CONNECT_SECONDS,
            )
        except (socketio.exceptions.ConnectionError, aiohttp.ClientError, OSError) as failure:
            if self._refusal is not None:
                raise Trouble(TroubleKind.REFUSED, error=self._refusal) from failure
            raise trouble_of(failure.__cause__ or failure) from failure

    async def ask(self, request: Request, *, seconds: float) -> Answer | Error:
        """The answer to a request. Raises Trouble when the line is lost or nothing comes in time."""
        answer: asyncio.Future[Answer | Error] = asyncio.get_running_loop().create_future()
        self._waiting.add(answer)
        try:
            async with asyncio.timeout(seconds):
                await self._emit(request, answer)
                return await answer
        except TimeoutError:
            raise Trouble(TroubleKind.TOO_SLOW) from None
        finally:
            self._waiting.discard(answer)

    async def lost(self, *, within: float) -> bool:
        """Whether the line is gone, told as soon as it is, at the latest after `within` seconds."""
        try:
            async with asyncio.timeout(within):
                return await self._lost.wait()
        except TimeoutError:
            return False

    async def close(self) -> None:
        """End the connection; whoever waits for an answer gets Trouble."""
        self._on_disconnect()
        engine = self._client.eio
        loops = [loop for loop in (engine.read_loop_task, engine.write_loop_task) if loop is not None]
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(CLOSE_SECONDS):
                    await self._client.disconnect()
        finally:
            for loop in loops:
                loop.cancel()
            await asyncio.gather(*loops, return_exceptions=True)

    async def _emit(self, request: Request, answer: asyncio.Future[Answer | Error]) -> None:
        if self._lost.is_set():
            raise Trouble(TroubleKind.NO_LINE)
        sent = self._steady()

        def acknowledged(raw: object = None) -> None:
            if self._lost.is_set():
                return
            reply = decode_answer(request, raw)
            self._replied(Reply(request=request, answer=reply, sent=sent, received=self._steady()))
            if not answer.done():
                answer.set_result(reply)

        try:
            packet = msgspec.to_builtins(request)
            await self._client.emit(REQUEST, packet, namespace=wire.NAMESPACE, callback=acknowledged)
        except (socketio.exceptions.SocketIOError, aiohttp.ClientError, OSError) as failure:
            raise Trouble(TroubleKind.NO_LINE) from failure

    def _on_events(self, raw: object) -> None:
        batch = None if self._lost.is_set() else decode_batch(raw)
        if batch is not None:
            self._heard(batch)

    def _on_disconnect(self, *_reason: object) -> None:
        self._lost.set()
        for answer in self._waiting:
            if not answer.done():
                answer.set_exception(Trouble(TroubleKind.NO_LINE))

    def _on_refused(self, raw: Any = None) -> None:
        """The relay's reason travels in the `data` of the refusal."""
        data = raw.get("data", raw) if isinstance(raw, dict) else raw
        try:
            self._refusal = msgspec.convert(data, Error)
        except msgspec.ValidationError:
            self._refusal = None
