"""What a connected client may send, and what it gets for anything else (A-20, A-21, A-26, A-29, A-37)."""

import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, suppress

import pytest

from tests.attacks.raw import Closed, Raw, page, raw
from tests.rig.process import RelayProcess

RESERVED = [
    '42/citizen,["connect",{"REMOTE_ADDR":"1.2.3.4"},{"token":"x"}]',
    '42/citizen,["disconnect","forged"]',
    '42/citizen,["connect_error"]',
    '42/citizen,["*"]',
    '42/citizen,["message","words"]',
    '42["connect",{},{}]',
    '42/desk,["request",{"type":"resume"}]',
    '42/citizen,["join","room"]',
    '42/citizen,["enter_room","room"]',
    '42/citizen,["subscribe","room"]',
    '42/citizen,["request",{"type":"resume"}]',
    '42/citizen,1["request"]',
    '42/citizen,1["request",{},{}]',
]
UNREADABLE = [
    *("", "zzz", "4", "42", "42{}", "42[]", "4\0", "49", "4Z", "7", "2probe", "5", "44/citizen,{}"),
    *("43/citizen,1[]", "451-/citizen,1[{}]", '42/citizen,99999999999999999999["request",{}]'),
    f'42/citizen,1["request",{"[" * 20_000}',
    f'42/citizen,1["request",{{"type":{"1" * 5_000}}}]',
    f'42/citizen,{"1" * 120}["request",{{}}]',
    '42/citizen,1["request",{"type":"\\ud800"}]',
    '42/citizen,1["request",{"type":1e999}]',
    '42/citizen,1["request",NaN]',
    "b4AAAA",
    '452-["request",{"_placeholder":true,"num":0}]',
    "4" + "x" * 60_000,
    b"\xed\xa0\x80",
    b"\x00\x01",
]


async def dropped(relay: RelayProcess) -> float:
    """How many packets the relay has dropped so far."""
    lines = (await page(relay.url, "/metrics")).splitlines()
    return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith("relay_packets_dropped_total{"))


@pytest.mark.parametrize("frame", RESERVED)
async def test_a_packet_that_is_no_request_does_nothing_and_is_counted(relay: RelayProcess, frame: str) -> None:
    before = await dropped(relay)
    async with raw(relay.url) as one:
        await one.enter()
        await one.send(frame)
        assert (await one.ask({"type": "resume"}, number=7))["type"] == "resumed"
    assert await dropped(relay) == before + 1


async def test_a_second_connect_changes_nobody(relay: RelayProcess) -> None:
    async with raw(relay.url) as one:
        await one.enter()
        mine = (await one.ask({"type": "resume"}))["token"]
        assert "not_found" in await one.enter(token="a" * 43)
        assert (await one.ask({"type": "resume"}))["token"] == mine


@pytest.mark.parametrize("frame", UNREADABLE)
async def test_what_cannot_be_read_ends_nothing_but_the_patience(relay: RelayProcess, frame: str | bytes) -> None:
    async with raw(relay.url) as one:
        await one.enter()
        await one.send(frame)
        assert (await one.ask({"type": "resume"}, number=7))["type"] == "resumed"
        with suppress(Closed):
            for _ in range(5):
                await one.send(frame)
        assert await one.ended()
    assert relay.running()


@pytest.mark.parametrize(
    "argument", ["[" * 20_000, '{"a":' * 2_000 + "1" + "}" * 2_000, '{"type":"\\ud800"}', "5", '"words"', "null"]
)
async def test_a_request_that_cannot_be_read_is_answered_all_the_same(relay: RelayProcess, argument: str) -> None:
    async with raw(relay.url) as one:
        await one.enter()
        await one.send(f'42/citizen,3["request",{argument}]')
        assert (await one.answer(3))["code"] == "malformed"


async def test_random_bytes_neither_stop_nor_fill_the_relay(relay: RelayProcess, memory: Callable[[], int]) -> None:
    draw, before, lines = random.Random(26), memory(), len(relay.log.read_text().splitlines())
    began = time.monotonic()
    for place in range(100):
        with suppress(Closed, TimeoutError):
            async with raw(relay.url, address=f"127.0.1.{place % 20 + 1}") as one:
                await one.enter()
                await babble(one, draw)
    assert relay.running()
    assert memory() - before < 20_000_000
    written = len(relay.log.read_text().splitlines()) - lines
    assert written <= 20 * (time.monotonic() - began + 2)


async def babble(one: Raw, draw: random.Random) -> None:
    """Good frames with a few characters changed, until the relay has enough."""
    for _ in range(40):
        frame = list('42/citizen,1["request",{"type":"resume","epoch":null,"after":0}]')
        for _ in range(draw.randrange(1, 6)):
            frame[draw.randrange(len(frame))] = chr(draw.choice([draw.randrange(32, 127), draw.randrange(0x3000)]))
        await one.send("".join(frame))


async def test_the_log_never_holds_what_was_sent(relay: RelayProcess) -> None:
    async with raw(relay.url, address="127.0.2.1") as one:
        await one.enter()
        for _ in range(5):
            await one.send('42/citizen,1["слово-в-журнале",{"token":"секрет"}]')
        assert await one.ended()
    log = relay.log.read_text()
    assert "слово" not in log
    assert "секрет" not in log
    assert "Traceback" not in log


async def test_a_flood_is_told_when_to_come_back_and_then_shown_out(relay: RelayProcess) -> None:
    async with raw(relay.url, address="127.0.3.1") as one, raw(relay.url, address="127.0.3.2") as other:
        await one.enter()
        await other.enter()
        with suppress(Closed):
            for number in range(1, 1_000):
                await one.send(f'42/citizen,{number}["request",{{"type":"resume"}}]')
        answers = [frame async for frame in frames(one)]
        began = time.monotonic()
        assert (await other.ask({"type": "resume"}))["type"] == "resumed"
        assert time.monotonic() - began < 1
    limited = [frame for frame in answers if "rate_limited" in frame]
    assert 0 < sum("resumed" in frame for frame in answers) < 100
    assert limited
    assert all('"retry_after_ms":' in frame for frame in limited)


async def frames(one: Raw) -> AsyncIterator[str]:
    """Everything up to the end."""
    with suppress(Closed):
        while True:
            yield await one.next()


async def test_many_sockets_of_one_address_share_its_rate(tight: RelayProcess) -> None:
    async with AsyncExitStack() as stack:
        ones = [await stack.enter_async_context(raw(tight.url)) for _ in range(10)]
        for one in ones:
            await one.enter()
        answers = [await one.ask({"type": "resume"}, number=number) for one in ones for number in range(5)]
    assert 30 <= sum(answer["type"] == "resumed" for answer in answers) <= 35
    assert {answer.get("code") for answer in answers} == {None, "rate_limited"}


async def test_there_is_no_admin_namespace(relay: RelayProcess) -> None:
    async with raw(relay.url) as one:
        assert (await one.enter("/admin")).startswith("44/admin,")
        assert "not_found" in await one.enter("/")
