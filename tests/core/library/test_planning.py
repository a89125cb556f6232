"""What an import would do, and that doing it leads there."""

from typing import Any

import pytest

from core.dialogue.words import AnswerKind
from core.library import fate
from core.library.content import State
from core.library.planning import ImportRow, Known, Step, What, applied, planned
from tests.core.library.answers import FORM, LISTS, OLGA, answer, version, written


def row(line: int = 1, **fields: Any) -> ImportRow:
    state, id_ = fields.pop("state", State.APPROVED), fields.pop("id", "burial")
    return ImportRow(line=line, id=id_, content=written(**fields), state=state)


def plan(*rows: ImportRow, state: State = State.APPROVED, **fields: Any) -> tuple[Step, ...]:
    known = Known(newest={"burial": version(1, state, **fields)}, own=frozenset({"mine"}))
    return planned(rows, known, LISTS)


def problem(one: ImportRow) -> str:
    (step,) = plan(one)
    assert step.item.what is What.REFUSED
    return step.item.problem


def test_new_changed_and_same_rows_are_told_apart() -> None:
    new, changed, same = (
        plan(row(id=""))[0].item,
        plan(row(text="Иначе"))[0].item,
        plan(row())[0].item,
    )
    assert (new.what, changed.what, same.what) == (What.ADDED, What.CHANGED, What.SAME)
    assert changed.fields == ("text",)


def test_a_row_that_cannot_be_kept_says_why_and_harms_no_other() -> None:
    assert problem(row(topic="gone")) == "unknown_code:topic"
    assert problem(row(kind="refusal")) == "reason_missing:reason"
    assert problem(row(state=State.RETIRED)) == "illegal:state"
    assert problem(row(scope="personal")) == "illegal:scope"
    assert problem(row(id="mine")) == "illegal:id"
    assert [step.item.what for step in plan(row(topic="gone"), row(2, id="new"))] == [What.REFUSED, What.ADDED]


def test_of_two_rows_for_one_answer_the_second_is_refused() -> None:
    assert [step.item.problem for step in plan(row(), row(2))] == ["", "illegal:id"]


def test_a_file_names_no_forms_and_takes_none_away() -> None:
    (step,) = plan(row(), attachments=(FORM,))
    assert step.item.what is What.SAME


@pytest.mark.parametrize(
    ("before", "known", "given", "expected"),
    [
        (answer(), State.APPROVED, row(id="new"), ("approved",)),
        (answer(), State.APPROVED, row(id="new", state=State.PUBLIC), ("public",)),
        (answer(), State.APPROVED, row(id="new", state=State.DRAFT), ("draft",)),
        (answer("approved"), State.APPROVED, row(), ("approved",)),
        (answer("approved"), State.APPROVED, row(state=State.DRAFT), ("approved",)),
        (answer("approved"), State.APPROVED, row(text="Иначе", state=State.DRAFT), ("approved", "draft")),
        (answer("approved"), State.APPROVED, row(state=State.PUBLIC), ("public",)),
        (answer("public"), State.PUBLIC, row(), ("approved",)),
        (answer("public"), State.PUBLIC, row(text="Иначе"), ("retired", "approved")),
        (answer("draft"), State.DRAFT, row(), ("approved",)),
        (answer("retired"), State.RETIRED, row(), ("retired", "approved")),
        (answer("retired"), State.RETIRED, row(state=State.DRAFT), ("retired", "draft")),
    ],
)
def test_an_import_leads_where_its_row_says(
    before: fate.Answer, known: State, given: ImportRow, expected: tuple[str, ...]
) -> None:
    (step,) = plan(given, state=known)
    after = before
    for event in applied(before, step, fate.Context(OLGA, 0, LISTS, step.content), actor="olga"):
        after = fate.evolve(after, event, actor="olga")
    assert after.states == expected


def test_a_row_that_changes_nothing_is_the_same_even_where_its_answer_lacks_something() -> None:
    (step,) = plan(row(kind=AnswerKind.REFUSAL), kind=AnswerKind.REFUSAL)
    assert step.item.what is What.SAME
