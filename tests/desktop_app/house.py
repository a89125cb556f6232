"""The real relay as a process of its own, on SQLite with sample data, and citizens who write to it."""

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import msgspec
import socketio

from core.protocol import citizen as wire
from core.protocol.shared import EVENTS, REQUEST
from tests.rig.process import commanded
from tools.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "correct horse battery 42"
PEOPLE = {"anna": ("specialist", "Анна Петровна"), "boris": ("specialist", "Борис"), "olga": ("manager", "Ольга")}
Json = dict[str, Any]
T = TypeVar("T")


def command(folder: Path, *words: str, said: str = "") -> None:
    """One command of `consultant-relay` on this house's database."""
    commanded(*words, "--database", f"sqlite:///{folder / 'relay.db'}", said=said)


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def furnish(folder: Path) -> None:
    """A new database with sample data and people in it."""
    command(folder, "sample", "--always-open")
    for login, (role, name) in PEOPLE.items():
        command(folder, "user", "add", login, "--role", role, "--name", name, said=PASSWORD)


class House:
    """A relay that can be killed and started anew on the same port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.options: tuple[str, ...] = ()
        self._drain = threading.Thread()
        self._process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Returns once it serves; on the same port as before."""
        database = f"sqlite:///{self.folder / 'relay.db'}"
        words = ["serve", "--database", database, "--port", str(self.port), *self.options]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "relay.cli", *words],
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment(),
        )
        assert self._process.stderr is not None
        for line in self._process.stderr:
            told = json.loads(line) if line.startswith("{") else {}
            if told.get("event") == "serving":
                break
        self._drain = threading.Thread(target=self._process.stderr.read)
        self._drain.start()

    def kill(self) -> None:
        """As the power does."""
        if self._process is not None:
            self._process.kill()
            self._drain.join()
            self._process.communicate()
            self._process = None


class Citizen:
    """A citizen's window, as far as a desk can tell."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._token: str | None = None
        self._client = socketio.AsyncClient(reconnection=False, handle_sigint=False)
        self._client.on(EVENTS, self._heard, namespace=wire.NAMESPACE)
        self.dialogue = ""
        self.lines: list[Json] = []

    async def enter(self) -> None:
        auth = {"protocol": 1, "client": "test"} | ({} if self._token is None else {"token": self._token})
        await self._client.connect(
            self._url,
            headers={"Origin": self._url},
            auth=auth,
            namespaces=[wire.NAMESPACE],
            transports=["websocket"],
            wait_timeout=5,
        )

    async def leave(self) -> None:
        await self._client.disconnect()

    async def ask(self, text: str) -> None:
        """Begin a dialogue with a question."""
        begun = await self.act({"order": "open", "text": text, "page": "/posobiya/"})
        assert begun["type"] == "acted", begun
        self.dialogue = begun["dialogue"]
        resumed = await self.request({"type": "resume", "dialogue": self.dialogue})
        self._token = resumed.get("token")
        self.lines = list(resumed.get("lines", []))

    async def catch_up(self) -> None:
        """After a new connection: all lines anew."""
        resumed = await self.request({"type": "resume", "dialogue": self.dialogue})
        self.lines = list(resumed.get("lines", []))

    async def say(self, text: str) -> None:
        said = await self.act({"order": "say", "text": text})
        assert said["type"] == "acted", said

    async def act(self, order: Mapping[str, Any]) -> Json:
        request: Json = {"type": "act", "key": str(uuid4()), "order": order}
        if self.dialogue:
            request["dialogue"] = self.dialogue
        return await self.request(request)

    async def request(self, request: Json) -> Json:
        return dict(await self._client.call(REQUEST, request, namespace=wire.NAMESPACE, timeout=5))

    @property
    def read(self) -> list[str]:
        """The words that the citizen sees from the service's side, in their order."""
        return [
            line.get("text", "")
            for line in sorted(self.lines, key=lambda one: one["seq"])
            if line.get("author") != "citizen"
        ]

    def _heard(self, raw: Json) -> None:
        items = msgspec.convert(raw["items"], list[Json])
        held = {line["seq"] for line in self.lines}
        self.lines += [item for item in items if item["type"] == "line" and item["seq"] not in held]


async def until(look: Callable[[], T], *, seconds: float = 10.0) -> T:
    """What `look` gives as soon as it gives something."""
    async with asyncio.timeout(seconds):
        while not (seen := look()):  # noqa: ASYNC110 — what is waited for has no event
            await asyncio.sleep(0)
        return seen
