"""Failures over HTTP tell a code and a number, nothing else (A-84)."""

import io
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from core.moment import Moment
from relay.http.errors import guard
from relay.http.site import site
from relay.logs import Log
from relay.metrics import Metrics
from relay.store.outcome import Overloaded, Unavailable

Client = TestClient[web.Request, web.Application]
LOG = io.StringIO()


async def fail(request: web.Request) -> web.Response:
    raise {"value": ValueError("слова гражданина"), "away": Unavailable(), "full": Overloaded()}[
        request.match_info["kind"]
    ]


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    log = Log(LOG, now=lambda: Moment(0), clock=lambda: 0.0, level="info")
    application = site([web.get("/fail/{kind}", fail)], guard=guard(log, Metrics()))
    async with TestClient(TestServer(application)) as found:
        yield found


async def test_a_failure_inside_is_a_number_that_the_log_knows(client: Client) -> None:
    answer = await client.get("/fail/value?email=a@b.ru")
    error = await answer.json()
    assert (answer.status, error["code"]) == (500, "internal")
    assert f'"incident": "{error["incident"]}"' in LOG.getvalue()
    assert "/fail/{kind}" in LOG.getvalue()
    assert "слова" not in LOG.getvalue() + await answer.text()
    assert "a@b.ru" not in LOG.getvalue()


@pytest.mark.parametrize(("kind", "code"), [("away", "unavailable"), ("full", "overloaded")])
async def test_a_database_that_is_away_says_when_to_try_again(client: Client, kind: str, code: str) -> None:
    answer = await client.get(f"/fail/{kind}")
    assert (answer.status, (await answer.json())["code"]) == (503, code)
    assert answer.headers["Retry-After"] == "1"


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/nowhere", 404), ("PUT", "/fail/value", 405)])
async def test_what_does_not_exist_is_answered_in_the_same_form(
    client: Client, method: str, path: str, status: int
) -> None:
    answer = await client.request(method, path)
    assert (answer.status, (await answer.json())["type"]) == (status, "error")


async def test_every_answer_carries_the_headers_of_the_house(client: Client) -> None:
    answer = await client.get("/nowhere")
    assert answer.headers["Server"] == "consultant"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
