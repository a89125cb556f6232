"""What helps while one answers: the library searched here and at the relay, and what the relay is told of it."""

from collections.abc import Callable

from core.moment import Moment
from desktop_app.model.uses import Uses
from desktop_app.shift.finding import Finding
from desktop_app.shift.holdings import Holdings
from desktop_app.shift.keeping import Keeping
from desktop_app.shift.listening import Listening
from desktop_app.shift.quick import QuickShelf
from desktop_app.shift.reading import Reading
from desktop_app.shift.shelf import Shelf
from desktop_app.shift.telling import Telling
from desktop_app.store.store import Kept
from desktop_app.tasks import Tasks


class Helping:
    """`look` follows the reference data: both indexes are filled before anybody asks."""

    def __init__(
        self,
        held: Holdings,
        *,
        kept: Kept,
        reading: Reading,
        listening: Listening,
        keeping: Keeping,
        tasks: Tasks,
        new_key: Callable[[], str],
        changed: Callable[[], None],
    ) -> None:
        self._held, self._keeping, self._tasks = held, keeping, tasks
        self.shelf, self.quick = Shelf(), QuickShelf()
        self.finding = Finding(held, shelf=self.shelf, reading=reading)
        self.uses = Uses(kept.uses)
        self.telling = Telling(
            kept.errands,
            reading=reading,
            listening=listening,
            keeping=keeping,
            tasks=tasks,
            new_key=new_key,
            changed=changed,
        )
        self._followed: object = None

    def used(self, answer: str, *, at: Moment) -> None:
        """A canned answer was put in: it comes first next time."""
        self.uses.used(answer, at=at)
        self._keeping.uses(self.uses.kept)

    def look(self) -> None:
        """Something changed: follow the library, tell what waits."""
        reference = self._held.reference
        if reference is not None and reference is not self._followed:
            self._followed = reference
            self._tasks.start("quick index", self.quick.follow(reference))
            self._tasks.start("index", self.shelf.follow(reference))
        self.telling.pump()

    def close(self) -> None:
        """End the threads; what is half done is left so."""
        self.quick.close()
        self.shelf.close()
