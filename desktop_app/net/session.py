"""Signing in and out, the reference data and the register's rows, over HTTP."""

from collections.abc import AsyncIterator
from typing import TypeVar

import aiohttp
import msgspec

from core.moment import Moment
from core.protocol.citizen import Centre
from core.protocol.errors import Error
from core.protocol.history import Blocks, Earlier, EarlierWords
from core.protocol.http import FindLine, Found, Reference, RegisterLine, Searched, SearchHit, SignedIn, SignIn
from core.protocol.library import Gap, Pick
from core.protocol.release import DESK, DeskRelease
from core.protocol.shared import Done
from core.release import VERSION
from desktop_app.net.trouble import Trouble, TroubleKind, trouble_of

CLIENT = f"{DESK}/{VERSION}"
LINE_LIMIT = 64 * 1024
QUERY_LIMIT = 1000

T = TypeVar("T")


class Session:
    """One relay's HTTP interface. Every method raises Trouble, and nothing else, when it cannot do its work."""

    def __init__(self, http: aiohttp.ClientSession, *, relay: str) -> None:
        self._http = http
        self._relay = relay

    async def sign_in(self, login: str, *, password: str) -> SignedIn:
        body = msgspec.json.encode(SignIn(login=login, password=password, client=CLIENT))
        headers = {"Content-Type": "application/json"}
        return await self._read("POST", "/v1/session", SignedIn, headers=headers, data=body)

    async def sign_out(self, token: str) -> None:
        """Make the token worthless at the relay."""
        try:
            async with self._http.request("DELETE", f"{self._relay}/v1/session", headers=bearer(token)) as answer:
                await answer.read()
        except (aiohttp.ClientError, OSError) as failure:
            raise trouble_of(failure) from failure

    async def centre(self) -> Centre:
        """What the centre tells everybody."""
        return await self._read("GET", "/v1/centre", Centre, headers={})

    async def release(self) -> DeskRelease:
        """Which desks the relay serves; told without a sign-in."""
        return await self._read("GET", "/v1/desk", DeskRelease, headers={})

    async def reference(self, token: str) -> Reference:
        return await self._read("GET", "/v1/reference", Reference, headers=bearer(token))

    async def search(self, token: str, text: str, *, limit: int) -> tuple[SearchHit, ...]:
        """The answers that the relay finds nearest to a text, by meaning too, best first."""
        body = msgspec.json.encode(Searched(text=text[:QUERY_LIMIT], limit=limit))
        headers = {"Content-Type": "application/json", **bearer(token)}
        return (await self._read("POST", "/v1/search", Found, headers=headers, data=body)).hits

    async def tell(self, token: str, body: Pick | Gap) -> None:
        """An answer that was picked for a question, or a question that nothing fitted."""
        path = "/v1/picks" if isinstance(body, Pick) else "/v1/gaps"
        headers = {"Content-Type": "application/json", **bearer(token)}
        await self._read("POST", path, Done, headers=headers, data=msgspec.json.encode(body))

    async def earlier(self, token: str, dialogue: str) -> Earlier:
        """The earlier requests of the citizen whose dialogue this is."""
        return await self._read("GET", f"/v1/dialogues/{dialogue}/earlier", Earlier, headers=bearer(token))

    async def earlier_words(self, token: str, dialogue: str, before: str) -> EarlierWords:
        """One of his earlier dialogues, to be read."""
        path = f"/v1/dialogues/{dialogue}/earlier/{before}"
        return await self._read("GET", path, EarlierWords, headers=bearer(token))

    async def blocks(self, token: str) -> Blocks:
        """Who is shut out of the chat now."""
        return await self._read("GET", "/v1/blocks", Blocks, headers=bearer(token))

    async def register(self, token: str, *, first: Moment, last: Moment) -> AsyncIterator[RegisterLine]:
        """The register's rows from `first` up to, not with, `last`, one by one as they arrive."""
        async for line in self._lines("/v1/register", RegisterLine, token=token, first=first, last=last):
            yield line

    async def finds(self, token: str, *, first: Moment, last: Moment) -> AsyncIterator[FindLine]:
        """What the guard found from `first` up to, not with, `last`, one by one as they arrive."""
        async for line in self._lines("/v1/finds", FindLine, token=token, first=first, last=last):
            yield line

    async def _lines(self, path: str, kind: type[T], *, token: str, first: Moment, last: Moment) -> AsyncIterator[T]:
        url = f"{self._relay}{path}"
        params = {"from": str(first), "to": str(last)}
        decoder = msgspec.json.Decoder(kind)
        try:
            async with self._http.get(url, params=params, headers=bearer(token), read_bufsize=LINE_LIMIT) as answer:
                if answer.status != 200:  # noqa: PLR2004 — the one status that brings rows
                    raise refusal_of(await answer.read())
                async for line in answer.content:
                    yield decoder.decode(line)
        except (aiohttp.ClientError, OSError) as failure:
            raise trouble_of(failure) from failure
        except (msgspec.DecodeError, ValueError) as failure:
            raise Trouble(TroubleKind.NOT_A_RELAY) from failure

    async def _read(
        self, method: str, path: str, kind: type[T], *, headers: dict[str, str], data: bytes | None = None
    ) -> T:
        try:
            url = f"{self._relay}{path}"
            async with self._http.request(method, url, headers=headers, data=data, allow_redirects=False) as answer:
                body, good = await answer.read(), answer.ok
        except (aiohttp.ClientError, OSError) as failure:
            raise trouble_of(failure) from failure
        if not good:
            raise refusal_of(body)
        try:
            return msgspec.json.decode(body, type=kind)
        except msgspec.DecodeError as failure:
            raise Trouble(TroubleKind.NOT_A_RELAY) from failure


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def refusal_of(body: bytes) -> Trouble:
    """The relay's typed no; anything else is not our relay speaking (F-31)."""
    try:
        return Trouble(TroubleKind.REFUSED, error=msgspec.json.decode(body, type=Error))
    except msgspec.DecodeError:
        return Trouble(TroubleKind.NOT_A_RELAY)
