"""The one client: the proxy that was chosen carries requests and line, an additional certificate is trusted."""

from pathlib import Path

import pytest

from desktop_app.model.habits import Habits, Proxy
from desktop_app.net.address import proxy_address
from desktop_app.net.http import open_http
from desktop_app.net.line import Line
from desktop_app.net.session import Session
from desktop_app.net.trouble import Trouble, TroubleKind
from tests.desktop_app.house import PASSWORD, House
from tests.desktop_app.net.certificates import Authority
from tests.desktop_app.net.forwarder import Forwarder
from tests.desktop_app.net.test_session import stranger, trouble_with
from tests.desktop_app.shift.people import CLOCKS


async def test_a_proxy_that_was_chosen_carries_requests_and_the_line(house: House) -> None:
    proxy = Forwarder()
    async with open_http(Habits(proxy=Proxy.ADDRESS, proxy_address=await proxy.start())) as http:
        signed = await Session(http, relay=house.url).sign_in("anna", password=PASSWORD)
        line = Line(http, steady=CLOCKS.steady, heard=lambda _: None, replied=lambda _: None)
        await line.open(house.url, token=signed.token)
        await line.close()
    await proxy.stop()
    assert "/v1/session" in proxy.seen
    assert any(path.startswith("/socket.io") for path in proxy.seen)


async def test_the_systems_proxy_is_used_only_where_it_was_chosen(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = Forwarder()
    monkeypatch.setenv("http_proxy", await proxy.start())
    monkeypatch.delenv("no_proxy", raising=False)
    for kind, seen in ((Proxy.NONE, 0), (Proxy.SYSTEM, 1)):
        async with open_http(Habits(proxy=kind)) as http:
            await Session(http, relay=house.url).centre()
        assert len(proxy.seen) == seen
    await proxy.stop()


async def test_an_additional_certificate_is_trusted_and_none_other(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    async with stranger(tls=authority.server("127.0.0.1")) as url:
        async with open_http(Habits(proxy=Proxy.NONE)) as http:
            assert await trouble_with(http, url) is TroubleKind.WRONG_CERTIFICATE
        async with open_http(Habits(proxy=Proxy.NONE, certificate=str(authority.file))) as http:
            assert await trouble_with(http, url) is TroubleKind.NOT_A_RELAY


@pytest.mark.parametrize(
    ("typed", "address"), [("proxy.local:3128", "http://proxy.local:3128"), (" http://[::1]:80/ ", "http://[::1]:80")]
)
def test_a_proxys_address_is_brought_to_one_form(typed: str, address: str) -> None:
    assert proxy_address(typed) == address


@pytest.mark.parametrize("typed", ["", "прокси", "proxy.local", "https://a:1", "http://u:p@a:1", "a:b", "http://a:1/x"])
def test_a_proxys_address_that_cannot_be_used_or_holds_a_password_is_refused(typed: str) -> None:
    with pytest.raises(Trouble):
        proxy_address(typed)
