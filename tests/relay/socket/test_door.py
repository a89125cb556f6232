"""The door with real sockets: order, answers, the unruly, the slow, the end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import msgspec
import pytest

from core.protocol.errors import TransportCode, error
from relay.socket.limits import Limits, Rate, SideLimits
from relay.socket.ports import Answer, Link
from tests.attacks.raw import Raw, client, raw, status
from tests.relay.socket.hall import Hall

POLLING = "/socket.io/?EIO=4&transport=polling"


async def test_a_thousand_requests_are_taken_and_answered_in_order(hall: Hall) -> None:
    async with raw(hall.url) as one:
        await one.enter()
        for number in range(1_000):
            await one.send(f'42/citizen,{number}["request",{{"n":{number}}}]')
            if number % 100 == 99:
                answers = [await one.next() for _ in range(100)]
                assert answers == [f'43/citizen,{n}[{{"n":{n}}}]' for n in range(number - 99, number + 1)]


async def test_a_later_answer_overtakes_an_earlier_one_that_waits(hall: Hall) -> None:
    held: list[Answer] = []

    def hold_the_first(_: Link, raw: object, answer: Answer) -> None:
        if held:
            answer(msgspec.json.encode(raw))
        else:
            held.append(answer)

    hall.gate.handler = hold_the_first
    async with raw(hall.url) as one:
        await one.enter()
        await one.send('42/citizen,1["request",{"n":1}]')
        assert await one.ask({"n": 2}, number=2) == {"n": 2}
        held[0](b'{"n":1}')
        assert await one.answer(1) == {"n": 1}


async def test_a_batch_goes_out_as_one_packet_as_it_was_given(hall: Hall) -> None:
    async with raw(hall.url) as one:
        await one.enter()
        hall.gate.links[0].send('{"items":["слово"]}'.encode())
        assert await one.next() == '42/citizen,["events",{"items":["слово"]}]'


async def test_what_is_sent_before_the_client_is_in_follows_the_welcome(hall: Hall) -> None:
    hall.gate.greeting = b'{"items":[]}'
    async with raw(hall.url) as one:
        assert (await one.enter()).startswith('40/citizen,{"sid":')
        assert await one.next() == '42/citizen,["events",{"items":[]}]'


async def test_a_refusal_carries_the_error_and_the_client_may_try_again(hall: Hall) -> None:
    hall.gate.refusal = error(TransportCode.MOVING)
    async with raw(hall.url) as one:
        answer = await one.enter()
        assert answer.startswith('44/citizen,{"message":"moving","data":{"type":"error","code":"moving"')
        hall.gate.refusal = None
        assert (await one.enter()).startswith("40/citizen,")


async def test_a_gate_that_fails_at_connect_is_told_as_unavailable(hall: Hall) -> None:
    hall.gate.failure = RuntimeError("слова гражданина")
    async with raw(hall.url) as one:
        assert "unavailable" in await one.enter()
    assert "слова" not in hall.log.getvalue()
    assert "RuntimeError" in hall.log.getvalue()


async def test_a_gate_that_fails_at_a_request_is_told_by_its_incident_alone(hall: Hall) -> None:
    def fail(_: Link, raw: object, answer: Answer) -> None:
        raise RuntimeError("слова гражданина")

    hall.gate.handler = fail
    async with raw(hall.url) as one:
        await one.enter()
        answer = await one.ask({})
        hall.gate.handler = lambda _, __, answer: answer(b'{"fine":true}')
        assert await one.ask({}, number=2) == {"fine": True}
    assert answer["code"] == "internal"
    assert answer["incident"] in hall.log.getvalue()
    assert "слова" not in hall.log.getvalue()


async def test_the_gate_hears_once_that_a_client_is_gone(hall: Hall) -> None:
    async with raw(hall.url) as one:
        await one.enter()
        link = hall.gate.links[0]
    async with asyncio.timeout(5):
        await hall.gate.gone.wait()
    assert hall.gate.left == [link.id]
    link.send(b"{}")
    link.close()


async def test_a_client_that_leaves_its_namespace_is_gone(hall: Hall) -> None:
    async with raw(hall.url) as one:
        await one.enter()
        await one.send("41/citizen,")
        assert await one.ended()
    assert len(hall.gate.left) == 1


async def test_a_link_closed_by_the_gate_still_gets_what_was_sent_before(hall: Hall) -> None:
    async with raw(hall.url) as one:
        await one.enter()
        hall.gate.links[0].send(b'{"items":["last"]}')
        hall.gate.links[0].close()
        assert "last" in await one.next()
        assert await one.ended()


async def test_a_client_that_does_not_read_is_cut_off(hall: Hall) -> None:
    async with raw(hall.url) as one:
        await one.enter()
        batch = b'{"items":["' + b"x" * 50_000 + b'"]}'
        async with asyncio.timeout(5):
            while not hall.gate.gone.is_set():
                hall.gate.links[0].send(batch)
                await asyncio.sleep(0)
    assert hall.counted("relay_sockets_closed_total", reason="slow") == 1


async def test_the_end_of_the_relay_closes_with_a_code_that_means_come_back(hall: Hall) -> None:
    async with raw(hall.url) as one:
        await one.enter()
        hall.door.shut()
        assert (await one.ask({}))["code"] == "moving"
        hall.door.close()
        assert await one.ended()
        assert (await one.socket.receive()).data == 1012
    assert await status(hall.url, POLLING) == 503


async def test_a_pong_nobody_asked_for_counts_as_unreadable(hall: Hall) -> None:
    async with raw(hall.url) as one:
        await one.enter()
        for _ in range(5):
            await one.send("3")
        assert await one.ended()


@asynccontextmanager
async def raw_poll(hall: Hall) -> AsyncIterator[tuple[aiohttp.ClientSession, str]]:
    """A polling connection past its handshake: the client and the address of its requests."""
    async with client() as http, http.get(hall.url + POLLING) as answer:
        socket = (await answer.text()).split('"sid":"')[1].split('"')[0]
        yield http, f"{hall.url}{POLLING}&sid={socket}"


@pytest.mark.parametrize("body", ["", "x" * 70_000])
async def test_a_body_of_no_or_too_great_length_ends_the_poll(hall: Hall, body: str) -> None:
    async with raw_poll(hall) as (http, address):
        answer = await http.post(address, data=body, headers={"Origin": hall.url})
        assert answer.status in {400, 413}
        assert (await http.get(address)).status == 400


async def test_a_post_of_many_packets_is_taken_whole(hall: Hall) -> None:
    async with raw_poll(hall) as (http, address):
        packets = ['40/citizen,{"protocol":1,"client":"p"}', *(f'42/citizen,{n}["request",{{}}]' for n in range(60))]
        await http.post(address, data="\x1e".join(packets), headers={"Origin": hall.url})
        answers = (await (await http.get(address)).text()).split("\x1e")
    assert len(answers) == 61


async def test_one_handshake_opens_one_websocket_and_keeps_none_for_ever() -> None:
    hall = Hall(Limits(connect_within_s=0.5))
    await hall.start()
    async with raw_poll(hall) as (http, address):
        upgrade = address.replace("polling", "websocket")
        tries = await asyncio.gather(*(http.ws_connect(upgrade) for _ in range(20)), return_exceptions=True)
        opened = [one for one in tries if isinstance(one, aiohttp.ClientWebSocketResponse)]
        assert len(opened) == 1
        assert (await opened[0].receive(timeout=5)).type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await http.ws_connect(upgrade)
    await hall.stop()


async def test_a_websocket_that_waits_to_take_over_ends_with_its_poll(hall: Hall) -> None:
    async with raw_poll(hall) as (http, address):
        waiting = await http.ws_connect(address.replace("polling", "websocket"))
        await http.post(address, data="1", headers={"Origin": hall.url})
        assert (await waiting.receive(timeout=5)).type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}


async def test_a_poll_becomes_a_websocket(hall: Hall) -> None:
    async with raw_poll(hall) as (http, address):
        upgrade = address.replace("polling", "websocket")
        async with http.ws_connect(upgrade, headers={"Origin": hall.url}) as socket:
            await socket.send_str("2probe")
            assert await socket.receive_str(timeout=5) == "3probe"
            await socket.send_str("5")
            one = Raw(socket)
            assert await one.next() == "6"
            assert (await one.enter()).startswith("40/citizen,")
            assert await one.ask({"n": 1}) == {"n": 1}


async def test_a_client_cut_off_by_the_answer_to_its_flood_is_shown_out_once() -> None:
    side = SideLimits(requests=Rate(1, 1), queue_packets=2, queue_bytes=200_000)
    hall = Hall(Limits(citizen=side, patience=Rate(1, 1)))
    await hall.start()
    async with raw_poll(hall) as (http, address):
        origin = {"Origin": hall.url}
        await http.post(address, data='40/citizen,{"protocol":1,"client":"p"}', headers=origin)
        await http.get(address)
        await http.post(address, data="\x1e".join(f'42/citizen,{n}["request",{{}}]' for n in range(4)), headers=origin)
    await hall.stop()
    assert hall.counted("relay_sockets_closed_total", reason="slow") == 1
    assert hall.counted("relay_failures_total", event="socket") == 0
