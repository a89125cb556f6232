"""Words for the library read by the guard before they are kept: what staff write, and what is cut out of questions."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping

from core.guard.choices import Choice, Sender, settled
from core.guard.masking import masked
from core.guard.report import Level
from core.library.content import Content
from core.protocol.errors import RETRY, TransportCode, error
from core.protocol.shared import Held
from relay.guard.examiner import Examines
from relay.guard.frames import Examined
from relay.guard.screen import held

RETRY_MS = 1000
TOGETHER = 16_000
"""Characters of an import that are read at once: chats go between, and the guard's process is never long over one."""

PIECE, OVERLAP = 3_900, 200
"""Of a long text what is read at once, and how much of it again with the next piece."""


class Unread(Exception):
    """The guard cannot read now, so nothing is kept."""

    def __init__(self, code: TransportCode) -> None:
        self.error = error(code, retry_after_ms=RETRY_MS if code in RETRY else None)
        super().__init__(code)


class Guarding:
    """One for the process; `turn`: in whose turn at the guard."""

    def __init__(self, examiner: Examines) -> None:
        self._examiner = examiner

    async def examined(self, texts: tuple[str, ...], turn: str) -> tuple[Examined, ...]:
        """One a text. Raises Unread."""
        answer: asyncio.Future[tuple[Examined, ...] | TransportCode] = asyncio.get_running_loop().create_future()

        def told(found: tuple[Examined, ...] | TransportCode) -> None:
            if not answer.done():
                answer.set_result(found)

        self._examiner.examine(texts, told, turn)
        found = await answer
        if isinstance(found, TransportCode):
            raise Unread(found)
        return found

    async def held(self, words: Mapping[str, str], turn: str, choice: Choice | None) -> Held | None:
        """The first field that its writer must change or confirm: an answer holds nobody's data. Raises Unread."""
        found = await self.examined(tuple(words.values()), turn)
        for name, one in zip(words, found, strict=True):
            if settled(one.text, one.spans, sender=Sender.STAFF, choice=choice) is None:
                return held(name, one, sender=Sender.STAFF)
        return None

    async def certain(self, contents: tuple[Content, ...], turn: str) -> list[str]:
        """For each content the field with a certain find, or nothing. Raises Unread."""
        fields: list[str] = []
        for part in portions(contents):
            found = iter(await self.examined(tuple(text for words in part for text in words.values()), turn))
            for words in part:
                sure = [name for name, one in zip(words, found, strict=False) if certain(one)]
                fields.append(sure[0] if sure else "")
        return fields

    async def tells(self, text: str, turn: str) -> bool:
        """Whether the guard is sure that a long text tells of a person. Raises Unread."""
        for start in range(0, len(text), PIECE - OVERLAP):
            (one,) = await self.examined((text[start : start + PIECE],), turn)
            if certain(one):
                return True
        return False

    async def cut(self, text: str, turn: str) -> Examined:
        """A question with what the guard finds cut out. Raises Unread."""
        (one,) = await self.examined((text,), turn)
        return Examined(text=masked(one.text, one.spans), own_payments=one.own_payments)


def words_of(content: Content, comment: str = "") -> dict[str, str]:
    """Everything of a content that a person wrote freely, by field."""
    words = {name: getattr(content, name) for name in ("title", "text", "category", "legal_basis", "reason")}
    words |= {"tags": ", ".join(content.tags), "comment": comment}
    return {name: text for name, text in words.items() if text}


def portions(contents: Iterable[Content]) -> Iterator[list[dict[str, str]]]:
    """The words of the contents by what is read at once; a content is shorter than that, and never parted."""
    part: list[dict[str, str]] = []
    taken = 0
    for words in map(words_of, contents):
        size = sum(map(len, words.values()))
        if part and taken + size > TOGETHER:
            yield part
            part, taken = [], 0
        part.append(words)
        taken += size
    if part:
        yield part


def certain(one: Examined) -> bool:
    return any(span.level is Level.CERTAIN for span in one.spans)
