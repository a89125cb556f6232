"""What was ordered and is not yet durable at the relay: each goes under its key until accepted or refused."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from core.dialogue.commands import Answer, Correct, DeskOrder, Note, Reply
from core.guard.choices import Choice
from core.protocol.desk import Act
from core.protocol.errors import Error
from core.protocol.shared import Held


class PostState(StrEnum):
    """How far an order is. An accepted one stays shown until the relay tells its event; a held one waits for its
    sender: the guard found personal data in its words (R14).
    """

    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    HELD = "held"


class Post(msgspec.Struct, frozen=True):
    """One order on its way. `number` keeps the order in which things were said; `seq` is told on acceptance.

    `held`: what was found, while nothing is decided; `choice`: what its sender chose, `confirmed`: for which fields;
    `reported`: he called it wrong.
    """

    key: str
    number: int
    dialogue: str
    order: DeskOrder
    state: PostState = PostState.QUEUED
    error: Error | None = None
    seq: int | None = None
    held: Held | None = None
    choice: Choice | None = None
    confirmed: tuple[str, ...] = ()
    reported: bool = False

    @property
    def act(self) -> Act:
        return Act(key=self.key, dialogue=self.dialogue, order=self.order, choice=self.choice, confirmed=self.confirmed)

    @property
    def words(self) -> str:
        """What the specialist wrote, if the order brings words."""
        return self.order.text if isinstance(self.order, Reply | Answer | Note | Correct) else ""


class Outbox:
    """All posts, oldest first. In each dialogue one is under way at a time, so that their order is kept."""

    def __init__(self, posts: Iterable[Post] = ()) -> None:
        ordered = sorted(posts, key=lambda post: post.number)
        self._posts = {post.key: unsent(post) for post in ordered}
        self._last = max((post.number for post in ordered), default=0)

    def put(self, key: str, *, dialogue: str, order: DeskOrder) -> Post:
        """A new order behind all others; the same key again gives what is already there."""
        if key in self._posts:
            return self._posts[key]
        self._last += 1
        self._posts[key] = Post(key=key, number=self._last, dialogue=dialogue, order=order)
        return self._posts[key]

    def due(self) -> tuple[Post, ...]:
        """What may go now: of each dialogue the oldest, unless one of it is under way."""
        first: dict[str, Post] = {}
        for post in self._posts.values():
            if post.state in {PostState.QUEUED, PostState.SENDING}:
                first.setdefault(post.dialogue, post)
        return tuple(post for post in first.values() if post.state is PostState.QUEUED)

    def sending(self, key: str) -> None:
        self.change(key, state=PostState.SENDING)

    def accepted(self, key: str, *, seq: int) -> None:
        """The relay has it for good."""
        self.change(key, state=PostState.ACCEPTED, seq=seq, error=None)

    def refused(self, key: str, error: Error) -> None:
        """The relay will not have it; it stays shown with the reason."""
        self.change(key, state=PostState.REFUSED, error=error)

    def again(self, key: str) -> None:
        """No answer, or "not now": the same order under the same key, later."""
        self.change(key, state=PostState.QUEUED)

    def line_lost(self) -> None:
        """Nobody knows what became of those under way: all of them again."""
        for key, post in self._posts.items():
            self._posts[key] = unsent(post)

    def settle(self, dialogue: str, *, seq: int, keys: set[str]) -> tuple[str, ...]:
        """The history of a dialogue reaches `seq`: what it contains needs no post; gives the keys that left."""
        waiting = (post for post in self.of(dialogue) if post.state is not PostState.REFUSED)
        gone = tuple(post.key for post in waiting if post.key in keys or (post.seq or seq + 1) <= seq)
        for key in gone:
            del self._posts[key]
        return gone

    def dismiss(self, key: str) -> None:
        """A refused post was seen, a held one taken back."""
        self._posts.pop(key, None)

    def change(self, key: str, **fields: object) -> Post | None:
        """The post as it is now; None when it is no longer there."""
        post = self._posts.get(key)
        if post is not None:
            self._posts[key] = replace(post, **fields)
        return self._posts.get(key)

    def get(self, key: str) -> Post | None:
        return self._posts.get(key)

    def of(self, dialogue: str) -> tuple[Post, ...]:
        return tuple(post for post in self._posts.values() if post.dialogue == dialogue)

    @property
    def unsent(self) -> int:
        """How many orders the relay has not answered."""
        return sum(post.state in {PostState.QUEUED, PostState.SENDING} for post in self._posts.values())


def unsent(post: Post) -> Post:
    """A post whose fate is unknown, to be sent again."""
    return replace(post, state=PostState.QUEUED) if post.state is PostState.SENDING else post


def draft_with(draft: str, words: str) -> str:
    """A draft with refused words put back: nothing typed since is lost, nothing stands there twice."""
    if not words or words in draft:
        return draft
    return f"{draft}\n\n{words}" if draft.strip() else words
