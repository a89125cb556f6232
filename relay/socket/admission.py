"""Who may open another socket: so many at once and so many a second from one address, so many in all (A-25)."""

from collections import Counter
from enum import StrEnum

from relay.socket.bucket import Buckets
from relay.socket.limits import Limits


class Full(StrEnum):
    """Why there is no room."""

    ADDRESS = "address"
    RATE = "rate"
    RELAY = "relay"


class Admission:
    """Counts by limit key; whoever has entered must leave."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.inside = 0
        """How many sockets are open."""
        self._by_key: Counter[str] = Counter()
        self._handshakes = Buckets(limits.handshakes_per_address)

    def refusal(self, key: str, clock: float) -> Full | None:
        """Why another socket from this address must not open now; None lets it in."""
        if self._by_key[key] >= self._limits.sessions_per_address:
            return Full.ADDRESS
        if self.inside >= self._limits.sessions:
            return Full.RELAY
        if not self._handshakes.of(key, clock).take(clock):
            return Full.RATE
        return None

    def enter(self, key: str) -> None:
        self.inside += 1
        self._by_key[key] += 1

    def leave(self, key: str) -> None:
        self.inside -= 1
        self._by_key[key] -= 1
        if not self._by_key[key]:
            del self._by_key[key]
