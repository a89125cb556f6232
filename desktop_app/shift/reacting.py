"""What follows on the desk when the relay has told something: tabs open, things are kept, posts settle."""

from collections.abc import Awaitable, Callable

from core.dialogue.commands import Close
from core.dialogue.words import Phase
from core.permissions import Right
from core.protocol import desk as wire
from core.protocol.http import Reference
from desktop_app.model import holding
from desktop_app.model.desk import Told
from desktop_app.model.outbox import Post, PostState, draft_with
from desktop_app.net.trouble import Trouble
from desktop_app.shift.holdings import Holdings
from desktop_app.shift.keeping import Keeping
from desktop_app.shift.listening import LineState, Listening
from desktop_app.shift.seeing import Seeing
from desktop_app.shift.sending import Sending
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr

NOT_KEPT = "Не удалось записать на диск этого компьютера: освободите место. Несохранённое пропадёт при выключении."
Fetch = Callable[[], Awaitable[Reference]]


class Reacting:
    """Hears line and outbox; `changed` tells that there is something new to show."""

    def __init__(
        self,
        held: Holdings,
        *,
        listening: Listening,
        keeping: Keeping,
        seeing: Seeing,
        sending: Sending,
        tasks: Tasks,
        fetch: Fetch,
        changed: Callable[[], None],
    ) -> None:
        self._held, self._listening, self._keeping, self._seeing = held, listening, keeping, seeing
        self._sending, self._tasks, self._fetch, self._changed = sending, tasks, fetch, changed

    def told(self, told: Told) -> None:
        """The relay told something; what it is stands in the desk already."""
        desk = self._held.desk
        if told.reference is not None and desk.may(Right.READ_REFERENCE):
            self._tasks.start("reference", self._read_reference())
        for row in desk.rows.by_dialogue.values():
            if self._held.mine(row.dialogue):
                self._own(row.dialogue)
        self._keeping.told(told, desk=desk, tabs=self._held.tabs)
        for dialogue in dict.fromkeys(entry.dialogue for entry in told.recorded):
            self._recorded(dialogue)
        if told.lost is not None:
            self._lose(told.lost)
        desk.prune(self._held.tabs.names)
        self.tabs()

    def stood(self) -> None:
        """The line changed."""
        if self._listening.state is LineState.ONLINE:
            self._follow_again()
            self._seeing.all_again()
            self._sending.pump()
        self._changed()

    def refused(self, post: Post) -> None:
        """His words go back to where he can take them up again."""
        if post.words and post.state is PostState.REFUSED:
            text = draft_with(self._held.drafts.get(post.dialogue, ""), post.words)
            self._held.drafts[post.dialogue] = text
            self._keeping.draft(post.dialogue, text)

    def broken(self, _what: str) -> None:
        self._held.notice = tr(NOT_KEPT)
        self._changed()

    def tabs(self) -> None:
        """The tabs, or what was read in them, changed."""
        self._keeping.tabs(self._held.open)
        self._changed()

    def _own(self, dialogue: str) -> None:
        """One's own dialogue is open and held."""
        opened = self._held.tabs.open(dialogue)
        stream = self._held.desk.streams.get(dialogue)
        if stream is None:
            self._listening.ask_aside(wire.Follow(dialogue=dialogue))
        elif opened:
            self._keeping.entries(tuple(stream.entries))

    def _follow_again(self) -> None:
        """A new connection knows nothing of the dialogues of others that stand open here."""
        for dialogue in self._held.tabs.names:
            if not self._held.mine(dialogue):
                seq = self._held.desk.stream(dialogue).seq
                self._listening.ask_aside(wire.Follow(dialogue=dialogue, after=seq))

    def _lose(self, dialogue: str) -> None:
        """It is gone or not for these eyes; words that were not sent keep it open."""
        if not self._sending.outbox.of(dialogue):
            self._held.tabs.shut(dialogue)
            self._held.desk.drop(dialogue)

    def _recorded(self, dialogue: str) -> None:
        stream = self._held.desk.streams.get(dialogue)
        if stream is None:
            return
        closing = any(isinstance(post.order, Close) for post in self._sending.outbox.of(dialogue))
        held = holding.of(self._sending.outbox, dialogue)
        self._sending.settled(dialogue, seq=stream.seq, keys=stream.keys)
        self._seeing.seen(dialogue)
        if closing and not held and stream.state.phase is Phase.CLOSED:
            self._held.tabs.shut(dialogue)

    async def _read_reference(self) -> None:
        held = self._held
        try:
            held.reference = await self._fetch()
        except Trouble:
            held.desk.reference = 0 if held.reference is None else held.reference.version
            return
        self._keeping.reference(held.reference)
        self._changed()
