"""A raw Socket.IO client over one websocket: as little as possible between a test and the relay."""

import asyncio
import itertools
from types import TracebackType
from typing import Any, Self

import aiohttp
import msgspec

Json = dict[str, Any]
GRACE = aiohttp.ClientWSTimeout(ws_close=0.2)


class Refused(Exception):
    """The relay answered CONNECT with an error."""


class Lost(Exception):
    """The connection ended; what was on its way may or may not have been done."""


class Wire:
    """One socket in one namespace. Pushed items go to `items`; requests are answered or raise `Lost`."""

    def __init__(self, url: str, namespace: str, *, token: str | None = None, origin: str | None = None) -> None:
        self.url = url
        self.headers = {} if origin is None else {"Origin": origin}
        self.namespace = namespace
        self.auth: Json = {"protocol": 1, "client": "rig/1", "token": token}
        self.items: asyncio.Queue[Json] = asyncio.Queue()
        self.epoch = ""
        self._ids = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Json]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._reading: asyncio.Task[None] | None = None
        self._connected: asyncio.Future[None] | None = None

    async def open(self) -> Self:
        """Connect and enter the namespace. Raises Refused, Lost, or what aiohttp raises."""
        self._session = aiohttp.ClientSession()
        self._connected = asyncio.get_running_loop().create_future()
        try:
            address = self.url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
            self._socket = await self._session.ws_connect(address, headers=self.headers, timeout=GRACE)
            self._reading = asyncio.get_running_loop().create_task(self._read(), name="wire")
            async with asyncio.timeout(10):
                await self._connected
        except BaseException:
            await self.close()
            raise
        return self

    async def request(self, request: Json, *, timeout: float = 10) -> Json:  # noqa: ASYNC109 one deadline a call
        """Send one request and wait for its answer. Raises Lost, also after `timeout` seconds."""
        number = next(self._ids)
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        try:
            await self.raw(f'42{self.namespace},{number}["request",{msgspec.json.encode(request).decode()}]')
            async with asyncio.timeout(timeout):
                return await answer
        except TimeoutError:
            raise Lost from None
        finally:
            self._answers.pop(number, None)
            if answer.done() and not answer.cancelled():
                answer.exception()

    async def raw(self, frame: str) -> None:
        """Send one Engine.IO text frame as it is."""
        if self._socket is None or self._socket.closed:
            raise Lost
        try:
            await self._socket.send_str(frame)
        except (ConnectionError, aiohttp.ClientError):
            raise Lost from None

    async def close(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
        if self._socket is not None:
            await self._socket.close()
        if self._socket is not None:
            await self._socket.close()
        if self._session is not None:
            await self._session.close()
        self._fail()

    @property
    def closed(self) -> bool:
        return self._reading is None or self._reading.done()

    async def _read(self) -> None:
        assert self._socket is not None
        try:
            async for message in self._socket:
                if message.type is aiohttp.WSMsgType.TEXT:
                    await self._take(str(message.data))
        finally:
            self._fail()

    async def _take(self, frame: str) -> None:
        if frame == "2":
            await self.raw("3")
        elif frame.startswith("0"):
            auth = {name: value for name, value in self.auth.items() if value is not None}
            await self.raw(f"40{self.namespace},{msgspec.json.encode(auth).decode()}")
        else:
            self._take_packet(frame)

    def _take_packet(self, frame: str) -> None:
        if frame.startswith(f"40{self.namespace}"):
            self._settle(None)
        elif frame.startswith(f"44{self.namespace},"):
            self._settle(Refused(frame.partition(",")[2]))
        elif frame.startswith(f"43{self.namespace},"):
            number, _, rest = frame[len(self.namespace) + 3 :].partition("[")
            answer = self._answers.get(int(number))
            if answer is not None and not answer.done():
                answer.set_result(msgspec.json.decode("[" + rest)[0])
        elif frame.startswith(f"42{self.namespace},"):
            _, batch = msgspec.json.decode(frame.partition(",")[2])
            self.epoch = batch["epoch"]
            for item in batch["items"]:
                self.items.put_nowait(item)

    def _settle(self, failure: Exception | None) -> None:
        if self._connected is not None and not self._connected.done():
            if failure is None:
                self._connected.set_result(None)
            else:
                self._connected.set_exception(failure)

    def _fail(self) -> None:
        self._settle(Lost())
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(Lost())

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
