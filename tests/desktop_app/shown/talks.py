"""A desk that follows a made-up dialogue, for the tests of what is shown."""

from datetime import UTC

from core.dialogue import commands as c
from core.dialogue.context import Actor
from core.guard.choices import Found
from desktop_app.model.desk import Desk
from desktop_app.model.stream import Stream
from desktop_app.shown.setting import Setting
from tests.core.dialogue.centre import ANNA
from tests.core.dialogue.talk import answer
from tests.desktop_app.feed import FIRST, Feed, steady

TAKE, ANSWER, ASK = (c.Take(), ANNA), (answer(), ANNA), (c.AskSatisfaction(), ANNA)
Done = tuple[c.Command, Actor]


class Watched:
    """Feed and desk together."""

    def __init__(self, *done: Done) -> None:
        self.feed, self.desk = Feed(), Desk()
        self.desk.resumed(self.feed.resumed(self.desk.resume()), sent=steady(0), received=steady(0))
        for batch in self.feed.begin():
            self.desk.batch(batch, received=steady(batch.now))
        for command, actor in done:
            self.do(command, actor)

    def do(self, command: c.Command, actor: Actor, *, key: str | None = None, found: Found | None = None) -> None:
        batch = self.feed.do(FIRST, command, actor, key=key, found=found)
        self.desk.batch(batch, received=steady(batch.now))

    @property
    def stream(self) -> Stream:
        return self.desk.streams[FIRST]

    @property
    def setting(self) -> Setting:
        return Setting(now=self.feed.now, zone=UTC, me=ANNA.id)
