"""A citizen's window and a member of staff's desk on bare lines, for tests that say every step themselves."""

import uuid
from asyncio import timeout
from collections.abc import Callable
from typing import Any, Self, TypeVar

from tests.rig.process import RelayProcess
from tests.rig.wire import Json, Wire

WITHIN_S = 15.0


class Seat:
    """One socket. `told` is everything that was pushed to it and looked at so far, in order."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.dialogue = ""
        self.told: list[Json] = []

    async def ask(self, kind: str, **fields: Any) -> Json:
        return await self.wire.request({"type": kind, **fields})

    async def act(self, order: str, *, key: str | None = None, **fields: Any) -> Json:
        """Give an order to the dialogue at hand."""
        request: Json = {"type": "act", "key": key or str(uuid.uuid4()), "order": {"order": order, **fields}}
        if self.dialogue:
            request["dialogue"] = self.dialogue
        return await self.ask("act", **request)

    async def did(self, order: str, **fields: Any) -> Json:
        """The same, and it was done."""
        answer = await self.act(order, **fields)
        assert answer["type"] == "acted", answer
        return answer

    def heard(self, kind: str) -> list[Json]:
        """What was pushed so far of one kind."""
        while not self.wire.items.empty():
            self.told.append(self.wire.items.get_nowait())
        return [item for item in self.told if item["type"] == kind]

    async def sees(self, kind: str, seen: Callable[[Json], bool]) -> Json:
        """Wait until something is pushed, if it was not yet."""
        async with timeout(WITHIN_S):
            while not (found := [item for item in self.heard(kind) if seen(item)]):
                self.told.append(await self.wire.items.get())
        return found[0]

    async def close(self) -> None:
        await self.wire.close()


SomeSeat = TypeVar("SomeSeat", bound=Seat)


class Window(Seat):
    """A citizen's. `token` is his, from his first answer on."""

    token: str = ""
    resumed: Json

    @classmethod
    async def open(cls, relay: RelayProcess, *, token: str | None = None) -> Self:
        window = cls(await Wire(relay.url, "/citizen", token=token, origin=relay.url).open())
        window.resumed = await window.ask("resume")
        window.token = token or window.resumed["token"]
        window.dialogue = window.resumed.get("dialogue", "")
        return window

    async def start(self, text: str | None = None) -> Json:
        """Open a dialogue, which is then the one at hand."""
        answer = await self.did("open", **({} if text is None else {"text": text}))
        self.dialogue = answer["dialogue"]
        return answer

    async def lines(self) -> list[Json]:
        """The citizen's whole history of the dialogue at hand, as it stands now."""
        return list((await self.ask("resume", dialogue=self.dialogue)).get("lines", ()))


class Desk(Seat):
    """A member of staff's, signed in anew or by a token."""

    token: str = ""
    resumed: Json

    @classmethod
    async def open(cls, relay: RelayProcess, login: str, *, token: str = "") -> Self:
        token = token or await relay.token(login)
        desk = cls(await Wire(relay.url, "/desk", token=token).open())
        desk.token, desk.resumed = token, await desk.ask("resume")
        return desk

    async def beat(self, *, present: bool = True) -> None:
        assert (await self.ask("beat", present=present))["type"] == "beaten"


class Room:
    """Everyone who sits before one relay; all leave together."""

    def __init__(self, relay: RelayProcess) -> None:
        self.relay = relay
        self._seats: list[Seat] = []

    async def window(self, *, token: str | None = None) -> Window:
        """A window of a new citizen, or of one known by his token."""
        return self._take(await Window.open(self.relay, token=token))

    async def desk(self, login: str) -> Desk:
        return self._take(await Desk.open(self.relay, login))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for seat in self._seats:
            await seat.close()

    def _take(self, seat: SomeSeat) -> SomeSeat:
        self._seats.append(seat)
        return seat
