"""A specialist for the widget's tests: a bare client of `/desk` that does the steps of one dialogue."""

import uuid
from typing import Self

from tests.rig.wire import Json, Wire


class Desk:
    """Present at every step; `dialogue` is the one at hand, the only one there is."""

    def __init__(self, url: str, token: str) -> None:
        self._wire = Wire(url, "/desk", token=token)
        self.dialogue = ""

    async def open(self) -> Self:
        await self._wire.open()
        await self.beat()
        return self

    async def close(self) -> None:
        await self._wire.close()

    async def beat(self) -> None:
        await self._wire.request({"type": "resume"})
        await self._wire.request({"type": "beat", "present": True})

    async def find(self) -> None:
        """The dialogue that stands in the list."""
        await self.beat()
        rows = (await self._wire.request({"type": "resume"}))["rows"]
        self.dialogue = max(rows, key=lambda row: int(row["opened"]))["dialogue"]

    async def act(self, order: str, **more: object) -> Json:
        request = {
            "type": "act",
            "key": str(uuid.uuid4()),
            "dialogue": self.dialogue,
            "order": {"order": order, **more},
        }
        answer = await self._wire.request(request)
        assert answer["type"] == "acted", answer
        return answer

    async def recorded(self) -> list[Json]:
        """Everything that the specialist has of the dialogue, which is his own."""
        resumed = await self._wire.request({"type": "resume"})
        return [one for one in resumed["recorded"] if one["dialogue"] == self.dialogue]

    async def words(self) -> list[str]:
        """The words of the dialogue as the specialist has them."""
        return [one["text"] for one in await self.recorded() if one.get("text")]

    async def take(self) -> None:
        await self.find()
        await self.act("take")

    async def reply(self, text: str) -> None:
        await self.act("reply", text=text)

    async def consult(self, text: str, *, request: int = 1) -> None:
        await self.act("answer", request=request, text=text, answer={"kind": "consultation"})

    async def seen(self, number: int) -> None:
        """The specialist has, and has read, so many events of the whole stream."""
        request = {"type": "seen", "dialogue": self.dialogue, "delivered": number, "read": number}
        assert (await self._wire.request(request))["type"] == "done"

    async def typing(self) -> None:
        assert (await self._wire.request({"type": "typing", "dialogue": self.dialogue}))["type"] == "done"

    async def finish(self, *, requests: int = 1) -> None:
        """Fill in the cards and close."""
        for request in range(1, requests + 1):
            card = {"topic": "child_benefits", "outcome": "answered"}
            await self.act("register", request=request, card=card)
        await self.act("close")
