"""What waits to be sent to one client, counted, so that a client that does not read cannot fill the memory (A-30)."""

import asyncio
from typing import Any


class Outbox(asyncio.Queue[Any]):
    """The engine's queue of packets with a sum of their sizes in characters; `None` ends the sending."""

    def _init(self, maxsize: int) -> None:
        super()._init(maxsize)
        self.waiting_size = 0

    def _get(self) -> Any:
        packet = super()._get()
        self.waiting_size -= size(packet)
        return packet

    def _put(self, item: Any) -> None:
        self.waiting_size += size(item)
        super()._put(item)

    def exceeds(self, *, packets: int, size: int) -> bool:
        """Whether more waits than may. One packet alone never does, however large."""
        waiting = self.qsize()
        return waiting > packets or (waiting > 1 and self.waiting_size > size)


def size(packet: Any) -> int:
    """The characters of a packet's text; a packet of the engine itself is small."""
    data = getattr(packet, "data", None)
    return len(data) if isinstance(data, str) else 0
