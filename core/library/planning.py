"""What an import would do to the library: a plan row by row that changes nothing and says each row's trouble."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated

import msgspec

from core.dialogue.answers import Code
from core.library import diff, fate
from core.library import orders as o
from core.library.checks import Lists, complete, sound, tidied
from core.library.content import STANDING, Content, Scope, State, Version, Written, written
from core.library.events import LibraryEvent
from core.library.fate import required
from core.library.refusals import LibraryCode, Refused
from core.text import masked


class What(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


class ImportRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One row of a file. `id`: the answer that it changes; nothing, or one that is unknown, for a new answer."""

    line: Annotated[int, msgspec.Meta(ge=0)]
    content: Written
    id: Code = ""
    state: State = State.DRAFT

    __repr__ = masked


class PlanItem(msgspec.Struct, frozen=True, omit_defaults=True):
    """`fields`: those of the content that change, by name, and `state`; `problem`: why a row is refused, as a code."""

    line: int
    what: What
    id: str = ""
    fields: tuple[str, ...] = ()
    problem: str = ""


class Step(msgspec.Struct, frozen=True):
    """A row of a plan with what is to be written: the tidied content, or nothing where the row is refused."""

    item: PlanItem
    state: State
    content: Content | None = None


class Known(msgspec.Struct, frozen=True):
    """What the library holds: the newest version of each answer, and the ids that are somebody's own."""

    newest: Mapping[str, Version] = {}
    own: frozenset[str] = frozenset()


def planned(rows: Iterable[ImportRow], known: Known, lists: Lists) -> tuple[Step, ...]:
    """What each row would do; of two rows for one answer the second is refused."""
    taken = set(known.own)
    steps = []
    for row in rows:
        try:
            steps.append(step(row, known.newest.get(row.id), lists, taken=row.id in taken))
        except Refused as no:
            problem = f"{no.code}:{no.field}"
            item = PlanItem(line=row.line, what=What.REFUSED, id=row.id, problem=problem)
            steps.append(Step(item=item, state=row.state))
        if row.id:
            taken.add(row.id)
    return tuple(steps)


def step(row: ImportRow, known: Version | None, lists: Lists, *, taken: bool = False) -> Step:
    """One row; a file names no forms, so an answer keeps those it has. Raises Refused."""
    if taken:
        raise Refused(LibraryCode.ILLEGAL, field="id")
    content = tidied(msgspec.convert(row.content, Content, from_attributes=True), lists)
    if row.state is State.RETIRED:
        raise Refused(LibraryCode.ILLEGAL, field="state")
    if content.scope is Scope.PERSONAL:
        raise Refused(LibraryCode.ILLEGAL, field="scope")
    if known is not None and not content.attachments:
        content = msgspec.structs.replace(content, attachments=known.content.attachments)
    item = item_of(row, known, content)
    if item.what is not What.SAME:
        (complete if row.state in STANDING else sound)(content, lists)
    return Step(item=item, state=row.state, content=content)


def item_of(row: ImportRow, known: Version | None, content: Content) -> PlanItem:
    if known is None:
        return PlanItem(line=row.line, what=What.ADDED, id=row.id)
    changed = diff.fields(known.content, content)
    if becomes(row.state, known.state, anew=bool(changed)):
        changed = (*changed, "state")
    return PlanItem(line=row.line, what=What.CHANGED if changed else What.SAME, id=row.id, fields=changed)


def becomes(wanted: State, state: State, *, anew: bool) -> bool:
    """Whether a row changes where its answer stands; a draft of the same words is no step back from approval."""
    if wanted is State.DRAFT:
        return state is State.RETIRED or (anew and state is not State.DRAFT)
    return wanted is not state


def applied(answer: fate.Answer, step: Step, context: fate.Context, *, actor: str) -> tuple[LibraryEvent, ...]:
    """The events that bring an answer where a row wants it. `context`: its `old` is the row's content."""
    events: list[LibraryEvent] = []

    def give(order: o.LibraryOrders) -> None:
        nonlocal answer
        given = msgspec.structs.replace(context, base=answer.newest)
        events.append(fate.decide(answer, order, given))
        answer = fate.evolve(answer, events[-1], actor=actor)

    if step.item.what is not What.SAME and (
        set(step.item.fields) != {"state"} or not (answer.standing or answer.draft)
    ):
        give(o.Save(content=written(required(step.content))))
    if step.state in STANDING and answer.draft:
        give(o.Publish() if step.state is State.PUBLIC else o.Approve())
    if step.state is State.PUBLIC and not answer.public:
        give(o.Publish())
    if step.state is State.APPROVED and answer.public:
        give(o.Withdraw())
    return tuple(events)
