"""Raw Socket.IO clients that say whatever a test wants, from any loopback address."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import aiohttp
import msgspec

Json = dict[str, Any]
HELLO = {"protocol": 1, "client": "attack/1"}
WITHIN_S = 5.0


class Closed(Exception):
    """The relay has closed the connection."""


class Raw:
    """One websocket; frames as text, nothing done by itself but pongs."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def send(self, frame: str | bytes) -> None:
        try:
            if isinstance(frame, str):
                await self.socket.send_str(frame)
            else:
                await self.socket.send_bytes(frame)
        except (ConnectionError, aiohttp.ClientError):
            raise Closed from None

    async def next(self) -> str:
        """The next frame that is no ping. Raises Closed, TimeoutError."""
        async with asyncio.timeout(WITHIN_S):
            while True:
                message = await self.socket.receive()
                if message.type is not aiohttp.WSMsgType.TEXT or message.data == "1":
                    raise Closed
                if message.data != "2":
                    return str(message.data)
                await self.send("3")

    async def enter(self, namespace: str = "/citizen", **auth: object) -> str:
        """Say CONNECT; the relay's answer."""
        await self.send(f"40{namespace},{msgspec.json.encode({**HELLO, **auth}).decode()}")
        return await self.next()

    async def ask(self, request: object, *, number: int = 1, namespace: str = "/citizen") -> Json:
        """One request; its answer, whatever comes before it."""
        await self.send(f'42{namespace},{number}["request",{msgspec.json.encode(request).decode()}]')
        return await self.answer(number, namespace=namespace)

    async def answer(self, number: int, *, namespace: str = "/citizen") -> Json:
        head = f"43{namespace},{number}["
        while True:
            frame = await self.next()
            if frame.startswith(head):
                found: Json = msgspec.json.decode(frame[len(head) - 1 :])[0]
                return found

    async def ended(self) -> bool:
        """Whether the relay closes the connection, within five seconds."""
        try:
            while True:
                await self.next()
        except Closed:
            return True
        except TimeoutError:
            return False


def client(address: str = "127.0.0.1") -> aiohttp.ClientSession:
    """A browser-less client that comes from one of this machine's addresses."""
    connector = aiohttp.TCPConnector(local_addr=(address, 0), limit=0, force_close=True)
    return aiohttp.ClientSession(connector=connector)


@asynccontextmanager
async def raw(url: str, *, address: str = "127.0.0.1", origin: str | None = "") -> AsyncIterator[Raw]:
    """A websocket past its handshake. `origin`: empty for the relay's own page, None for none."""
    headers = {} if origin is None else {"Origin": origin or url}
    async with (
        client(address) as http,
        http.ws_connect(f"{url}/socket.io/?EIO=4&transport=websocket", headers=headers) as socket,
    ):
        one = Raw(socket)
        assert (await one.next()).startswith("0{")
        yield one


async def status(url: str, path: str, *, address: str = "127.0.0.1", **headers: str) -> int:
    """The status of one GET."""
    async with client(address) as http, http.get(url + path, headers=headers) as answer:
        return answer.status


async def page(url: str, path: str) -> str:
    """The text of one GET."""
    async with client() as http, http.get(url + path) as answer:
        assert answer.status == HTTPStatus.OK
        return await answer.text()
