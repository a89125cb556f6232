"""One connection as the door knows it: whose it is, what it may still ask, which link it carries."""

import asyncio

from relay.socket.bucket import Bucket
from relay.socket.limits import Limits
from relay.socket.link import SocketLink


class Session:
    """From the handshake to the end. `with_origin`: a browser speaks, from a page that was checked."""

    __slots__ = ("address", "entering", "key", "link", "patience", "reaper", "requests", "strikes", "with_origin")

    def __init__(self, *, address: str, key: str, with_origin: bool, limits: Limits, clock: float) -> None:
        self.address = address
        self.key = key
        self.with_origin = with_origin
        self.link: SocketLink | None = None
        self.entering = False
        self.reaper: asyncio.TimerHandle | None = None
        self.requests: Bucket | None = None
        self.patience = Bucket(limits.patience, clock)
        self.strikes = 0

    def enter(self, requests: Bucket) -> None:
        """It was let into a namespace: the reaper passes it by."""
        self.requests = requests
        self._spare()

    def close(self) -> None:
        """The connection is gone."""
        self._spare()
        if self.link is not None:
            self.link.open = False

    def _spare(self) -> None:
        if self.reaper is not None:
            self.reaper.cancel()
            self.reaper = None
