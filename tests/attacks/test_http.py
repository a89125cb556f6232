"""Sign-in, errors and headers over HTTP as a stranger sees them (A-68, A-70, A-74, A-76, A-77, A-84)."""

import asyncio
import socket
import time

import pytest

from tests.attacks.raw import client, raw, status
from tests.rig.process import PASSWORD, RelayProcess


async def sign_in(url: str, body: object, *, address: str, forwarded: str = "") -> tuple[int, str]:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    async with client(address) as http, http.post(url + "/v1/session", json=body, headers=headers) as answer:
        return answer.status, await answer.text()


async def wrong(url: str, login: str, *, address: str, forwarded: str = "") -> int:
    body = {"login": login, "password": "not the password"}
    return (await sign_in(url, body, address=address, forwarded=forwarded))[0]


async def test_guessing_is_slowed_down_however_the_address_is_forged(relay: RelayProcess) -> None:
    codes = [await wrong(relay.url, "boris", address="127.0.5.1", forwarded=f"10.0.0.{place}") for place in range(8)]
    assert codes[:5] == [401] * 5
    assert codes[-1] == 429


async def test_guessing_from_many_addresses_is_slowed_down_by_account(relay: RelayProcess) -> None:
    codes = [await wrong(relay.url, "victim", address=f"127.0.6.{place}") for place in range(1, 9)]
    assert codes[-1] == 429


async def test_many_guesses_at_once_are_slowed_down_as_well(relay: RelayProcess) -> None:
    guesses = (wrong(relay.url, "crowd", address=f"127.0.7.{place}") for place in range(1, 41))
    codes = await asyncio.gather(*guesses)
    assert codes.count(401) == 5
    assert codes.count(429) == 35


async def test_the_owner_still_signs_in_from_where_he_did_before(relay: RelayProcess) -> None:
    body = {"login": "olga", "password": PASSWORD}
    assert (await sign_in(relay.url, body, address="127.0.8.1"))[0] == 200
    for place in range(1, 8):
        await wrong(relay.url, "olga", address=f"127.0.8.{place + 1}")
    assert (await sign_in(relay.url, body, address="127.0.8.99"))[0] == 429
    assert (await sign_in(relay.url, body, address="127.0.8.1"))[0] == 200


async def test_an_unknown_login_takes_as_long_as_a_known_one(relay: RelayProcess) -> None:
    took: dict[str, list[float]] = {"anna": [], "nobody-here": []}
    for place in range(1, 4):
        for login, times in took.items():
            began = time.monotonic()
            assert await wrong(relay.url, login, address=f"127.0.9.{place}") == 401
            times.append(time.monotonic() - began)
    assert 0.5 < min(took["anna"]) / min(took["nobody-here"]) < 2


BODIES: list[object] = [
    {"login": "anna", "password": ""},
    {"login": "anna", "password": None},
    {"login": "anna", "password": [PASSWORD]},
    {"login": "anna", "password": "x" * 300},
    {"login": "anna"},
    {"login": "anna", "password": PASSWORD, "role": "manager"},
    {"login": "' OR 1=1--", "password": PASSWORD},
    [],
    None,
    PASSWORD,
]


@pytest.mark.parametrize("body", BODIES)
async def test_nothing_but_the_password_opens(relay: RelayProcess, body: object) -> None:
    code, text = await sign_in(relay.url, body, address="127.0.10.1")
    assert code in {400, 401}
    assert "token" not in text


async def test_a_huge_body_is_refused(relay: RelayProcess) -> None:
    code, _ = await sign_in(relay.url, {"login": "anna", "password": "x" * 1_000_000}, address="127.0.10.2")
    assert code == 413


@pytest.mark.parametrize("login", ["admin", "root", "administrator", "consultant", "test"])
async def test_a_fresh_relay_knows_no_password(relay: RelayProcess, login: str) -> None:
    for password in ("admin", "password", "consultant", "12345678", login):
        code, _ = await sign_in(
            relay.url, {"login": login, "password": password}, address=f"127.0.11.{len(login) + len(password)}"
        )
        assert code in {401, 429}


async def test_signing_out_ends_the_token_and_the_open_socket(relay: RelayProcess) -> None:
    token, other = await relay.token("anna"), await relay.token("anna")
    async with raw(relay.url, origin=None) as one, raw(relay.url, origin=None) as second, client() as http:
        await one.enter("/desk", token=token)
        await second.enter("/desk", token=other)
        headers = {"Authorization": f"Bearer {token}"}
        assert (await http.delete(relay.url + "/v1/session", headers=headers)).status == 200
        assert "signed_out" in await one.next()
        assert await one.ended()
        assert (await http.get(relay.url + "/v1/reference", headers=headers)).status == 401
        answer = await second.ask({"type": "beat", "present": True}, namespace="/desk")
        assert answer["type"] == "beaten"


async def test_a_specialist_exports_nothing(relay: RelayProcess) -> None:
    headers = {"Authorization": f"Bearer {await relay.token('anna')}"}
    assert await status(relay.url, "/v1/register?from=0&to=1", **headers) == 403
    assert await status(relay.url, "/v1/register?from=0&to=1") == 401


@pytest.mark.parametrize(
    "path", ["/", "/v1/../../etc/passwd", "/widget/../boot.py", "/widget/%2e%2e/boot.py", "/v1/register?from=' OR 1=1"]
)
async def test_an_error_tells_a_code_and_nothing_of_the_inside(relay: RelayProcess, path: str) -> None:
    async with client() as http, http.get(relay.url + path) as answer:
        text = await answer.text()
        assert answer.status in {401, 404}
        assert answer.headers["Server"] == "consultant"
    assert text.startswith('{"type":"error"')
    assert not any(word in text.lower() for word in ("traceback", "aiohttp", "python", ".py", "select", "sqlite"))


@pytest.mark.parametrize(
    "request_line", [b"GARBAGE\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nA B\r\n\r\n"]
)
def test_even_a_broken_request_learns_no_version(relay: RelayProcess, request_line: bytes) -> None:
    with socket.create_connection(("127.0.0.1", relay.port), timeout=5) as line:
        line.sendall(request_line)
        answer = line.recv(4096).lower()
    assert b"400" in answer.splitlines()[0]
    assert b"aiohttp" not in answer
    assert b"python" not in answer


async def test_figures_are_for_this_machine_alone(relay: RelayProcess) -> None:
    assert await status(relay.url, "/metrics") == 200
    assert await status(relay.url, "/metrics", **{"X-Forwarded-For": "203.0.113.7"}) == 404
