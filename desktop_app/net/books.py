"""What the library's window asks of the relay over HTTP: what stands at a path, orders, the bytes of forms."""

from collections.abc import Callable
from typing import TypeVar

import aiohttp
import msgspec

from desktop_app.net.session import bearer, refusal_of
from desktop_app.net.trouble import Trouble, TroubleKind, trouble_of

T = TypeVar("T")


class BookSession:
    """Every method raises Trouble, and nothing else, when it cannot do its work. `token`: as of now."""

    def __init__(self, http: aiohttp.ClientSession, *, relay: str, token: Callable[[], str]) -> None:
        self._http, self._relay, self._token = http, relay, token

    async def fetch(self, path: str, kind: type[T]) -> T:
        """What stands at a path."""
        return decoded(await self.file(path), kind)

    async def post(self, path: str, body: msgspec.Struct | bytes, kind: type[T]) -> T:
        """Bring a request, or a file's bytes."""
        if isinstance(body, bytes):
            return decoded(await self._ask("POST", path, kind="application/octet-stream", data=body), kind)
        data = msgspec.json.encode(body)
        return decoded(await self._ask("POST", path, kind="application/json", data=data), kind)

    async def file(self, path: str) -> bytes:
        """The bytes at a path."""
        return await self._ask("GET", path)

    async def _ask(self, method: str, path: str, *, kind: str = "", data: bytes | None = None) -> bytes:
        headers = bearer(self._token()) | ({"Content-Type": kind} if kind else {})
        url = f"{self._relay}{path}"
        try:
            async with self._http.request(method, url, headers=headers, data=data, allow_redirects=False) as answer:
                body, good = await answer.read(), answer.ok
        except (aiohttp.ClientError, OSError) as failure:
            raise trouble_of(failure) from failure
        if not good:
            raise refusal_of(body)
        return body


def decoded(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as failure:
        raise Trouble(TroubleKind.NOT_A_RELAY) from failure
