"""Listens for answers that were picked from the library, and has their questions remembered without personal data."""

from msgspec.structs import replace

from core.dialogue.events import Answered, Checked
from core.guard.masking import masked
from core.protocol.errors import TransportCode
from relay.dialogues.engine import Change
from relay.guard.examiner import Examines
from relay.guard.frames import Examined
from relay.library.librarian import Librarian, Past
from relay.tasks import Tasks

TURN = "library"
"""What the library has examined waits in a turn of its own, behind nobody's chat."""


class Learning:
    """A listener of the engine. What the guard finds in a question is cut out once more before it is kept."""

    def __init__(self, librarian: Librarian, *, examiner: Examines, tasks: Tasks) -> None:
        self._librarian = librarian
        self._examiner = examiner
        self._tasks = tasks

    def changed(self, change: Change) -> None:
        for recorded in change.recorded:
            event = recorded.event
            if isinstance(event, Answered) and event.answer.library_answer:
                question = asked(change, event.request)
                if question is not None:
                    self._examine(event.answer.library_answer, question)

    def flushed(self) -> None:
        """Nothing waits for the end of a batch."""

    def _examine(self, answer: str, question: Past) -> None:
        def told(examined: tuple[Examined, ...] | TransportCode) -> None:
            if not isinstance(examined, TransportCode) and not examined[0].own_payments:
                text = masked(examined[0].text, examined[0].spans)
                self._tasks.start("learn", self._librarian.learn(answer, replace(question, text=text)))

        self._examiner.examine((question.text,), told, TURN)


def asked(change: Change, number: int) -> Past | None:
    """The words of a request's question; none for one about somebody's own payments or with data cut out."""
    request = change.live.state.request(number)
    message = "" if request is None else request.message
    for recorded in change.live.recorded:
        event = recorded.event
        if isinstance(event, Checked) and event.message == message:
            return None
    for recorded in change.live.recorded:
        if message and getattr(recorded.event, "message", "") == message and recorded.text:
            return Past(text=recorded.text, stream=recorded.dialogue, seq=recorded.seq)
    return None
