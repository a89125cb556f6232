"""Sends the outbox: first onto the disk, then onto the line, again under the same key until the relay has answered."""

import asyncio
from collections import Counter
from collections.abc import Callable

from core.dialogue.commands import DeskOrder, ReportFalseAlarm
from core.protocol.errors import RETRY, Error, TransportCode
from core.protocol.shared import Acted, Held
from desktop_app.model import holding
from desktop_app.model.outbox import Outbox, Post, PostState
from desktop_app.net.codec import NOT_UNDERSTOOD
from desktop_app.net.trouble import Trouble
from desktop_app.shift.listening import Listening
from desktop_app.store.clerk import Clerk
from desktop_app.store.schema import StoreBroken
from desktop_app.store.store import Store
from desktop_app.tasks import Tasks

ANSWER_SECONDS = 15.0
RETRY_MS = 1000
PUZZLED = 5
"""Answers to one order that this program cannot read, before the order is given up."""

KEPT_BACK = frozenset({*RETRY, TransportCode.SIGN_IN_EXPIRED, TransportCode.UNAUTHORISED, TransportCode.TOO_OLD})
"""After these the order stays in the outbox: it goes again by itself or after the next sign-in."""


class Sending:
    """The pump between outbox, store and line. `refused` is told of each order the relay will not have."""

    def __init__(
        self,
        outbox: Outbox,
        *,
        clerk: Clerk,
        listening: Listening,
        tasks: Tasks,
        refused: Callable[[Post], None],
        changed: Callable[[], None],
        broken: Callable[[str], None],
    ) -> None:
        self.outbox, self._clerk, self._listening, self._tasks = outbox, clerk, listening, tasks
        self._refused, self._changed, self._broken = refused, changed, broken
        self._unstored: Counter[str] = Counter()
        self._puzzled: Counter[str] = Counter()

    def order(self, key: str, *, dialogue: str, order: DeskOrder, instead: str = "") -> None:
        """Put an order into the outbox, in place of a held one if there is one; it is stored, then sent."""
        post = self.outbox.put(key, dialogue=dialogue, order=order)
        self.outbox.dismiss(instead)
        self._keep(post, instead=instead)

    def confirm(self, key: str) -> None:
        """A held order goes as it is: stored first, so that a kill does not ask again what was answered."""
        post = holding.confirm(self.outbox, key)
        if post is not None:
            self._keep(post)

    def report(self, key: str) -> Post | None:
        """Mark a held order as called wrong; None where there is nothing to mark."""
        post = holding.report(self.outbox, key)
        if post is not None:
            self._keep(post)
        return post

    def take_back(self, key: str, *, dialogue: str, draft: str) -> None:
        """A held order whose words stand in the draft now."""
        self.outbox.dismiss(key)
        self._tasks.start(f"store {key}", self._put_back(key, dialogue=dialogue, draft=draft))
        self._changed()

    def discard(self, key: str) -> None:
        """A held order that its sender does not want any more."""
        self.outbox.dismiss(key)
        self._tasks.start(f"store {key}", self._forget((key,)))
        self._changed()

    def pump(self) -> None:
        """Send what may go now, if there is a line."""
        if self._listening.line is None:
            return
        for post in self.outbox.due():
            if post.key not in self._unstored:
                self.outbox.sending(post.key)
                self._tasks.start(f"send {post.key}", self._send(post))

    def settled(self, dialogue: str, *, seq: int, keys: set[str]) -> None:
        """The history shows what was sent."""
        gone = self.outbox.settle(dialogue, seq=seq, keys=keys)
        if gone:
            self._tasks.start("settle", self._forget(gone))

    def dismiss(self, dialogue: str) -> None:
        """The dialogue's tab is shut: what was refused in it was seen."""
        seen = tuple(post.key for post in self.outbox.of(dialogue) if post.state is PostState.REFUSED)
        for key in seen:
            self.outbox.dismiss(key)
        if seen:
            self._tasks.start("dismiss", self._forget(seen))

    def _keep(self, post: Post, *, instead: str = "") -> None:
        """Store a post as it is now; not sent before that is done."""
        self._unstored[post.key] += 1
        self._changed()
        self._tasks.start(f"store {post.key}", self._store(post, instead=instead))

    async def _store(self, post: Post, *, instead: str = "") -> None:
        try:
            await self._clerk.do(Store.put_post, post, instead=instead)
        except StoreBroken:
            self._broken("outbox")
        self._unstored[post.key] -= 1
        self._unstored += Counter()
        self.pump()

    async def _send(self, post: Post) -> None:
        try:
            answer = await self._listening.ask(post.act, seconds=ANSWER_SECONDS)
        except Trouble:
            answer = None
        match answer:
            case Acted():
                self.outbox.accepted(post.key, seq=answer.seq)
                await self._forget((post.key,))
            case Held():
                held = holding.hold(self.outbox, post.key, answer)
                if held is not None:
                    self._keep(held)
            case Error() if answer.code not in KEPT_BACK and not puzzling(self._puzzled, post.key, answer):
                self._refuse(post, answer)
            case _:
                self.outbox.again(post.key)
                await asyncio.sleep(wait_ms(answer) / 1000)
        self._changed()
        self.pump()

    def _refuse(self, post: Post, error: Error) -> None:
        if isinstance(post.order, ReportFalseAlarm):  # the dialogue has ended meanwhile; there is nothing to take up
            self.discard(post.key)
            return
        self.outbox.refused(post.key, error)
        kept = next((one for one in self.outbox.of(post.dialogue) if one.key == post.key), post)
        self._tasks.start(f"store {post.key}", self._store(kept))
        self._refused(kept)

    async def _put_back(self, key: str, *, dialogue: str, draft: str) -> None:
        try:
            await self._clerk.do(Store.take_back, key, dialogue=dialogue, draft=draft)
        except StoreBroken:
            self._broken("outbox")

    async def _forget(self, keys: tuple[str, ...]) -> None:
        try:
            await self._clerk.do(Store.drop_posts, keys)
        except StoreBroken:
            self._broken("outbox")


def puzzling(puzzled: Counter[str], key: str, answer: Error) -> bool:
    """One answer that cannot be read may be a guest network's; a relay that goes on so speaks another language."""
    if answer.code != NOT_UNDERSTOOD:
        return False
    puzzled[key] += 1
    return puzzled[key] < PUZZLED


def wait_ms(answer: object) -> int:
    """How long to wait before the same order goes again."""
    told = answer.retry_after_ms if isinstance(answer, Error) else None
    return RETRY_MS if told is None else max(RETRY_MS, told)
