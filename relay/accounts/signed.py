"""Keeps the sockets of the staff true to their sign-ins: who is signed out loses the open socket too (P-08, A-76)."""

from collections.abc import Awaitable, Callable

from core.protocol.desk import Me
from core.protocol.errors import Error
from core.protocol.shared import Connect
from relay.accounts.tokens import hashed
from relay.socket.ports import Answer, Gate, Link

SIGNED_OUT = "signed_out"
EXPIRED = "expired"


class SignedGate:
    """A gate in front of the desk's own. `farewell` is the JSON of the batch that tells why."""

    def __init__(self, gate: Gate, *, farewell: Callable[[str], bytes]) -> None:
        self._gate = gate
        self._farewell = farewell
        self._links: dict[bytes, dict[str, Link]] = {}
        self._tokens: dict[str, bytes] = {}

    async def connect(self, link: Link, auth: Connect) -> Error | None:
        refusal = await self._gate.connect(link, auth)
        if refusal is None and auth.token is not None:
            token_hash = hashed(auth.token)
            self._tokens[link.id] = token_hash
            self._links.setdefault(token_hash, {})[link.id] = link
        return refusal

    def request(self, link: Link, raw: object, answer: Answer) -> None:
        self._gate.request(link, raw, answer)

    def disconnect(self, link: Link) -> None:
        token_hash = self._tokens.pop(link.id, None)
        if token_hash is not None:
            links = self._links[token_hash]
            del links[link.id]
            if not links:
                del self._links[token_hash]
        self._gate.disconnect(link)

    def end(self, token_hash: bytes, reason: str = SIGNED_OUT) -> None:
        """Tell the sockets of a token that it is over, and close them; at once nothing of theirs is heard any more."""
        for link in list(self._links.get(token_hash, {}).values()):
            link.send(self._farewell(reason))
            link.close()

    async def check(self, use: Callable[[bytes], Awaitable[Me | None]]) -> None:
        """Look at every open sign-in: an open socket keeps its token alive, a token that ended closes its sockets."""
        for token_hash in list(self._links):
            if await use(token_hash) is None:
                self.end(token_hash, EXPIRED)
