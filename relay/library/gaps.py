"""What the staff tells of a search: questions that nothing fitted are kept, picked answers teach; all masked before."""

from collections.abc import Awaitable, Callable

import msgspec

from core.dialogue.events import Checked, Posted
from core.dialogue.queueing import may_see
from core.dialogue.words import Author
from core.moment import Moment
from core.permissions import Right
from core.protocol.desk import Me, Recorded
from core.protocol.errors import Error
from core.protocol.library import Gap, GapKind, GapLine, Gaps, Pick
from core.protocol.shared import Done
from relay.dialogues.archive import Archive
from relay.library.librarian import Librarian, Past
from relay.library.reading import Guarding, Unread
from relay.store import queries
from relay.store.reader import Reader
from relay.store.rows import GapRow
from relay.store.schema import Row

FORBIDDEN = Error(code="forbidden")
SHOWN = 500


class Origin(msgspec.Struct, frozen=True):
    """The citizen's words that a question is: by erasing them it goes too. `found`: the guard had seen something."""

    stream: str = ""
    seq: int = 0
    found: bool = False


class Monitor:
    """One for the process."""

    def __init__(
        self,
        *,
        reader: Reader,
        archive: Archive,
        librarian: Librarian,
        guarding: Guarding,
        write: Callable[[Row], Awaitable[None]],
        now: Callable[[], Moment],
    ) -> None:
        self._reader = reader
        self._archive = archive
        self._librarian = librarian
        self._guarding = guarding
        self._write = write
        self._now = now

    async def missed(self, me: Me, gap: Gap) -> Done | Error:
        """Keep a question that the library does not meet, once by its key."""
        if Right.EDIT_LIBRARY not in me.rights:
            return FORBIDDEN
        if await self._reader.run(lambda db: queries.one(db, GapRow, gap=gap.key)) is not None:
            return Done()
        try:
            read = await self._guarding.cut(gap.text, me.id)
        except Unread as unread:
            return unread.error
        origin = await self._origin(me, gap.dialogue, gap.text)
        if origin is None:
            return Done()
        row = GapRow(gap.key, self._now(), gap.kind, read.text, account=me.id, stream=origin.stream, seq=origin.seq)
        await self._write(row)
        return Done()

    async def picked(self, me: Me, pick: Pick) -> Done | Error:
        """Learn from a pick, but not from a question with somebody's data or about his payments."""
        if Right.EDIT_LIBRARY not in me.rights:
            return FORBIDDEN
        try:
            read = await self._guarding.cut(pick.text, me.id)
        except Unread as unread:
            return unread.error
        origin = await self._origin(me, pick.dialogue, pick.text)
        if origin is None:
            return Done()
        if not read.own_payments and not origin.found:
            await self._librarian.learn(pick.answer, Past(text=read.text, stream=origin.stream, seq=origin.seq))
        return Done()

    async def listed(self, names: dict[str, str]) -> Gaps:
        """The newest first. `names`: of the staff."""
        rows = await self._reader.run(lambda db: queries.gaps(db, SHOWN))
        return Gaps(
            gaps=tuple(
                GapLine(
                    id=row.gap,
                    kind=GapKind(row.kind),
                    text=row.text,
                    at=row.at,
                    account=row.account,
                    name=names.get(row.account, ""),
                    dialogue=row.stream,
                )
                for row in rows
            )
        )

    async def _origin(self, me: Me, dialogue: str | None, text: str) -> Origin | None:
        """Without a dialogue a search of one's own; None for what no message of it says, or what one may not see: by no
        erasure would it go.
        """
        if dialogue is None:
            return Origin()
        live = await self._archive.read(dialogue)
        if live is None or not may_see(live.state, me.id, me.rights):
            return None
        same = [one for one in live.recorded if by_citizen(one) and one.text == text]
        if not same:
            return None
        message = getattr(same[-1].event, "message", "")
        found = any(isinstance(one.event, Checked) and one.event.message == message for one in live.recorded)
        return Origin(stream=live.id, seq=same[-1].seq, found=found)


def by_citizen(one: Recorded) -> bool:
    return isinstance(one.event, Posted) and one.event.author is Author.CITIZEN
