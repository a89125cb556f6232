"""Who is next at the guard: each sender's inquiries in their order, the senders in turn, none with too many."""

from collections import deque
from typing import Generic, Protocol, TypeVar

WAITING = 5_000
CHARACTERS = 8_000_000


class Asked(Protocol):
    """What waits: whose it is, and how long its words are."""

    sender: str

    @property
    def characters(self) -> int: ...


T = TypeVar("T", bound=Asked)


class Turns(Generic[T]):
    """Bounded in number, by characters, and to `of_one` of each sender."""

    def __init__(self, *, of_one: int) -> None:
        self._of_one = of_one
        self._queues: dict[str, deque[T]] = {}
        self._count = 0
        self._characters = 0

    def __len__(self) -> int:
        return self._count

    def has(self, sender: str) -> bool:
        return sender in self._queues

    def put(self, one: T) -> bool:
        """Let it wait behind its sender's others; False where no more may."""
        queue = self._queues.get(one.sender)
        full = self._count >= WAITING or self._characters + one.characters > CHARACTERS
        if full or (queue is not None and len(queue) >= self._of_one):
            return False
        if queue is None:
            queue = self._queues[one.sender] = deque()
        queue.append(one)
        self._count += 1
        self._characters += one.characters
        return True

    def take(self) -> T | None:
        """The next one: the sender who was served longest ago, his oldest."""
        sender = next(iter(self._queues), None)
        if sender is None:
            return None
        queue = self._queues.pop(sender)
        one = queue.popleft()
        if queue:
            self._queues[sender] = queue
        self._count -= 1
        self._characters -= one.characters
        return one

    def drain(self) -> list[T]:
        """All of them, none waits any more."""
        taken = [one for queue in self._queues.values() for one in queue]
        self._queues.clear()
        self._count = self._characters = 0
        return taken
