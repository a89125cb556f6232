"""What waits for one client is counted."""

from typing import Any

from engineio.packet import Packet

from relay.socket.outbox import Outbox


def packet(text: str) -> Any:
    return Packet(4, text)


async def test_an_outbox_knows_how_much_waits() -> None:
    outbox = Outbox()
    outbox.put_nowait(packet("abc"))
    outbox.put_nowait(packet("defg"))
    assert (outbox.qsize(), outbox.waiting_size) == (2, 7)
    await outbox.get()
    assert outbox.waiting_size == 4


async def test_too_many_or_too_large_packets_exceed_it() -> None:
    outbox = Outbox()
    for _ in range(3):
        outbox.put_nowait(packet("12345"))
    assert outbox.exceeds(packets=2, size=1_000)
    assert outbox.exceeds(packets=10, size=14)
    assert not outbox.exceeds(packets=3, size=15)


async def test_one_large_packet_alone_may_pass() -> None:
    outbox = Outbox()
    outbox.put_nowait(packet("x" * 1_000))
    assert not outbox.exceeds(packets=10, size=100)


async def test_the_end_weighs_nothing() -> None:
    outbox = Outbox()
    outbox.put_nowait(None)
    assert outbox.waiting_size == 0
    assert await outbox.get() is None
