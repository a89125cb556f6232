"""The fate of an answer: one table of phases and orders, who may give them, what they lead to."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import msgspec

from core.library import events as e
from core.library import orders as o
from core.library.checks import Lists, complete, sound
from core.library.content import STANDING, Content, Scope, State
from core.library.refusals import LibraryCode, Refused
from core.permissions import Right


class Phase(StrEnum):
    """Where an answer stands, its draft beside what is in use."""

    ABSENT = "absent"
    DRAFTED = "drafted"
    APPROVED = "approved"
    REVISED = "revised"
    PUBLIC = "public"
    PUBLIC_REVISED = "public_revised"
    RETIRED = "retired"
    OWN = "own"


LEGAL: Mapping[Phase, frozenset[type[o.LibraryOrder]]] = MappingProxyType(
    {
        Phase.ABSENT: frozenset({o.Save}),
        Phase.DRAFTED: frozenset({o.Save, o.Restore, o.Approve, o.Publish, o.Discard}),
        Phase.APPROVED: frozenset({o.Save, o.Restore, o.Publish, o.Retire}),
        Phase.REVISED: frozenset({o.Save, o.Restore, o.Approve, o.Publish, o.Discard, o.Retire}),
        Phase.PUBLIC: frozenset({o.Save, o.Restore, o.Withdraw, o.Retire}),
        Phase.PUBLIC_REVISED: frozenset(
            {o.Save, o.Restore, o.Approve, o.Publish, o.Discard, o.Withdraw, o.Retire},
        ),
        Phase.RETIRED: frozenset({o.Save, o.Restore}),
        Phase.OWN: frozenset({o.Save, o.Restore, o.Retire}),
    }
)
"""Which orders an answer takes in which phase; everything else is illegal."""

EDITS = frozenset({o.Save, o.Restore, o.Discard})
"""What the right to edit is enough for; the rest needs the right to approve. One's own answer needs no approval."""


class Answer(msgspec.Struct, frozen=True):
    """An answer as the rules see it. `states`: of its versions, the first one first; `writer`: of the newest one."""

    id: str
    states: tuple[State, ...] = ()
    owner: str = ""
    writer: str = ""

    @property
    def newest(self) -> int:
        return len(self.states)

    @property
    def draft(self) -> int:
        """The number of its draft, 0 for none: only the newest version can be one."""
        return self.newest if self.states and self.states[-1] is State.DRAFT else 0

    @property
    def standing(self) -> int:
        """The number of what answers are given from, 0 for none."""
        return next((number for number in range(self.newest, 0, -1) if self.states[number - 1] in STANDING), 0)

    @property
    def public(self) -> bool:
        return bool(self.standing) and self.states[self.standing - 1] is State.PUBLIC

    @property
    def phase(self) -> Phase:
        if not self.states:
            return Phase.ABSENT
        if not self.standing:
            return Phase.DRAFTED if self.draft else Phase.RETIRED
        if self.owner:
            return Phase.OWN
        if self.public:
            return Phase.PUBLIC_REVISED if self.draft else Phase.PUBLIC
        return Phase.REVISED if self.draft else Phase.APPROVED


class Editor(msgspec.Struct, frozen=True):
    """Who gives an order."""

    id: str
    rights: frozenset[Right]


class Context(msgspec.Struct, frozen=True):
    """What a decision rests on. `base`: the newest version that the editor knew; `old`: the content that an order
    about a version is about: the draft's, or the one to be restored.
    """

    editor: Editor
    base: int
    lists: Lists = Lists()
    old: Content | None = None


def decide(answer: Answer, order: o.LibraryOrders, context: Context) -> e.LibraryEvent:
    """What the order leads to. Raises Refused; with CONFLICT where somebody was faster."""
    if not may(answer, order, context.editor):
        raise Refused(LibraryCode.FORBIDDEN)
    if context.base != answer.newest:
        raise Refused(LibraryCode.CONFLICT)
    if type(order) not in LEGAL[answer.phase]:
        raise Refused(LibraryCode.ILLEGAL)
    return RULES[type(order)](answer, order, context)


def may(answer: Answer, order: o.LibraryOrders, editor: Editor) -> bool:
    """An answer of one's own is nobody else's business; a draft may be discarded by its writer or an approver."""
    if answer.owner:
        return answer.owner == editor.id and Right.EDIT_LIBRARY in editor.rights
    if Right.APPROVE_LIBRARY in editor.rights:
        return True
    if type(order) not in EDITS or Right.EDIT_LIBRARY not in editor.rights:
        return False
    return not isinstance(order, o.Discard) or answer.writer == editor.id


def saved(answer: Answer, order: o.Save, context: Context) -> e.VersionSaved:
    """A new version. An answer stays one's own or everybody's: its history would tell others what was private."""
    sound(order.content, context.lists)
    own = order.content.scope is Scope.PERSONAL
    if answer.states and own != bool(answer.owner):
        raise Refused(LibraryCode.SCOPE_FIXED, field="scope")
    if own:
        complete(order.content, context.lists)
    return version(answer, owner=context.editor.id if own else "")


def restored(answer: Answer, _order: o.Restore, context: Context) -> e.VersionSaved:
    required(context.old)
    return version(answer, owner=answer.owner)


def version(answer: Answer, *, owner: str) -> e.VersionSaved:
    """The next version: one's own is in use at once."""
    return e.VersionSaved(answer.id, answer.newest + 1, State.APPROVED if owner else State.DRAFT, owner)


def approved(answer: Answer, order: o.Approve | o.Publish, context: Context) -> e.VersionApproved | e.AnswerPublished:
    """The draft takes the place of what stands, before citizens too; without a draft what stands is published."""
    if not answer.draft:
        return e.AnswerPublished(answer.id, answer.standing)
    complete(required(context.old), context.lists)
    return e.VersionApproved(answer.id, answer.draft, public=answer.public or isinstance(order, o.Publish))


def withdrawn(answer: Answer, _order: o.Withdraw, _context: Context) -> e.AnswerWithdrawn:
    return e.AnswerWithdrawn(answer.id, answer.standing)


def discarded(answer: Answer, _order: o.Discard, _context: Context) -> e.DraftDiscarded:
    return e.DraftDiscarded(answer.id, answer.draft)


def retired(answer: Answer, _order: o.Retire, _context: Context) -> e.AnswerRetired:
    return e.AnswerRetired(answer.id, answer.newest)


RULES: Mapping[type[o.LibraryOrder], Callable[[Answer, Any, Context], e.LibraryEvent]] = MappingProxyType(
    {
        o.Save: saved,
        o.Restore: restored,
        o.Approve: approved,
        o.Publish: approved,
        o.Withdraw: withdrawn,
        o.Discard: discarded,
        o.Retire: retired,
    }
)
"""What each order leads to, once its phase takes it and its editor may give it."""


def required(content: Content | None) -> Content:
    if content is None:
        raise Refused(LibraryCode.NOT_FOUND)
    return content


def evolve(answer: Answer, event: e.LibraryEvent, *, actor: str) -> Answer:
    """The answer after an event of its own."""
    states = list(answer.states)
    match event:
        case e.VersionSaved():
            # What was a draft, or one's own words before, gives way; what others answer from stays until approval.
            gone = STANDING if event.owner else {State.DRAFT}
            kept = tuple(State.RETIRED if state in gone else state for state in states)
            return Answer(answer.id, states=(*kept, event.state), owner=event.owner, writer=actor)
        case e.VersionApproved():
            states = [State.RETIRED] * len(states)
            states[event.version - 1] = State.PUBLIC if event.public else State.APPROVED
        case e.AnswerRetired():
            states = [State.RETIRED] * len(states)
        case e.AnswerPublished() | e.AnswerWithdrawn() | e.DraftDiscarded():
            states[event.version - 1] = BECOMES[type(event)]
    return msgspec.structs.replace(answer, states=tuple(states))


BECOMES: Mapping[type[e.LibraryFact], State] = MappingProxyType(
    {e.AnswerPublished: State.PUBLIC, e.AnswerWithdrawn: State.APPROVED, e.DraftDiscarded: State.RETIRED}
)
"""What the version that an event names becomes."""
