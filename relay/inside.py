"""Everything behind the doors, wired together: dialogues, queue, presence, deadlines, and who is told of what."""

from collections.abc import Callable

from core.moment import Moment
from core.protocol.shared import Moving, Service
from core.settings import Settings
from relay.accounts.sessions import Sessions
from relay.citizens.gate import CitizenGate
from relay.citizens.hub import CitizenHub
from relay.deadlines import Deadlines
from relay.delivery import Delivery
from relay.desks.gate import DeskGate
from relay.desks.hub import DeskHub
from relay.desks.listing import Listing
from relay.desks.news import DeskNews
from relay.dialogues.blocks import Blocks
from relay.dialogues.engine import Engine
from relay.directory import Directory
from relay.guard.screen import Screen
from relay.presence import Presence
from relay.pulse import Pulse
from relay.releases import Releases
from relay.router import Router
from relay.rulebook import Rulebook
from relay.store.reader import Reader
from relay.store.writer import Writer
from relay.tasks import Tasks


class Inside:
    """One for the process; knows no sockets and no HTTP. `clock` is steady, in seconds."""

    def __init__(
        self,
        *,
        reader: Reader,
        epoch: str,
        tasks: Tasks,
        now: Callable[[], Moment],
        clock: Callable[[], float],
        new_id: Callable[[], str],
        rulebook: Rulebook,
        releases: Releases,
        directory: Directory,
        screen: Screen,
    ) -> None:
        self._tasks = tasks
        self._now = now
        self._new_id = new_id
        self._rulebook = rulebook
        self._releases = releases
        self._directory = directory
        self._screen = screen
        self.presence = Presence(settings=lambda: rulebook.settings.presence, now=now, clock=lambda: clock() * 1000)
        self.blocks = Blocks()
        self._reader = reader
        self.engine = Engine(
            reader=reader,
            tasks=tasks,
            now=now,
            rules=lambda: rulebook.rules,
            present=self.presence.at_desk,
            blocked=self.blocks.until,
        )
        self.delivery = Delivery(self.engine.deliver)
        self.deadlines = Deadlines(engine=self.engine, reader=reader, settings=self._settings, now=now)
        self.router = Router(engine=self.engine, presence=self.presence, settings=lambda: rulebook.settings.presence)
        self.citizens = self._citizens(epoch)
        self.listing = Listing(at_desk=self.presence.at_desk, here=self.citizens.here)
        self.desks = DeskHub(epoch=epoch, now=now, listing=self.listing)
        self.news = DeskNews(
            hub=self.desks,
            memory=self.engine.memory,
            presence=self.presence,
            here=self.citizens.here,
            load=self.router.load,
        )
        self.presence.changed = self._presence_changed
        self.engine.listeners += [self.blocks, self.deadlines, self.router, self.citizens, self.news, self.desks]
        self.pulse = Pulse(router=self.router, hub=self.citizens, memory=self.engine.memory, service=self._service)

    def _citizens(self, epoch: str) -> CitizenHub:
        return CitizenHub(
            epoch=epoch,
            now=self._now,
            directory=self._directory,
            queue=self.router.queue,
            silence=lambda: self._rulebook.settings.silence,
            blocked=lambda citizen: self.blocks.standing(citizen, now=self._now()),
        )

    async def start(self, writer: Writer) -> None:
        """Load what is not closed; from now on orders are taken."""
        self.delivery.start(writer)
        await self.blocks.load(self._reader)
        await self.engine.start(writer)
        self.listing.take_in(self.engine.memory.lives())
        self.deadlines.start()
        self.router.start()

    def citizen_gate(self) -> CitizenGate:
        return CitizenGate(
            engine=self.engine,
            screen=self._screen,
            hub=self.citizens,
            desks=self.news,
            tasks=self._tasks,
            now=self._now,
            new_id=self._new_id,
            service=self._service,
        )

    def desk_gate(self, sessions: Sessions) -> DeskGate:
        return DeskGate(
            engine=self.engine,
            screen=self._screen,
            hub=self.desks,
            citizens=self.citizens,
            presence=self.presence,
            tasks=self._tasks,
            now=self._now,
            settings=self._settings,
            reference=self._directory.version_of,
            news=self.news,
            release=lambda: self._releases.desk,
            sign_in=sessions.who,
        )

    def moving(self, after_ms: int) -> None:
        """Tell everyone that the relay is about to stop."""
        self.citizens.moving(after_ms)
        self.desks.tell(Moving(after_ms=after_ms), to=lambda _: True)

    def _settings(self) -> Settings:
        return self._rulebook.settings

    def _service(self) -> Service:
        return self._rulebook.service(self._now())

    def _presence_changed(self, account: str) -> None:
        self.news.colleague(account)
        self.router.stir()
