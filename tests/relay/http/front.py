"""A relay's HTTP side on a real database: sign-in, reference data, register."""

import io

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from core.moment import Moment
from core.protocol.desk import Me
from relay.directory import Directory
from relay.http.errors import guard
from relay.http.reference import reference_routes
from relay.http.register import register_routes
from relay.http.session import session_routes
from relay.http.site import site
from relay.logs import Log
from relay.metrics import Metrics
from relay.rulebook import Rulebook
from relay.samples import rows
from relay.store.plan import Unit
from tests.relay.accounts.office import Office
from tests.relay.store.bed import NOON


class Front(Office):
    """An office whose doors are open: `client` asks it over HTTP; `exports` is what the audit was told."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.address = "203.0.113.5"
        self.log = io.StringIO()
        self.exports: list[tuple[str, int, int, int]] = []
        self.bed.write(Unit(rows=rows(NOON)))

    async def open(self) -> None:
        directory, rulebook, metrics = Directory(), Rulebook(), Metrics()
        await directory.load(self.reader)
        await rulebook.load(self.reader, lists=directory.lists())
        log = Log(self.log, now=lambda: NOON, clock=lambda: 0.0, level="info")
        routes = [
            *session_routes(self.sessions, address=lambda _: self.address, metrics=metrics, log=log),
            *reference_routes(directory, self.sessions, now=lambda: self.now, rulebook=rulebook),
            *register_routes(self.reader, self.sessions, audit=self._audit),
        ]
        self.client: TestClient[web.Request, web.Application] = TestClient(
            TestServer(site(routes, guard=guard(log, metrics)))
        )
        await self.client.start_server()

    async def bearer(self, login: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {await self.token(login)}"}

    def _audit(self, me: Me, start: Moment, end: Moment, count: int) -> None:
        self.exports.append((me.login, start, end, count))
