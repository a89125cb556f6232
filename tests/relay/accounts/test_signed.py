"""An open socket lives no longer than its sign-in."""

from core.permissions import Role
from core.protocol.desk import Me
from core.protocol.errors import Error, TransportCode, error
from core.protocol.shared import Connect
from relay.accounts.signed import SignedGate
from relay.accounts.tokens import hashed
from relay.socket.ports import Answer, Link
from tests.relay.house import FakeLink

ME = Me(id="1", login="anna", name="Анна", role=Role.SPECIALIST, rights=())
TOKEN = "t" * 43


class Desk:
    """A gate that lets in whom it is told to."""

    def __init__(self) -> None:
        self.refusal: Error | None = None
        self.gone: list[str] = []

    async def connect(self, _link: Link, _auth: Connect) -> Error | None:
        return self.refusal

    def request(self, _link: Link, _raw: object, answer: Answer) -> None:
        answer(b"{}")

    def disconnect(self, link: Link) -> None:
        self.gone.append(link.id)


def farewell(reason: str) -> bytes:
    return b'{"items":[{"reason":"' + reason.encode() + b'"}]}'


async def entered(gate: SignedGate, number: int, token: str = TOKEN) -> FakeLink:
    link = FakeLink(number)
    await gate.connect(link, Connect(protocol=1, client="x", token=token))
    return link


async def test_signing_out_closes_the_sockets_of_that_token_alone() -> None:
    gate = SignedGate(Desk(), farewell=farewell)
    mine, also_mine, other = await entered(gate, 1), await entered(gate, 2), await entered(gate, 3, "o" * 43)
    gate.end(hashed(TOKEN))
    assert (mine.closed, also_mine.closed, other.closed) == (True, True, False)
    assert mine.items == [{"reason": "signed_out"}]


async def test_a_token_that_ended_meanwhile_closes_its_sockets() -> None:
    gate = SignedGate(Desk(), farewell=farewell)
    mine, other = await entered(gate, 1), await entered(gate, 2, "o" * 43)

    async def use(token_hash: bytes) -> Me | None:
        return None if token_hash == hashed(TOKEN) else ME

    await gate.check(use)
    assert (mine.closed, other.closed) == (True, False)
    assert mine.items == [{"reason": "expired"}]


async def test_who_left_or_never_came_in_is_not_spoken_to() -> None:
    desk = Desk()
    gate = SignedGate(desk, farewell=farewell)
    left = await entered(gate, 1)
    gate.disconnect(left)
    desk.refusal = error(TransportCode.UNAUTHORISED)
    refused = await entered(gate, 2)
    gate.end(hashed(TOKEN))
    assert not left.closed
    assert not refused.closed
    assert desk.gone == [left.id]
