"""Signing in: only over a line that is proven, with words of our own for whatever goes wrong."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from core.moment import Moment
from core.protocol.errors import TransportCode
from core.protocol.http import SearchHit
from desktop_app.net.http import open_http
from desktop_app.net.line import Line
from desktop_app.net.session import Session
from desktop_app.net.trouble import Trouble, TroubleKind
from desktop_app.shown.troubles import sign_in_error
from tests.desktop_app.house import PASSWORD, House
from tests.desktop_app.net.certificates import DAY, NOW, Authority
from tests.desktop_app.shift.people import CLOCKS
from tools.ports import free_port

HTML = "<html><b>Войдите в гостевую сеть</b></html>"


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with open_http() as made:
        yield made


@asynccontextmanager
async def stranger(*, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """A server that is no relay: it answers everything with a page."""

    async def page(_request: web.Request) -> web.Response:
        return web.Response(text=HTML, content_type="text/html")

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", page)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls)
    await site.start()
    port = runner.addresses[0][1]
    yield f"{'http' if tls is None else 'https'}://127.0.0.1:{port}"
    await runner.cleanup()


async def trouble_with(http: aiohttp.ClientSession, url: str) -> TroubleKind:
    with pytest.raises(Trouble) as raised:
        await Session(http, relay=url).sign_in("anna", password=PASSWORD)
    assert HTML not in sign_in_error(raised.value).text
    return raised.value.kind


async def test_a_right_password_signs_in_and_the_token_opens_the_reference(
    http: aiohttp.ClientSession, house: House
) -> None:
    session = Session(http, relay=house.url)
    signed = await session.sign_in("anna", password=PASSWORD)
    assert signed.me.name == "Анна Петровна"
    assert (await session.reference(signed.token)).topics
    assert (await session.centre()).name


async def test_a_wrong_password_is_refused(http: aiohttp.ClientSession, house: House) -> None:
    with pytest.raises(Trouble) as raised:
        await Session(http, relay=house.url).sign_in("anna", password="wrong")
    assert raised.value.error is not None
    assert raised.value.error.code == TransportCode.UNAUTHORISED


async def test_a_token_is_worth_nothing_after_signing_out(http: aiohttp.ClientSession, house: House) -> None:
    session = Session(http, relay=house.url)
    signed = await session.sign_in("anna", password=PASSWORD)
    await session.sign_out(signed.token)
    with pytest.raises(Trouble):
        await session.reference(signed.token)


async def test_a_manager_reads_the_register_and_a_specialist_does_not(
    http: aiohttp.ClientSession, house: House
) -> None:
    session = Session(http, relay=house.url)
    manager = await session.sign_in("olga", password=PASSWORD)
    assert [line async for line in session.register(manager.token, first=Moment(0), last=Moment(1000))] == []
    specialist = await session.sign_in("anna", password=PASSWORD)
    with pytest.raises(Trouble):
        await anext(session.register(specialist.token, first=Moment(0), last=Moment(1000)))


async def test_a_specialist_finds_answers_at_the_relay(http: aiohttp.ClientSession, house: House) -> None:
    session = Session(http, relay=house.url)
    specialist = await session.sign_in("anna", password=PASSWORD)
    hits: tuple[SearchHit, ...] = ()
    async with asyncio.timeout(30):
        while not hits:  # the search is there a moment after the relay
            with contextlib.suppress(Trouble):
                hits = await session.search(specialist.token, "пособие на погребение", limit=3)
    assert hits[0].id == "burial_benefit"
    assert hits[0].why


async def test_where_nobody_listens_there_is_no_line(http: aiohttp.ClientSession) -> None:
    assert await trouble_with(http, f"http://127.0.0.1:{free_port()}") is TroubleKind.NO_LINE


async def test_a_page_of_a_guest_network_is_no_relay(http: aiohttp.ClientSession) -> None:
    async with stranger() as url:
        assert await trouble_with(http, url) is TroubleKind.NOT_A_RELAY


async def test_a_certificate_that_nobody_vouches_for_is_refused(http: aiohttp.ClientSession, tmp_path: Path) -> None:
    async with stranger(tls=Authority(tmp_path).server("127.0.0.1")) as url:
        assert await trouble_with(http, url) is TroubleKind.WRONG_CERTIFICATE


@pytest.mark.parametrize(
    "case",
    [
        ("127.0.0.1", 1, TroubleKind.NOT_A_RELAY),
        ("127.0.0.1", -1, TroubleKind.WRONG_CERTIFICATE),
        ("relay.example", 1, TroubleKind.WRONG_CERTIFICATE),
    ],
)
async def test_a_trusted_certificate_must_also_be_in_force_and_of_that_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: tuple[str, int, TroubleKind]
) -> None:
    host, days, kind = case
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    async with stranger(tls=authority.server(host, until=NOW + days * DAY)) as url, open_http() as http:
        assert await trouble_with(http, url) is kind


async def test_the_socket_trusts_no_more_than_signing_in(http: aiohttp.ClientSession, tmp_path: Path) -> None:
    line = Line(http, steady=CLOCKS.steady, heard=lambda _: None, replied=lambda _: None)
    async with stranger(tls=Authority(tmp_path).server("127.0.0.1")) as url:
        with pytest.raises(Trouble) as raised:
            await line.open(url, token="t" * 30)
    assert raised.value.kind in {TroubleKind.WRONG_CERTIFICATE, TroubleKind.NO_LINE}
    await line.close()
