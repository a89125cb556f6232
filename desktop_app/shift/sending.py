"""Sends the outbox: first onto the disk, then onto the line, again under the same key until the relay has answered."""

import asyncio
from collections.abc import Callable

from core.dialogue.commands import DeskOrder
from core.protocol.errors import RETRY, Error, TransportCode
from core.protocol.shared import Acted
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
        self._unstored: set[str] = set()

    def order(self, key: str, *, dialogue: str, order: DeskOrder) -> None:
        """Put an order into the outbox; it is stored, then sent."""
        post = self.outbox.put(key, dialogue=dialogue, order=order)
        self._unstored.add(key)
        self._changed()
        self._tasks.start(f"store {key}", self._store(post))

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

    async def _store(self, post: Post) -> None:
        try:
            await self._clerk.do(Store.put_post, post)
        except StoreBroken:
            self._broken("outbox")
        self._unstored.discard(post.key)
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
            case Error() if answer.code not in KEPT_BACK and answer.code != NOT_UNDERSTOOD:
                self._refuse(post, answer)
            case _:
                self.outbox.again(post.key)
                await asyncio.sleep(wait_ms(answer) / 1000)
        self._changed()
        self.pump()

    def _refuse(self, post: Post, error: Error) -> None:
        self.outbox.refused(post.key, error)
        kept = next((one for one in self.outbox.of(post.dialogue) if one.key == post.key), post)
        self._tasks.start(f"store {post.key}", self._store(kept))
        self._refused(kept)

    async def _forget(self, keys: tuple[str, ...]) -> None:
        try:
            await self._clerk.do(Store.drop_posts, keys)
        except StoreBroken:
            self._broken("outbox")


def wait_ms(answer: object) -> int:
    """How long to wait before the same order goes again."""
    told = answer.retry_after_ms if isinstance(answer, Error) else None
    return RETRY_MS if told is None else max(RETRY_MS, told)
