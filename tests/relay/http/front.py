"""A relay's HTTP side on a real database: sign-in, reference data, register."""

import io

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from relay.directory import Directory
from relay.http.desk import desk_routes
from relay.http.errors import guard
from relay.http.reference import reference_routes
from relay.http.register import Export, register_routes
from relay.http.search import search_routes
from relay.http.session import session_routes
from relay.http.site import site
from relay.library.librarian import Librarian
from relay.logs import Log
from relay.metrics import Metrics
from relay.releases import Releases
from relay.rulebook import Rulebook
from relay.samples import rows
from relay.store.plan import Unit
from relay.tasks import Tasks
from tests.relay.accounts.office import Office
from tests.relay.store.bed import NOON


class Front(Office):
    """An office whose doors are open: `client` asks it over HTTP; `exports` is what the audit was told."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.address = "203.0.113.5"
        self.log = io.StringIO()
        self.releases = Releases("")
        self.exports: list[tuple[str, str, int, int, int]] = []
        self.bed.write(Unit(rows=rows(NOON)))

    async def open(self) -> None:
        directory, rulebook, metrics = Directory(), Rulebook(), Metrics()
        await directory.load(self.reader)
        await rulebook.load(self.reader, lists=directory.lists())
        self.tasks = Tasks(lambda *_: None)
        log = Log(self.log, now=lambda: NOON, clock=lambda: 0.0, level="info")
        self.librarian = Librarian(
            directory,
            reader=self.reader,
            write=self.write,
            now=lambda: NOON,
            tasks=self.tasks,
            log=log,
            metrics=metrics,
        )
        routes = [
            *session_routes(self.sessions, self.releases, address=lambda _: self.address, metrics=metrics, log=log),
            *desk_routes(self.releases),
            *reference_routes(directory, self.sessions, now=lambda: self.now, rulebook=rulebook),
            *register_routes(self.reader, self.sessions, audit=self._audit),
            *search_routes(self.librarian, self.sessions, address=lambda _: self.address, clock=lambda: 0.0),
        ]
        self.client: TestClient[web.Request, web.Application] = TestClient(
            TestServer(site(routes, guard=guard(log, metrics)))
        )
        await self.client.start_server()

    async def bearer(self, login: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {await self.token(login)}"}

    def _audit(self, done: Export) -> None:
        self.exports.append((done.what, done.me.login, done.start, done.end, done.rows))
