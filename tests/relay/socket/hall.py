"""A door in this process, with a gate that does as the test says: real sockets, nothing behind them."""

import asyncio
import io
import time
from collections.abc import Callable

import msgspec
from aiohttp import web

from core.moment import Moment
from core.protocol.errors import Error
from core.protocol.shared import Connect
from relay.logs import Log
from relay.metrics import Metrics
from relay.socket.door import Door
from relay.socket.limits import Limits
from relay.socket.ports import Answer, Link
from relay.tasks import Tasks
from tools.ports import free_port

Handler = Callable[[Link, object, Answer], None]


def echo(_: Link, raw: object, answer: Answer) -> None:
    answer(msgspec.json.encode(raw))


class Gate:
    """Keeps who came and went; `handler` answers, `refusal` keeps out, `greeting` is sent before anybody is in."""

    def __init__(self) -> None:
        self.handler: Handler = echo
        self.refusal: Error | None = None
        self.greeting = b""
        self.failure: Exception | None = None
        self.links: list[Link] = []
        self.left: list[str] = []
        self.gone = asyncio.Event()

    async def connect(self, link: Link, _auth: Connect) -> Error | None:
        if self.failure is not None:
            raise self.failure
        if self.greeting:
            link.send(self.greeting)
        self.links.append(link)
        return self.refusal

    def request(self, link: Link, raw: object, answer: Answer) -> None:
        self.handler(link, raw, answer)

    def disconnect(self, link: Link) -> None:
        self.left.append(link.id)
        self.gone.set()


class Hall:
    """Serves `/citizen` on a free port."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.gate = Gate()
        self.metrics = Metrics()
        self.log = io.StringIO()
        self.failed: list[BaseException] = []
        self.tasks = Tasks(lambda _, failure: self.failed.append(failure))
        self._limits = limits or Limits()

    async def start(self) -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.door = Door(
            {"/citizen": self.gate},
            limits=self._limits,
            origins=[self.url],
            proxies=(),
            tasks=self.tasks,
            clock=time.monotonic,
            metrics=self.metrics,
            log=Log(self.log, now=lambda: Moment(0), clock=time.monotonic, level="info"),
        )
        application = web.Application()
        application.add_routes(self.door.routes())
        self.runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", port).start()

    async def stop(self) -> None:
        self.door.close()
        await self.runner.cleanup()
        await self.tasks.stop()
        assert self.failed == []

    def counted(self, name: str, **labels: str) -> float:
        return self.metrics.registry.get_sample_value(name, labels) or 0.0
