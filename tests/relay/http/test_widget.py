"""The widget's files: what browsers are told with them, and that nothing else is served (A-06, A-65)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from relay.http.widget import WidgetRoutes, policy

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def browser(tmp_path: Path) -> AsyncIterator[Client]:
    """Asks a relay at https://chat.example.ru for a widget that stands on https://example.ru."""
    root = tmp_path / "dist"
    (root / "assets").mkdir(parents=True)
    (tmp_path / "secret.js").write_text("secret")
    (root / "loader.js").write_text("load();" * 1_000)
    (root / "index.html").write_text("<!doctype html>")
    (root / "assets" / "main-FMNXQYBD.js").write_text("main();")
    (root / "assets" / "notes.txt").write_text("not served")
    routes = WidgetRoutes(root, origin="https://chat.example.ru", sites=["https://example.ru"])
    application = web.Application()
    application.add_routes(routes.routes())
    async with TestClient(TestServer(application)) as client:
        yield client


async def test_the_frame_may_run_our_own_scripts_only_and_stand_on_the_sites_only(browser: Client) -> None:
    answer = await browser.get("/widget/")
    rules = dict(rule.split(" ", 1) for rule in answer.headers["Content-Security-Policy"].split("; "))
    assert rules["default-src"] == rules["object-src"] == rules["base-uri"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == "'self'"
    assert rules["connect-src"] == "'self' wss://chat.example.ru"
    assert rules["frame-ancestors"] == "'self' https://example.ru"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_nothing_unsafe_stands_in_the_policy() -> None:
    assert "unsafe" not in policy("http://127.0.0.1:8080", [])
    assert "ws://127.0.0.1:8080" in policy("http://127.0.0.1:8080", [])


async def test_the_loader_is_kept_shortly_and_may_be_loaded_by_a_site(browser: Client) -> None:
    answer = await browser.get("/widget/loader.js")
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"


async def test_what_carries_its_hash_is_kept_for_ever(browser: Client) -> None:
    answer = await browser.get("/widget/assets/main-FMNXQYBD.js")
    assert "immutable" in answer.headers["Cache-Control"]


async def test_large_texts_go_out_packed_to_who_can_unpack_them(browser: Client) -> None:
    packed = await browser.get("/widget/loader.js", headers={"Accept-Encoding": "gzip"})
    plain = await browser.get("/widget/loader.js", headers={"Accept-Encoding": "identity"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert await packed.text() == await plain.text()


async def test_what_a_browser_has_is_not_sent_again(browser: Client) -> None:
    tag = (await browser.get("/widget/loader.js")).headers["ETag"]
    assert (await browser.get("/widget/loader.js", headers={"If-None-Match": tag})).status == 304


@pytest.mark.parametrize(
    "path", ["nothing.js", "assets/notes.txt", "assets/", "../secret.js", "%2e%2e/secret.js", "/etc/passwd", "a%00.js"]
)
async def test_nothing_else_is_there(browser: Client, path: str) -> None:
    assert (await browser.get(f"/widget/{path}")).status == 404
