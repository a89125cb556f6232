"""A socket in a namespace as the gates hold it: batches go out, answers go out, it can be closed."""

from collections.abc import Callable
from typing import Protocol

from relay.socket import frames
from relay.socket.limits import SideLimits
from relay.socket.outbox import Outbox


class Wires(Protocol):
    """What the server does with a connection, by its secret id."""

    def put(self, socket: str, text: str) -> Outbox | None:
        """Queue one packet; answers what then waits, None when the connection is gone."""

    def end(self, socket: str, code: int = 1000) -> None:
        """Close after what waits was sent."""

    def cut(self, socket: str) -> None:
        """Close at once."""


class SocketLink:
    """See `ports.Link`. What is sent before the client has been let in waits until then.

    `overrun` is called with the socket when more waits for the client than may.
    """

    __slots__ = ("_held", "_limits", "_overrun", "_socket", "_wires", "address", "id", "namespace", "open")

    def __init__(
        self,
        *,
        link_id: str,
        namespace: str,
        address: str,
        socket: str,
        wires: Wires,
        limits: SideLimits,
        overrun: Callable[[str], None],
    ) -> None:
        self.id = link_id
        self.namespace = namespace
        self.address = address
        self.open = True
        self._socket = socket
        self._wires = wires
        self._limits = limits
        self._overrun = overrun
        self._held: list[str] | None = []

    def send(self, batch: bytes) -> None:
        """One `events` packet with a batch already in JSON."""
        self._put(frames.events(self.namespace, batch))

    def answer(self, number: int, answer: bytes) -> None:
        """The acknowledgement of one request."""
        self._put(frames.acknowledgement(self.namespace, number, answer))

    def admit(self) -> None:
        """Tell the client that it is in; then what waited."""
        held, self._held = self._held or [], None
        for text in (frames.connected(self.namespace), *held):
            self._put(text)

    def close(self) -> None:
        """Close the socket after what was sent."""
        self._wires.end(self._socket)

    def _put(self, text: str) -> None:
        if not self.open:
            return
        if self._held is not None:
            self._held.append(text)
            return
        waiting = self._wires.put(self._socket, text)
        if waiting is not None and waiting.exceeds(packets=self._limits.queue_packets, size=self._limits.queue_bytes):
            self._overrun(self._socket)
