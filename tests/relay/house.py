"""The relay's inner rooms on a real database and a clock that the test moves; sockets are the only thing left out."""

import asyncio
import itertools
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec

from core.calendar import CalendarData, WorkingCalendar, Year
from core.dialogue.context import Rules
from core.ids import uuid7
from core.moment import Moment, from_datetime, to_datetime
from core.permissions import Role, rights_of
from core.phrases import Phrases
from core.protocol.desk import Me
from core.protocol.release import DeskRelease
from core.protocol.shared import Connect, Service
from core.register import RegisterRow
from relay.citizens.gate import CitizenGate
from relay.citizens.hub import CitizenHub
from relay.deadlines import Deadlines
from relay.desks.gate import DeskGate
from relay.desks.hub import DeskHub
from relay.desks.listing import Listing
from relay.desks.news import DeskNews
from relay.dialogues.blocks import Blocks
from relay.dialogues.engine import Engine
from relay.directory import Directory
from relay.guard.screen import Screen
from relay.metrics import Metrics
from relay.presence import Presence
from relay.router import Router
from relay.socket.ports import Gate
from relay.store.database import open_database
from relay.store.reader import Reader
from relay.store.writer import Writer
from relay.tasks import Tasks
from tests.relay.inline import Inline

ROOT = Path(__file__).parent.parent.parent
Json = dict[str, Any]
PEOPLE = {
    "anna": ("Анна Петровна", Role.SPECIALIST),
    "boris": ("Борис", Role.SPECIALIST),
    "olga": ("Ольга", Role.MANAGER),
    "root": ("Администратор", Role.ADMINISTRATOR),
}


def rules() -> Rules:
    """The centre's rules as shipped."""
    years = [(ROOT / f"resources/calendars/ru-{year}.json").read_bytes() for year in (2025, 2026, 2027)]
    calendar = WorkingCalendar(CalendarData(years=tuple(msgspec.json.decode(year, type=Year) for year in years)))
    phrases = msgspec.json.decode((ROOT / "resources/phrases/ru.json").read_bytes(), type=Phrases)
    return Rules(calendar=calendar, phrases=phrases)


def year_of(row: RegisterRow) -> int:
    return to_datetime(row.asked, UTC).year


class FakeLink:
    """A socket's place: keeps what it was sent."""

    def __init__(self, number: int) -> None:
        self.id = f"link-{number}"
        self.address = "127.0.0.1"
        self.items: list[Json] = []
        self.closed = False

    def send(self, batch: bytes) -> None:
        self.items += msgspec.json.decode(batch)["items"]

    def close(self) -> None:
        self.closed = True


class Guest:
    """A client: a link in a gate, with its requests."""

    def __init__(self, gate: Gate, link: FakeLink, house: "House") -> None:
        self.gate, self.link, self.house = gate, link, house
        self.dialogue = ""

    def items(self, kind: str) -> list[Json]:
        return [item for item in self.link.items if item["type"] == kind]

    async def ask(self, **request: Any) -> Json:
        answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self.gate.request(self.link, request, answer.set_result)
        async with asyncio.timeout(10):
            return dict(msgspec.json.decode(await answer))

    async def act(self, order: str, *, key: str | None = None, choice: str | None = None, **fields: Any) -> Json:
        """Give an order to the guest's dialogue and let everything that follows from it come to rest."""
        request: Json = {"type": "act", "key": key or self.house.key(), "order": {"order": order, **fields}}
        if choice:
            request["choice"] = choice
        if self.dialogue:
            request["dialogue"] = self.dialogue
        answer = await self.ask(**request)
        if order in {"open", "leave_question"} and answer["type"] == "acted":
            self.dialogue = answer["dialogue"]
        await self.house.rest()
        return answer

    def leave(self) -> None:
        self.gate.disconnect(self.link)


class House:
    """Everything between the sockets and the database, as the composition root puts it together."""

    def __init__(self, url: str) -> None:
        self.moment = from_datetime(datetime.fromisoformat("2026-11-24T10:00:00+05:00"))
        self.release = DeskRelease()
        self.rules = rules()
        self.database = open_database(url)
        self.failures: list[BaseException] = []
        self.tasks = Tasks(self.failed)
        self.reader = Reader(self.database)
        self.presence = Presence(settings=lambda: self.rules.settings.presence, now=self.now, clock=self.now)
        self.blocks = Blocks()
        self.engine = Engine(
            reader=self.reader,
            tasks=self.tasks,
            now=self.now,
            rules=lambda: self.rules,
            present=self.presence.at_desk,
            blocked=self.blocks.until,
        )
        self.writer = Writer(self.database, deliver=self.engine.deliver, on_fatal=self.fatal, year_of=year_of)
        self._numbers = itertools.count()
        self._compose()

    def _compose(self) -> None:
        engine, settings = self.engine, self.rules.settings
        self.router = Router(engine=engine, presence=self.presence, settings=lambda: settings.presence)
        self.citizen_hub = CitizenHub(
            epoch=self.database.epoch,
            now=self.now,
            directory=Directory(),
            queue=self.router.queue,
            silence=lambda: settings.silence,
            blocked=lambda citizen: self.blocks.standing(citizen, now=self.now()),
        )
        listing = Listing(at_desk=self.presence.at_desk, here=self.citizen_hub.here)
        self.desk_hub = DeskHub(epoch=self.database.epoch, now=self.now, listing=listing)
        self.news = DeskNews(
            hub=self.desk_hub,
            memory=engine.memory,
            presence=self.presence,
            here=self.citizen_hub.here,
            load=self.router.load,
        )
        self.deadlines = Deadlines(engine=engine, reader=self.reader, settings=lambda: settings, now=self.now)
        engine.listeners += [self.blocks, self.router, self.deadlines, self.citizen_hub, self.news, self.desk_hub]
        self.presence.changed = self.stirred
        screen = Screen(Inline(), metrics=Metrics())
        self.citizens = CitizenGate(
            engine=engine,
            screen=screen,
            hub=self.citizen_hub,
            desks=self.news,
            tasks=self.tasks,
            now=self.now,
            new_id=lambda: uuid7(self.moment, secrets.token_bytes(16)),
            service=lambda: Service(open=True),
        )
        self.desks = DeskGate(
            engine=engine,
            screen=screen,
            hub=self.desk_hub,
            citizens=self.citizen_hub,
            presence=self.presence,
            tasks=self.tasks,
            now=self.now,
            settings=lambda: settings,
            reference=lambda _: 1,
            news=self.news,
            release=lambda: self.release,
            sign_in=self.sign_in,
        )

    async def start(self) -> None:
        await self.blocks.load(self.reader)
        await self.engine.start(self.writer)
        self.router.start()
        self.deadlines.start()
        self.desk_hub.listing.take_in(self.engine.memory.lives())

    async def stop(self) -> None:
        await self.tasks.stop()
        self.writer.stop(10)
        self.reader.close()
        self.database.close()
        assert self.failures == []

    def now(self) -> Moment:
        return self.moment

    def key(self) -> str:
        return str(uuid4())

    def failed(self, name: str, failure: BaseException) -> None:
        failure.add_note(name)
        self.failures.append(failure)

    def fatal(self, text: str) -> None:
        self.failures.append(RuntimeError(text))

    def stirred(self, account: str) -> None:
        self.news.colleague(account)
        self.router.stir()

    async def sign_in(self, token: str) -> Me | None:
        login = token.strip("-")
        if login not in PEOPLE:
            return None
        name, role = PEOPLE[login]
        return Me(id=login, login=login, name=name, role=role, rights=tuple(rights_of(role)))

    async def citizen(self, token: str | None = None, *, asks: bool = True) -> Guest:
        return await self._enter(self.citizens, token, asks=asks)

    async def desk(self, login: str, *, ready: bool = True, client: str = "test") -> Guest:
        """A member of the staff who has signed in, resumed and sent a heartbeat."""
        guest = await self._enter(self.desks, login.ljust(30, "-"), client=client)
        await guest.ask(type="resume")
        await guest.ask(type="beat", present=ready)
        await self.rest()
        return guest

    async def _enter(self, gate: Gate, token: str | None, *, asks: bool = True, client: str = "test") -> Guest:
        link = FakeLink(next(self._numbers))
        refusal = await gate.connect(link, Connect(protocol=1, client=client, token=token, asks=asks))
        assert refusal is None, refusal
        return Guest(gate, link, self)

    async def rest(self) -> None:
        """Until nothing waits and nothing is being written."""
        async with asyncio.timeout(10):
            for _ in range(3):
                await asyncio.sleep(0)
                while not self.engine.idle:
                    await asyncio.get_running_loop().run_in_executor(None, self.writer.drain, 10)
                    await asyncio.sleep(0)

    async def pass_time(self, milliseconds: int) -> None:
        """Let time pass, in one step, and journal what fell due; a leap costs the sweep one round."""
        self.moment = Moment(self.moment + milliseconds)
        self.router.sweep()
        self.router.sweep()
        self.deadlines.fire()
        await self.rest()
