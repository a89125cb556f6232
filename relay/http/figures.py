"""`/metrics` for Prometheus: with its key, or without one from this machine alone."""

import secrets

from aiohttp import web

from core.protocol.errors import TransportCode
from relay.boot import loopback
from relay.http.answers import bearer, refusal
from relay.metrics import Metrics


class FigureRoutes:
    """A request that came through a proxy does not count as this machine's."""

    def __init__(self, metrics: Metrics, *, key: str) -> None:
        self._metrics = metrics
        self._key = key

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/metrics", self.figures)]

    async def figures(self, request: web.Request) -> web.Response:
        if not self._may(request):
            return refusal(TransportCode.NOT_FOUND)
        return web.Response(body=self._metrics.exposition(), headers={"Content-Type": "text/plain; version=0.0.4"})

    def _may(self, request: web.Request) -> bool:
        if self._key:
            return secrets.compare_digest((bearer(request) or "").encode(), self._key.encode())
        return loopback(request.remote or "") and "X-Forwarded-For" not in request.headers
