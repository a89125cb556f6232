"""What a specialist decides about words held for personal data (R14): send as they are, take back, discard, report."""

from collections.abc import Callable

from core.dialogue.commands import DeskOrder, ReportFalseAlarm
from core.guard.choices import finds
from desktop_app.model import holding
from desktop_app.model.outbox import draft_with
from desktop_app.shift.holdings import Holdings
from desktop_app.shift.keeping import Keeping
from desktop_app.shift.sending import Sending

FINDS = 32
"""The most finds that one report of a false alarm may name."""


class Deciding:
    """Each verb takes the key of a held post; one that is no longer held is passed over."""

    def __init__(
        self, held: Holdings, *, sending: Sending, keeping: Keeping, order: Callable[[str, DeskOrder], None]
    ) -> None:
        self._held, self._sending, self._keeping, self._order = held, sending, keeping, order

    def confirm(self, key: str) -> None:
        """The same order under the same key goes as it is."""
        self._sending.confirm(key)

    def take_back(self, key: str) -> None:
        """The words go back into the composer; what was typed there since stays."""
        post = holding.held(self._sending.outbox, key)
        if post is None:
            return
        text = draft_with(self._held.drafts.get(post.dialogue, ""), holding.words(post))
        self._held.drafts[post.dialogue] = text
        self._sending.take_back(key, dialogue=post.dialogue, draft=text)
        self._keeping.draft(post.dialogue, text)

    def discard(self, key: str) -> None:
        """The words are wanted no more."""
        if holding.held(self._sending.outbox, key) is not None:
            self._sending.discard(key)

    def false_alarm(self, key: str) -> None:
        """Tell the relay that this is no personal data: types and levels of the finds, never the words."""
        post = self._sending.report(key)
        if post is not None and post.held is not None:
            self._order(post.dialogue, ReportFalseAlarm(finds=finds(post.held.spans)[:FINDS]))
