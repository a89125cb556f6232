"""One specialist's shift: everything he can do, as plain verbs that return at once."""

import aiohttp

from core.dialogue.commands import DeskOrder
from core.protocol import desk as wire
from desktop_app.clocks import Clocks
from desktop_app.model.desk import Told
from desktop_app.model.outbox import Outbox
from desktop_app.net.books import BookSession
from desktop_app.net.session import Session
from desktop_app.shift.attending import Attending
from desktop_app.shift.books import Bookkeeping
from desktop_app.shift.changes import Changes
from desktop_app.shift.deciding import Deciding
from desktop_app.shift.helping import Helping
from desktop_app.shift.holdings import Holdings
from desktop_app.shift.keeping import Keeping
from desktop_app.shift.listening import LineState, Listening
from desktop_app.shift.mates import Mates
from desktop_app.shift.reacting import Reacting
from desktop_app.shift.reading import Reading
from desktop_app.shift.seeing import Seeing
from desktop_app.shift.sending import Sending
from desktop_app.store.clerk import Clerk
from desktop_app.store.store import Kept
from desktop_app.tasks import Tasks

TYPING_MS = 3000


class Shift:
    """Ties the model to the store and the line; what changed is told once by `changes`."""

    def __init__(
        self,
        kept: Kept,
        *,
        http: aiohttp.ClientSession,
        relay: str,
        clerk: Clerk,
        tasks: Tasks,
        changes: Changes,
        clocks: Clocks,
    ) -> None:
        self.held = Holdings(kept)
        self._changes, self._tasks, self._clocks = changes, tasks, clocks
        self._relay, self._token = relay, ""
        self.reading = Reading(Session(http, relay=relay), token=lambda: self._token)
        self._typed: dict[str, int] = {}
        self.listening = Listening(
            self.held.desk,
            http=http,
            steady=clocks.steady,
            draw=clocks.draw,
            idle_ms=clocks.idle_ms,
            tasks=tasks,
            told=self._told,
            stood=self._stood,
        )
        self.attending = Attending(self.listening, changed=changes.mark)
        self._keeping = Keeping(clerk, tasks=tasks, broken=self._broken)
        self._seeing = Seeing(self.held.desk, listening=self.listening, tasks=tasks)
        self.outbox = Outbox(kept.posts)
        self._sending = self._to_send(clerk)
        self._reacting = Reacting(
            self.held,
            listening=self.listening,
            keeping=self._keeping,
            seeing=self._seeing,
            sending=self._sending,
            tasks=tasks,
            fetch=self.reading.reference,
            changed=changes.mark,
        )
        self.mates = self._in_step()
        self.help = self._to_help(kept)
        self.books = self._to_keep_books(kept, http)
        for look in (self.mates.look, self.help.look, self.books.look):
            changes.listen(look)
        self.deciding = Deciding(self.held, sending=self._sending, keeping=self._keeping, order=self.order)

    def _to_send(self, clerk: Clerk) -> Sending:
        """By way of the disk and the line."""
        return Sending(
            self.outbox,
            clerk=clerk,
            listening=self.listening,
            tasks=self._tasks,
            refused=lambda post: self._reacting.refused(post),  # noqa: PLW0108 - it is made later
            changed=self._changes.mark,
            broken=self._broken,
        )

    def _to_help(self, kept: Kept) -> Helping:
        """Whoever answers."""
        return Helping(
            self.held,
            kept=kept,
            reading=self.reading,
            listening=self.listening,
            keeping=self._keeping,
            tasks=self._tasks,
            new_key=self._clocks.new_key,
            changed=self._changes.mark,
        )

    def _to_keep_books(self, kept: Kept, http: aiohttp.ClientSession) -> Bookkeeping:
        """The library and what is written of it."""
        return Bookkeeping(
            self.held,
            kept=kept,
            session=BookSession(http, relay=self._relay, token=lambda: self._token),
            keeping=self._keeping,
            tasks=self._tasks,
            new_key=self._clocks.new_key,
            online=lambda: self.listening.state is LineState.ONLINE,
            changed=self._changes.mark,
        )

    def _in_step(self) -> Mates:
        """With the other desks of the same account."""
        return Mates(
            self.held,
            listening=self.listening,
            keeping=self._keeping,
            tasks=self._tasks,
            steady=self._clocks.steady,
            shut=self.shut,
            changed=self._reacting.tabs,
        )

    def start(self, token: str) -> None:
        """Open the line and keep it open."""
        self._token = token
        self._tasks.start("line", self.listening.run(self._relay, token=token))

    def order(self, dialogue: str, order: DeskOrder, *, instead: str = "") -> None:
        """Ask something of a dialogue; it is kept until the relay has answered. `instead`: a held post it replaces."""
        self._sending.order(self._clocks.new_key(), dialogue=dialogue, order=order, instead=instead)

    def open(self, dialogue: str) -> None:
        """Bring a dialogue to the front, asking for it if it is not held."""
        if dialogue not in self.held.tabs.names:
            self._keeping.entries(tuple(self.held.desk.stream(dialogue).entries))
        self.held.tabs.front(dialogue)
        if not self.held.mine(dialogue):
            seq = self.held.desk.stream(dialogue).seq
            self.listening.ask_aside(wire.Follow(dialogue=dialogue, after=seq))
        for stale in self.held.stale(posted=lambda name: bool(self.outbox.of(name))):
            self.shut(stale)
        self._reacting.tabs()

    def shut(self, dialogue: str) -> None:
        """Put a dialogue away; one's own that is not closed stays."""
        if self.held.mine(dialogue):
            return
        self.held.tabs.shut(dialogue)
        self.held.desk.drop(dialogue)
        self._sending.dismiss(dialogue)
        self.listening.ask_aside(wire.Unfollow(dialogue=dialogue))
        self._reacting.tabs()

    def read(self, dialogue: str) -> None:
        """The specialist has the end of this dialogue before his eyes."""
        stream = self.held.desk.streams.get(dialogue)
        if stream is not None and stream.mark_read(stream.seq):
            self._seeing.seen(dialogue)
            self._reacting.tabs()

    def draft(self, dialogue: str, text: str) -> None:
        """What stands in the composer now."""
        self.held.drafts[dialogue] = text
        self._keeping.draft(dialogue, text)
        self.mates.look()
        now = self._clocks.steady()
        if text.strip() and self.held.mine(dialogue) and now - self._typed.get(dialogue, -TYPING_MS) >= TYPING_MS:
            self._typed[dialogue] = now
            self.listening.ask_aside(wire.Typing(dialogue=dialogue))

    def notice(self, text: str) -> None:
        """Say something in the status bar."""
        self.held.notice = text
        self._changes.mark()

    def _told(self, told: Told) -> None:
        self._reacting.told(told)
        self.mates.heard(told.mates)

    def _stood(self) -> None:
        self._reacting.stood()
        if self.listening.state is not LineState.ONLINE:
            self.mates.alone()

    def _broken(self, what: str) -> None:
        self._reacting.broken(what)
