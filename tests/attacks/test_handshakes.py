"""Who may open a socket, from where, how many, and for how long without a word (A-23, A-25, A-31, A-32, A-33)."""

import asyncio
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest

from tests.attacks.raw import Raw, client, raw, status
from tests.rig.process import RelayProcess

POLLING = "/socket.io/?EIO=4&transport=polling"
WEBSOCKET = "/socket.io/?EIO=4&transport=websocket"


async def test_sockets_that_never_connect_are_closed(relay: RelayProcess) -> None:
    async with AsyncExitStack() as stack:
        ones = [await stack.enter_async_context(raw(relay.url, address="127.0.4.1")) for _ in range(50)]
        began = time.monotonic()
        assert all(await asyncio.gather(*(one.ended() for one in ones)))
    assert time.monotonic() - began < 4


async def test_polls_that_never_connect_are_forgotten(tight: RelayProcess) -> None:
    codes = [await status(tight.url, POLLING, address="127.0.4.9") for _ in range(11)]
    assert codes == [200] * 10 + [429]
    began = time.monotonic()
    while await status(tight.url, POLLING, address="127.0.4.9") != 200:
        assert time.monotonic() - began < 5


async def test_a_flood_of_handshakes_fills_neither_memory_nor_the_door(
    relay: RelayProcess, memory: Callable[[], int]
) -> None:
    before, started = memory(), time.monotonic()
    async with client("127.0.4.2") as http:
        codes = [await poll(http, relay.url) for _ in range(500)]
        began = time.monotonic()
        assert await status(relay.url, POLLING, address="127.0.4.3") == 200
        assert time.monotonic() - began < 1
    assert codes.count(200) <= 121 + 10 * (time.monotonic() - started)
    assert set(codes) == {200, 429}
    assert memory() - before < 20_000_000


async def poll(http: aiohttp.ClientSession, url: str) -> int:
    async with http.get(url + POLLING) as answer:
        return answer.status


FOREIGN = [
    "https://evil.example",
    "null",
    "{url}.evil.example",
    "https://127.0.0.1",
    "http://127.0.0.1",
    "http://xn--e1afmkfd",
]


@pytest.mark.parametrize("origin", FOREIGN)
@pytest.mark.parametrize("path", [POLLING, WEBSOCKET])
async def test_a_page_of_another_origin_is_refused(relay: RelayProcess, origin: str, path: str) -> None:
    headers = {"Origin": origin.format(url=relay.url), "X-Forwarded-Host": "evil.example"}
    if path == WEBSOCKET:
        headers |= {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
        headers |= {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    assert await status(relay.url, path, **headers) == 403


async def test_a_forwarded_host_makes_no_origin_good(relay: RelayProcess) -> None:
    headers = {"Origin": "http://evil.example", "X-Forwarded-Host": "evil.example", "Host": "evil.example"}
    assert await status(relay.url, POLLING, **headers) == 403


async def test_citizens_come_from_the_relays_own_page_only(relay: RelayProcess) -> None:
    async with raw(relay.url, origin=None) as one:
        assert "unauthorised" in await one.enter("/citizen")


async def test_the_staffs_side_needs_a_token(relay: RelayProcess) -> None:
    async with raw(relay.url, origin=None) as one:
        assert "unauthorised" in await one.enter("/desk")
        assert "unauthorised" in await one.enter("/desk", token="A" * 43)
        assert (await one.enter("/desk", token=await relay.token("anna"))).startswith("40/desk,")


async def test_no_page_reaches_the_staffs_side_even_with_a_token(relay: RelayProcess) -> None:
    async with raw(relay.url) as one:
        assert "unauthorised" in await one.enter("/desk", token=await relay.token("anna"))


async def test_a_citizens_token_opens_nothing_of_the_staffs(relay: RelayProcess) -> None:
    async with raw(relay.url) as one:
        await one.enter()
        token = (await one.ask({"type": "resume"}))["token"]
    async with raw(relay.url, origin=None) as one:
        assert "unauthorised" in await one.enter("/desk", token=token)


@pytest.mark.parametrize(
    ("auth", "code"),
    [
        ({"protocol": 0}, "too_old"),
        ({"protocol": 99}, "too_old"),
        ({"protocol": "1"}, "malformed"),
        ({"token": "short"}, "malformed"),
        ({"role": "manager"}, "malformed"),
        ({"client": "x" * 100}, "malformed"),
    ],
)
async def test_a_connect_that_says_nonsense_is_told_so(relay: RelayProcess, auth: dict[str, Any], code: str) -> None:
    async with raw(relay.url) as one:
        answer = await one.enter(**auth)
    assert answer.startswith("44/citizen,")
    assert f'"code":"{code}"' in answer


async def test_guessing_tokens_on_one_socket_ends(relay: RelayProcess) -> None:
    async with raw(relay.url, origin=None) as one:
        for place in range(5):
            await one.send(f'40/desk,{{"protocol":1,"client":"x","token":"{place:043}"}}')
        assert await one.ended()


async def test_a_conversation_works_by_polling_alone(relay: RelayProcess) -> None:
    async with client() as http:
        async with http.get(relay.url + POLLING) as answer:
            socket = (await answer.text()).split('"sid":"')[1].split('"')[0]
        address = f"{relay.url}{POLLING}&sid={socket}"
        headers = {"Origin": relay.url}
        await http.post(address, data='40/citizen,{"protocol":1,"client":"poll/1"}', headers=headers)
        assert (await (await http.get(address)).text()).startswith("40/citizen,")
        body = '42/citizen,1["request",{"type":"resume"}]\x1e42/citizen,2["request",{"type":"nonsense"}]'
        await http.post(address, data=body, headers=headers)
        answers = (await (await http.get(address)).text()).split("\x1e")
    assert [answer[:14] for answer in answers] == ["43/citizen,1[{", "43/citizen,2[{"]


async def test_a_poll_becomes_a_websocket(relay: RelayProcess) -> None:
    async with client() as http:
        async with http.get(relay.url + POLLING) as answer:
            socket = (await answer.text()).split('"sid":"')[1].split('"')[0]
        address = f"{relay.url}{WEBSOCKET}&sid={socket}"
        async with http.ws_connect(address, headers={"Origin": relay.url}) as upgraded:
            one = Raw(upgraded)
            await one.send("2probe")
            assert await one.next() == "3probe"
            await one.send("5")
            assert [await one.next(), await one.enter()][1].startswith("40/citizen,")
            assert (await one.ask({"type": "resume"}))["type"] == "resumed"


async def test_jsonp_is_not_served(relay: RelayProcess) -> None:
    assert await status(relay.url, POLLING + "&j=0") == 400
