"""A real relay with the sample library, and members of its staff who ask it over HTTP."""

import io
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp

from core.permissions import Role
from tests.rig.process import RelayProcess
from tests.rig.staff import hire

Json = dict[str, Any]
PDF = b"%PDF-1.4\n" + bytes(100)


class Reader:
    """Somebody with a bearer, or a citizen without one."""

    def __init__(self, relay: RelayProcess, bearer: str | None) -> None:
        self._relay = relay
        headers = {} if bearer is None else {"Authorization": f"Bearer {bearer}"}
        self.http = aiohttp.ClientSession(base_url=relay.url, headers=headers)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, _: object, __: TracebackType | None) -> None:
        await self.http.close()

    async def get(self, path: str) -> Json:
        async with self.http.get(path) as answer:
            return {"status": answer.status, **await answer.json()}

    async def post(self, path: str, body: Json) -> Json:
        async with self.http.post(path, json=body) as answer:
            return {"status": answer.status, **await answer.json()}

    async def order(self, order: Json, *, answer: str | None = None, base: int = 0, key: str = "", **more: Any) -> Json:
        body = {"key": key or str(uuid.uuid4()), "order": order, "answer": answer, "base": base, **more}
        return await self.post("/v1/library", body)

    async def save(self, title: str = "Новый ответ", *, answer: str | None = None, base: int = 0, **more: Any) -> Json:
        """Save a draft; its entry."""
        told = await self.order(saving(title, **more), answer=answer, base=base)
        assert told.get("type") == "changed", told
        return dict(told["entry"])

    async def upload(self, name: str = "Заявление.pdf", content: bytes = PDF) -> Json:
        async with self.http.post("/v1/attachments", params={"name": name}, data=io.BytesIO(content)) as answer:
            return {"status": answer.status, **await answer.json()}

    async def entries(self) -> dict[str, Json]:
        return {entry["id"]: entry for entry in (await self.get("/v1/library"))["entries"]}

    async def reference(self) -> dict[str, Json]:
        return {answer["id"]: answer for answer in (await self.get("/v1/reference"))["answers"]}


def saving(title: str = "Новый ответ", **fields: Any) -> Json:
    content = {"title": title, "text": "Подайте заявление в центр.", "kind": "consultation", **fields}
    return {"order": "save", "content": content}


class Library:
    """`anna` and `ivan` are specialists, `olga` is a manager."""

    def __init__(self, relay: RelayProcess) -> None:
        self.relay = relay

    @asynccontextmanager
    async def reader(self, login: str | None) -> AsyncIterator[Reader]:
        async with Reader(self.relay, None if login is None else await self.relay.token(login)) as reader:
            yield reader


def opened(database_url: str, folder: Path) -> Library:
    relay = RelayProcess(database_url, folder)
    relay.command("sample", "--always-open")
    hire(database_url, {"anna": "Анна", "ivan": "Иван"})
    hire(database_url, {"olga": "Ольга"}, role=Role.MANAGER)
    relay.start()
    return Library(relay)
