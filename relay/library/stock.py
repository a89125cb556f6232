"""What answers are given from, in memory: shared ones, citizens' ones, each member's own; changed one by one."""

import hashlib
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from core.library.content import STANDING, Attachment, State
from core.moment import Moment
from core.protocol.citizen import PublicAnswer
from core.protocol.http import LibraryAnswer
from relay.library.shelving import attachments_of, library_answer, public_answer
from relay.store.rows import AnswerRow

PUBLIC = "public"
Answers = tuple[LibraryAnswer, ...]


class Stock:
    """`shared` is what every desk has, by title; questions that were learned and uses are told apart from versions."""

    def __init__(self) -> None:
        self._shared: dict[str, LibraryAnswer] = {}
        self._public: dict[str, PublicAnswer] = {}
        self._offered: dict[str, frozenset[str]] = {}
        self.forms: dict[str, Attachment] = {}
        self._own: dict[str, dict[str, LibraryAnswer]] = {}
        self._owners: dict[str, str] = {}
        self._digests: dict[str, bytes] = {}
        self._questions: dict[str, tuple[str, ...]] = {}
        self._uses: dict[str, int] = {}
        self._sorted: Answers | None = None

    def fill(self, rows: Iterable[AnswerRow], zone: ZoneInfo) -> None:
        """All rows of the table; what was there before goes."""
        for held in (self._shared, self._public, self._offered, self._own, self._owners, self._digests):
            held.clear()
        best: dict[str, AnswerRow] = {}
        for row in rows:
            if row.state != State.DRAFT:
                self._learn_forms(attachments_of(row))
            known = best.get(row.answer)
            if row.state in STANDING and (known is None or row.version > known.version):
                best[row.answer] = row
        for row in best.values():
            self.put(row.answer, row, zone)
        self._sorted = None

    def put(self, answer: str, row: AnswerRow | None, zone: ZoneInfo) -> None:
        """What an answer stands as now; None: out of use."""
        self._sorted = None
        self._shared.pop(answer, None)
        self._public.pop(answer, None)
        self._offered.pop(answer, None)
        self._digests.pop(answer, None)
        self._own.get(self._owners.pop(answer, ""), {}).pop(answer, None)
        if row is None:
            return
        standing = library_answer(row, zone)
        self._learn_forms(standing.attachments)
        if row.owner:
            self._owners[answer] = row.owner
            self._own.setdefault(row.owner, {})[answer] = standing
            return
        self._shared[answer] = self._told(standing)
        content = msgspec.json.encode((standing, row.state))
        self._digests[answer] = hashlib.sha256(content).digest()[:8]
        if row.state == PUBLIC:
            self._public[answer] = public_answer(row)
            self._offered[answer] = frozenset(form.id for form in standing.attachments)

    def learned(self, questions: Mapping[str, tuple[str, ...]]) -> None:
        self._questions |= questions
        self._retell(questions)

    def used(self, uses: Mapping[str, int]) -> None:
        self._uses |= uses
        self._retell(uses)

    def get(self, answer: str) -> LibraryAnswer | None:
        """A shared answer that stands."""
        return self._shared.get(answer)

    def public(self, answer: str) -> bool:
        return answer in self._public

    def offers(self, form: str) -> bool:
        """Whether a form goes with an answer that citizens read."""
        return any(form in forms for forms in self._offered.values())

    @property
    def shared(self) -> Answers:
        if self._sorted is None:
            self._sorted = tuple(sorted(self._shared.values(), key=lambda one: one.title))
        return self._sorted

    @property
    def for_citizens(self) -> tuple[PublicAnswer, ...]:
        return tuple(sorted(self._public.values(), key=lambda one: one.title))

    def own(self, account: str) -> Answers:
        """Somebody's own answers, by title."""
        mine = self._own.get(account, {}).values()
        return tuple(sorted((self._told(one) for one in mine), key=lambda one: one.title))

    def digest(self) -> bytes:
        """Differs with every change of what is shared."""
        return hashlib.sha256(b"".join(self._digests[answer] for answer in sorted(self._digests))).digest()

    def _learn_forms(self, forms: Iterable[Attachment]) -> None:
        """What ever went with an answer in use may be sent, and is named in old dialogues."""
        self.forms |= {one.id: one for one in forms}

    def _told(self, answer: LibraryAnswer) -> LibraryAnswer:
        return replace(answer, questions=self._questions.get(answer.id, ()), uses=self._uses.get(answer.id, 0))

    def _retell(self, answers: Iterable[str]) -> None:
        for answer in answers:
            if answer in self._shared:
                self._sorted = None
                self._shared[answer] = self._told(self._shared[answer])


def as_used(uses: Mapping[str, tuple[int, Moment]]) -> dict[str, int]:
    return {answer: count for answer, (count, _) in uses.items()}
