"""What becomes of an order that was held for personal data (R14): its sender confirms it, or calls the find wrong."""

from core.guard.choices import Choice
from core.protocol.shared import Held
from desktop_app.model.outbox import Outbox, Post, PostState


def hold(outbox: Outbox, key: str, held: Held) -> Post | None:
    """The guard found something: the order goes no further by itself and stands in nobody's way."""
    return outbox.change(key, state=PostState.HELD, held=held, choice=None, reported=False)


def held(outbox: Outbox, key: str) -> Post | None:
    """The post of this key while it is held."""
    post = outbox.get(key)
    return post if post is not None and post.state is PostState.HELD else None


def of(outbox: Outbox, dialogue: str) -> tuple[Post, ...]:
    """The held posts of a dialogue, oldest first."""
    return tuple(post for post in outbox.of(dialogue) if post.state is PostState.HELD)


def confirm(outbox: Outbox, key: str) -> Post | None:
    """Its sender means it: the same order under the same key goes again. None where that is not his to choose."""
    post = held(outbox, key)
    if post is None or post.held is None or Choice.AS_IS not in post.held.choices:
        return None
    confirmed = (*post.confirmed, post.held.field)
    return outbox.change(key, state=PostState.QUEUED, held=None, choice=Choice.AS_IS, confirmed=confirmed)


def report(outbox: Outbox, key: str) -> Post | None:
    """Its sender says that this is no personal data; it stays held. None when he has said so before."""
    post = held(outbox, key)
    return None if post is None or post.reported else outbox.change(key, reported=True)


def words(post: Post) -> str:
    """All that its sender wrote, one field below the other."""
    parts = (getattr(post.order, name, None) for name in ("text", "reason", "comment"))
    return "\n\n".join(part for part in parts if part)
