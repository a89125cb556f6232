"""What the rest of the relay knows of sockets: links that carry batches, gates that take requests."""

from collections.abc import Callable
from typing import Protocol

from core.protocol.errors import Error
from core.protocol.shared import Connect

Answer = Callable[[bytes], None]
"""Called exactly once, on the loop, now or later, with the JSON of an answer."""


class Link(Protocol):
    """One connected socket in one namespace. `address` is the client's network address, the key of its limits."""

    @property
    def id(self) -> str: ...

    @property
    def address(self) -> str: ...

    def send(self, batch: bytes) -> None:
        """Send the JSON of one batch; never blocks, a link that does not read is closed."""

    def close(self) -> None:
        """Close the socket after what was sent."""


class Gate(Protocol):
    """What a namespace answers. `request` is synchronous, so that a client's requests keep their order (F-20)."""

    async def connect(self, link: Link, auth: Connect) -> Error | None:
        """Let the link in, or say why not."""

    def request(self, link: Link, raw: object, answer: Answer) -> None:
        """Take one request; never raises."""

    def disconnect(self, link: Link) -> None:
        """The link is gone."""
