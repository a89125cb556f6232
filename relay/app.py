"""The relay's composition root: reads the clock, knows the concrete classes, starts everything and ends it in order."""

import asyncio
import gc
import os
import time
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, TextIO

import msgspec
from aiohttp import web

from core.ids import uuid7
from core.moment import Moment, to_datetime
from core.protocol import citizen as citizen_wire
from core.protocol import desk as desk_wire
from core.register import RegisterRow
from relay.accounts.passwords import Passwords
from relay.accounts.sessions import Sessions
from relay.accounts.signed import SignedGate
from relay.boot import Boot
from relay.directory import Directory
from relay.guard.examiner import Examiner
from relay.guard.own import know_own
from relay.guard.screen import Screen
from relay.http import demo, widget
from relay.http.desk import desk_routes
from relay.http.errors import guard
from relay.http.figures import FigureRoutes
from relay.http.health import Health
from relay.http.history import history_routes
from relay.http.library import library_routes
from relay.http.reference import reference_routes
from relay.http.register import Export, register_routes
from relay.http.search import search_routes
from relay.http.session import session_routes
from relay.http.site import site
from relay.inside import Inside
from relay.library.department import Department
from relay.library.learning import Learning
from relay.library.librarian import Librarian
from relay.logs import Log, bridge
from relay.loops import every, keep
from relay.metrics import Metrics
from relay.releases import Releases
from relay.rulebook import Rulebook
from relay.signals import heed_signals
from relay.socket.door import Door
from relay.store.database import Database, open_database, sqlite_path
from relay.store.outcome import Refused
from relay.store.reader import Reader
from relay.store.writer import Writer
from relay.tasks import Tasks

MOVE_AFTER_MS = 500
DRAIN_S = 8.0
FLUSH_S = 0.3
STOP_S = 2.0
SIGN_INS_EVERY_S = 60.0
OWN_EVERY_S = 60.0
DESK_EVERY_S = 20.0
FAILED = 1
BACKLOG = 1024


def now() -> Moment:
    """The relay's time."""
    return Moment(time.time_ns() // 1_000_000)


def new_id() -> str:
    return uuid7(now(), os.urandom(16))


class Relay:
    """One process. `start`, then wait for `ended`, then `stop`. Raises Refused when the database must not be used."""

    examiner_of = Examiner

    def __init__(self, boot: Boot, *, log: Log) -> None:
        self.boot = boot
        self.log = log
        self.ended = asyncio.Event()
        self.exit_code = 0
        self.metrics = Metrics()
        self.tasks = Tasks(self._task_failed)
        self.rulebook = Rulebook(policy_url=boot.policy_url)
        self.releases = Releases(boot.desk_release)
        self.directory = Directory()
        self.database: Database = open_database(boot.database)
        self.reader = Reader(self.database)
        self.passwords = Passwords()
        self._loop = asyncio.get_running_loop()
        self.examiner = self.examiner_of(
            tasks=self.tasks, log=log, metrics=self.metrics, of_one=boot.limits.examined_per_sender
        )
        self.know_own = partial(know_own, self.examiner, directory=self.directory, reader=self.reader)
        self.inside = Inside(
            reader=self.reader,
            epoch=self.database.epoch,
            tasks=self.tasks,
            now=now,
            clock=time.monotonic,
            new_id=new_id,
            rulebook=self.rulebook,
            releases=self.releases,
            directory=self.directory,
            screen=Screen(self.examiner, metrics=self.metrics),
        )
        self.librarian = Librarian(
            self.directory,
            reader=self.reader,
            write=self.inside.delivery.write,
            now=now,
            tasks=self.tasks,
            log=log,
            metrics=self.metrics,
        )
        self.department = Department(
            self.inside,
            reader=self.reader,
            directory=self.directory,
            rulebook=self.rulebook,
            librarian=self.librarian,
            examiner=self.examiner,
            now=now,
            new_id=new_id,
        )
        self._build_edge()

    async def start(self) -> None:
        """Load, then open the doors."""
        examining = self.tasks.start("guard start", self.examiner.process.start())
        await self.releases.load()
        await self.directory.load(self.reader)
        await self.rulebook.load(self.reader, lists=self.directory.lists())
        self.writer = Writer(
            self.database,
            deliver=self.inside.delivery.deliver,
            on_fatal=self._fatal,
            year_of=self._year_of,
        )
        await self.librarian.load()
        await self.department.load()
        await self.inside.start(self.writer)
        memory = self.inside.engine.memory
        self.metrics.gauge("relay_writes_waiting", "Units that wait for a commit", lambda: self.writer.waiting)
        self.metrics.gauge("relay_dialogues_open", "Dialogues in memory", lambda: len(memory.lives()))
        self.metrics.gauge("relay_guard_waiting", "Orders whose words are examined", lambda: self.examiner.waiting)
        await self.health.probe()
        await self.know_own()
        await examining
        self.tasks.start("search start", self.librarian.start())
        self._start_loops()
        await self._listen()
        gc.collect()
        gc.freeze()
        gc.set_threshold(50_000, 50, 1_000)

    async def stop(self) -> None:
        """Tell everyone, finish what was begun, close (F-40)."""
        self.health.draining = True
        self.inside.moving(MOVE_AFTER_MS)
        self.door.shut()
        await self._finish()
        self.door.close()
        await asyncio.sleep(FLUSH_S)
        await self.runner.cleanup()
        await self.tasks.stop()
        await self._loop.run_in_executor(None, self._close_store)
        self.passwords.close()

    def _build_edge(self) -> None:
        self.inside.engine.listeners.append(Learning(self.librarian, examiner=self.examiner, tasks=self.tasks))
        write = self.inside.delivery.write
        self.sessions = Sessions(
            reader=self.reader, write=write, now=now, passwords=self.passwords, signed_out=self._signed_out
        )
        self.signed = SignedGate(self.inside.desk_gate(self.sessions), farewell=self._farewell)
        self.door = Door(
            {citizen_wire.NAMESPACE: self.inside.citizen_gate(), desk_wire.NAMESPACE: self.signed},
            limits=self.boot.limits,
            origins=[self.boot.origin],
            proxies=self.boot.proxies,
            tasks=self.tasks,
            clock=time.monotonic,
            metrics=self.metrics,
            log=self.log,
        )
        path = sqlite_path(self.boot.database)
        self.health = Health(
            write=write,
            disk=None if path is None else path.absolute().parent,
            guard=lambda: self.examiner.process.ready,
            now=now,
            clock=time.monotonic,
            metrics=self.metrics,
            log=self.log,
        )

    def _routes(self) -> list[web.RouteDef]:
        boot, sessions, log = self.boot, self.sessions, self.log
        files = widget.WidgetRoutes(widget.folder(), origin=boot.origin, sites=boot.allowed_sites)
        if not len(files):
            log.warning("widget_missing")
        return [
            *self.door.routes(),
            *self.health.routes(),
            *session_routes(sessions, self.releases, address=self.door.address, metrics=self.metrics, log=log),
            *desk_routes(self.releases),
            *reference_routes(self.directory, sessions, now=now, rulebook=self.rulebook),
            *register_routes(self.reader, sessions, audit=self._exported),
            *history_routes(self.reader, self.inside.engine.archive, who=sessions.who, now=now),
            *search_routes(self.librarian, sessions, address=self.door.address, clock=time.monotonic),
            *library_routes(self.department, sessions, address=self.door.address, clock=time.monotonic),
            *FigureRoutes(self.metrics, key=boot.metrics_token).routes(),
            *files.routes(),
            *(demo.routes() if boot.demo_page else ()),
        ]

    async def _listen(self) -> None:
        application = site(self._routes(), guard=guard(self.log, self.metrics))
        self.runner = web.AppRunner(application, access_log=None, handle_signals=False, shutdown_timeout=STOP_S)
        await self.runner.setup()
        try:
            await web.TCPSite(self.runner, self.boot.host, self.boot.port, backlog=BACKLOG).start()
        except OSError as failure:
            raise Refused(
                f"Порт {self.boot.port} на {self.boot.host} занят или недоступен. Выберите другой: --port.\n"
                f"Port {self.boot.port} on {self.boot.host} is taken or not allowed. Choose another with --port."
            ) from failure
        self.log.info("serving", port=self.runner.addresses[0][1], database=self.database.kind)

    def _start_loops(self) -> None:
        loops: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
            "deadlines": self.inside.deadlines.run,
            "pulse": self.inside.pulse.run,
            "readiness": self.health.watch,
            "lag": self.health.tick,
            "own": partial(every, OWN_EVERY_S, self.know_own),
            "desk": partial(every, DESK_EVERY_S, self.releases.load),
            "sign-ins": partial(every, SIGN_INS_EVERY_S, partial(self.signed.check, self.sessions.use)),
        }
        for name, work in loops.items():
            self.tasks.start(name, keep(name, work, log=self.log))

    async def _finish(self) -> None:
        """Let what was taken become durable; at most eight seconds."""
        try:
            async with asyncio.timeout(DRAIN_S):
                while not (self.examiner.idle and self.inside.engine.idle):  # noqa: ASYNC110 - the engine has no event for it, nor needs one
                    await asyncio.sleep(0.02)
        except TimeoutError:
            self.log.warning("drain_cut_short", waiting=self.writer.waiting)

    def _close_store(self) -> None:
        if not self.writer.stop(STOP_S):
            self.log.warning("writer_cut_short", waiting=self.writer.waiting)
        self.reader.close()
        self.database.close()

    def _signed_out(self, token_hash: bytes) -> None:
        self.signed.end(token_hash)

    def _exported(self, done: Export) -> None:
        """The audit line of an export (P-14)."""
        bounds = {"from": done.start, "to": done.end}
        self.log.info("exported", name=done.what, account=done.me.id, rows=done.rows, **bounds)

    def _year_of(self, row: RegisterRow) -> int:
        return to_datetime(row.asked, self.rulebook.rules.calendar.zone).year

    def _farewell(self, reason: str) -> bytes:
        items = (desk_wire.SignedOut(reason=reason),)
        return msgspec.json.encode(desk_wire.Batch(epoch=self.database.epoch, now=now(), items=items))

    def _task_failed(self, name: str, failure: BaseException) -> None:
        self.metrics.failures.labels("task").inc()
        self.log.failure("task_failed", failure, task=name.split(" ", 1)[0])

    def _fatal(self, _: str) -> None:
        """The disk failed under the journal: the process must end and start afresh. Called by the writing thread."""
        self.log.warning("journal_failed")
        self.exit_code = FAILED
        self._loop.call_soon_threadsafe(self.ended.set)


async def serve(boot: Boot, stream: TextIO, *, kind: type[Relay] = Relay) -> int:
    """Run until a signal or a fatal failure; the exit code. Raises Refused."""
    log = Log(stream, now=now, clock=time.monotonic, level=boot.log_level)
    bridge(log)
    relay = kind(boot, log=log)
    await relay.start()
    heed_signals(relay.ended)
    await relay.ended.wait()
    await relay.stop()
    log.info("stopped", code=relay.exit_code)
    return relay.exit_code
