"""Scripted citizens and specialists: they keep what the real clients keep, and send again under the same key."""

import asyncio
import contextlib
import random
from collections.abc import Awaitable, Callable
from uuid import UUID

import aiohttp

from tests.rig.history import History, How, Op
from tests.rig.wire import Json, Lost, Refused, Wire

RETRY_S = (0.05, 0.4)
GONE = (Lost, Refused, TimeoutError, OSError, aiohttp.ClientError)
AGAIN = frozenset({"unavailable", "overloaded", "rate_limited", "moving", "internal"})


class Person:
    """A client with a line that may break at any time; `url` says where the line leads now."""

    namespace = ""

    def __init__(self, name: str, url: str, history: History, seed: int, *, origin: str | None = None) -> None:
        self.name, self.url, self.history, self.origin = name, url, history, origin
        self.random = random.Random(seed)
        self.wire: Wire | None = None
        self.token: str | None = None

    def key(self) -> str:
        return str(UUID(bytes=self.random.randbytes(16), version=4))

    async def line(self) -> Wire:
        """The line, opened again for as long as it takes, and resumed before anything else."""
        while self.wire is None or self.wire.closed:
            await self.close()
            wire = Wire(self.url, self.namespace, token=self.token, origin=self.origin)
            try:
                await wire.open()
                await self.resume(wire)
            except GONE:
                await wire.close()
                await asyncio.sleep(self.random.uniform(*RETRY_S))
            else:
                self.wire = wire
        return self.wire

    async def resume(self, wire: Wire) -> None:
        """Ask for what is missing; a kind of person says how."""
        raise AssertionError(f"{self.name} on {wire.url} cannot resume")

    async def ask(self, request: Json, *, unsure: Callable[[], None] = lambda: None) -> Json:
        """Send until there is an answer; `unsure` is called whenever nobody knows whether it was done."""
        while True:
            wire = await self.line()
            try:
                answer = await wire.request(request, timeout=5)
            except GONE:
                unsure()
                await wire.close()
                continue
            if answer["type"] == "error" and answer["code"] in AGAIN:
                unsure()
                await asyncio.sleep(self.random.uniform(*RETRY_S))
                continue
            return answer

    async def close(self) -> None:
        if self.wire is not None:
            await self.wire.close()


class Citizen(Person):
    """Asks, writes on, sees lines; `shown` is what his window rendered: public number and key."""

    namespace = "/citizen"

    def __init__(self, name: str, url: str, history: History, seed: int, *, origin: str) -> None:
        super().__init__(name, url, history, seed, origin=origin)
        self.epoch: str | None = None
        self.dialogue = ""
        self.shown: list[tuple[int, str]] = []
        self.held = 0

    async def resume(self, wire: Wire) -> None:
        request: Json = {"type": "resume", "after": self.held}
        if self.dialogue:
            request |= {"dialogue": self.dialogue, "epoch": self.epoch}
        answer = await wire.request(request)
        if answer["type"] == "error":
            raise Lost
        self.token = self.token or answer.get("token")
        wire.auth["token"] = self.token
        if answer.get("whole") and self.dialogue and answer.get("dialogue"):
            self.held, self.shown = 0, []
        self.epoch = answer["epoch"]
        for line in answer.get("lines", ()):
            self.show(line)

    def show(self, line: Json) -> None:
        """Render a line if it is the next one; a gap is left for the next resume."""
        if self.dialogue and line["dialogue"] != self.dialogue:
            return
        if line["seq"] == self.held + 1:
            self.held += 1
            if line.get("message"):
                self.shown.append((line["seq"], line["message"]))

    def take_in(self) -> bool:
        """Render what was pushed; whether something is missing."""
        if self.wire is None:
            return False
        gap = False
        while not self.wire.items.empty():
            item = self.wire.items.get_nowait()
            if item["type"] == "line":
                gap = gap or item["seq"] > self.held + 1
                self.show(item)
        return gap

    async def catch_up(self) -> None:
        """Ask for everything that is missing."""
        self.take_in()
        await self.again(self.resume)

    async def again(self, step: Callable[[Wire], Awaitable[None]]) -> None:
        while True:
            wire = await self.line()
            try:
                await step(wire)
            except GONE:
                await wire.close()
            else:
                return

    async def open(self) -> None:
        key = self.key()
        self.note(How.INVOKE, key)
        order = {"order": "open", "text": f"Вопрос {self.name}"}
        answer = await self.ask({"type": "act", "key": key, "order": order}, unsure=lambda: self.note(How.INFO, key))
        assert answer["type"] == "acted", answer
        self.dialogue = answer["dialogue"]
        self.note(How.OK, key, seq=answer["public_seq"])
        await self.catch_up()

    async def say(self, text: str) -> None:
        key = self.key()
        self.note(How.INVOKE, key)
        request = {"type": "act", "key": key, "dialogue": self.dialogue, "order": {"order": "say", "text": text}}
        answer = await self.ask(request, unsure=lambda: self.note(How.INFO, key))
        if answer["type"] == "acted":
            self.note(How.OK, key, seq=answer["public_seq"])
        else:
            self.note(How.REFUSED, key, code=answer["code"])
        if self.take_in():
            await self.catch_up()

    def note(self, how: How, key: str, *, seq: int | None = None, code: str | None = None) -> None:
        self.history.add(Op.SEND, how, who=self.name, dialogue=self.dialogue, key=key, seq=seq, code=code)


class Specialist(Person):
    """Beats, claims what he can, replies in what he has."""

    namespace = "/desk"

    def __init__(self, name: str, url: str, history: History, seed: int, *, token: str) -> None:
        super().__init__(name, url, history, seed)
        self.token = token
        self.mine: set[str] = set()

    async def resume(self, wire: Wire) -> None:
        answer = await wire.request({"type": "resume"})
        if answer["type"] == "error":
            raise Lost

    async def beat(self, *, present: bool = False) -> None:
        await self.ask({"type": "beat", "present": present})

    async def claim(self, dialogue: str) -> bool:
        """Take a dialogue; whether it is his now."""
        key = self.key()
        self.history.add(Op.CLAIM, How.INVOKE, who=self.name, dialogue=dialogue, key=key)
        answer = await self.ask({"type": "act", "key": key, "dialogue": dialogue, "order": {"order": "take"}})
        won = bool(answer["type"] == "acted")
        how = How.OK if won else How.REFUSED
        self.history.add(Op.CLAIM, how, who=self.name, dialogue=dialogue, key=key, code=answer.get("code"))
        if won:
            self.mine.add(dialogue)
        return won

    async def reply(self, dialogue: str, text: str) -> None:
        key = self.key()
        self.note(How.INVOKE, dialogue, key)
        request = {"type": "act", "key": key, "dialogue": dialogue, "order": {"order": "reply", "text": text}}
        answer = await self.ask(request, unsure=lambda: self.note(How.INFO, dialogue, key))
        if answer["type"] == "acted":
            self.note(How.OK, dialogue, key, seq=answer["public_seq"])
        else:
            self.note(How.REFUSED, dialogue, key)
        if self.wire is not None:
            while not self.wire.items.empty():
                with contextlib.suppress(asyncio.QueueEmpty):
                    self.wire.items.get_nowait()

    def note(self, how: How, dialogue: str, key: str, *, seq: int | None = None) -> None:
        self.history.add(Op.SEND, how, who=self.name, dialogue=dialogue, key=key, seq=seq)
