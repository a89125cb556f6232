"""What one shift holds in memory, shared by the parts that change it."""

from collections.abc import Callable

from core.dialogue.words import Phase
from core.permissions import Right
from core.protocol.http import Reference
from desktop_app.model.desk import Desk
from desktop_app.model.standing import resume_from
from desktop_app.model.tabs import Tabs
from desktop_app.store.store import Kept, OpenDialogue


class Holdings:
    """The desk, its tabs, drafts by dialogue, the reference data, a notice for the status bar."""

    def __init__(self, kept: Kept) -> None:
        self.desk = Desk()
        self.tabs = Tabs(one.dialogue for one in kept.open)
        self.drafts = dict(kept.drafts)
        self.reference: Reference | None = kept.reference
        self.notice = ""
        self.desk.reference = 0 if kept.reference is None else kept.reference.version
        self.desk.remember(kept.epoch, kept.entries)
        resume_from(self.desk, kept.standing)
        for one in kept.open:
            self.desk.stream(one.dialogue).mark_read(one.read)

    def mine(self, dialogue: str) -> bool:
        """Whether I have this dialogue and it is not closed."""
        row = self.desk.rows.by_dialogue.get(dialogue)
        return row is not None and row.owner == self.desk.my_id and row.phase is not Phase.CLOSED

    def advised(self, dialogue: str) -> bool:
        """Whether I am asked for advice on this dialogue."""
        row = self.desk.rows.by_dialogue.get(dialogue)
        return row is not None and row.adviser is not None and row.adviser == self.desk.my_id

    def stale(self, *, posted: Callable[[str], bool]) -> tuple[str, ...]:
        """Open dialogues behind the one in front that are closed or went to others, with nothing unsent in them."""
        return tuple(
            name
            for name in self.tabs.names
            if name != self.tabs.current
            and not self.mine(name)
            and not self.advised(name)
            and not (self.desk.may(Right.WATCH_DIALOGUE) and name in self.desk.rows.by_dialogue)
            and not self.drafts.get(name, "").strip()
            and not posted(name)
        )

    @property
    def open(self) -> tuple[OpenDialogue, ...]:
        """The open dialogues as the store keeps them."""
        streams = self.desk.streams
        return tuple(
            OpenDialogue(dialogue=name, read=streams[name].read if name in streams else 0) for name in self.tabs.names
        )
