"""`/metrics` opens with its key, or to this machine alone."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from relay.http.figures import FigureRoutes
from relay.metrics import Metrics

Client = TestClient[web.Request, web.Application]
KEY = "k" * 32


@pytest.fixture
async def client(request: pytest.FixtureRequest) -> AsyncIterator[Client]:
    application = web.Application()
    application.add_routes(FigureRoutes(Metrics(), key=request.param).routes())
    async with TestClient(TestServer(application)) as found:
        yield found


@pytest.mark.parametrize("client", [""], indirect=True)
async def test_without_a_key_this_machine_may_look_and_a_proxy_may_not(client: Client) -> None:
    assert (await client.get("/metrics")).status == 200
    assert (await client.get("/metrics", headers={"X-Forwarded-For": "203.0.113.5"})).status == 404


@pytest.mark.parametrize("client", [KEY], indirect=True)
async def test_with_a_key_only_the_key_opens(client: Client) -> None:
    assert (await client.get("/metrics")).status == 404
    assert (await client.get("/metrics", headers={"Authorization": f"Bearer {KEY}x"})).status == 404
    assert (await client.get("/metrics", headers={"Authorization": f"Bearer {KEY}"})).status == 200
