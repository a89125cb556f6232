"""What becomes of an answer: the whole table, who may, what a loser is told."""

from typing import get_args

import pytest

from core.dialogue.words import AnswerKind
from core.library import fate
from core.library import orders as o
from core.library.content import Scope
from core.library.events import LibraryImported
from core.library.refusals import LibraryCode, Refused
from tests.core.library.answers import ADMIN, ANNA, IVAN, OLGA, answer, content, decide, written

PHASES = {
    fate.Phase.ABSENT: answer(),
    fate.Phase.DRAFTED: answer("draft"),
    fate.Phase.APPROVED: answer("approved"),
    fate.Phase.REVISED: answer("approved", "draft"),
    fate.Phase.PUBLIC: answer("public"),
    fate.Phase.PUBLIC_REVISED: answer("public", "draft"),
    fate.Phase.RETIRED: answer("retired"),
    fate.Phase.OWN: answer("approved", owner="olga"),
}
ORDERS: dict[type, o.LibraryOrders] = {
    kind: o.Save(content=written()) if kind is o.Save else o.Restore(version=1) if kind is o.Restore else kind()
    for kind in get_args(o.LibraryOrders)
}


def refusal(given: fate.Answer, order: o.LibraryOrders, editor: fate.Editor, base: int | None = None) -> LibraryCode:
    with pytest.raises(Refused) as no:
        decide(given, order, editor, base=base, old=content())
    return no.value.code


@pytest.mark.parametrize("phase", fate.Phase)
def test_the_table_knows_every_phase_and_takes_what_it_says(phase: fate.Phase) -> None:
    assert PHASES[phase].phase is phase
    for kind, order in ORDERS.items():
        if kind not in fate.LEGAL[phase]:
            assert refusal(PHASES[phase], order, OLGA) is LibraryCode.ILLEGAL
        elif not (phase is fate.Phase.OWN and kind is o.Save):
            assert decide(PHASES[phase], order, old=content()) != PHASES[phase]


def test_a_draft_leaves_what_stands_until_it_is_approved() -> None:
    revised = decide(answer("public"), o.Save(content=written()), ANNA)
    assert revised == answer("public", "draft")
    assert decide(revised, o.Approve(), old=content()) == answer("retired", "public")


def test_a_second_draft_takes_the_place_of_the_first() -> None:
    assert decide(answer("approved", "draft"), o.Save(content=written())).states == ("approved", "retired", "draft")


def test_a_draft_can_be_published_in_one_step_and_withdrawn_again() -> None:
    public = decide(answer("draft"), o.Publish(), old=content())
    assert public == answer("public")
    assert decide(public, o.Withdraw()) == answer("approved")
    assert decide(answer("approved"), o.Publish()) == answer("public")


def test_what_is_retired_comes_back_as_a_draft() -> None:
    retired = decide(answer("public", "draft"), o.Retire())
    assert retired == answer("retired", "retired")
    assert decide(retired, o.Restore(version=1), ANNA, old=content()) == answer("retired", "retired", "draft")


def test_a_discarded_draft_leaves_the_rest() -> None:
    assert decide(answer("public", "draft"), o.Discard(), ANNA) == answer("public", "retired")


@pytest.mark.parametrize("kind", [o.Approve, o.Publish, o.Retire, o.Withdraw])
def test_a_specialist_neither_approves_nor_publishes_nor_retires(kind: type) -> None:
    assert refusal(answer("public", "draft"), ORDERS[kind], ANNA) is LibraryCode.FORBIDDEN


def test_a_draft_of_another_is_discarded_by_an_approver_alone() -> None:
    assert refusal(answer("draft"), o.Discard(), IVAN) is LibraryCode.FORBIDDEN
    assert decide(answer("draft"), o.Discard(), OLGA) == answer("retired")


def test_without_the_right_nobody_writes() -> None:
    assert refusal(answer(), ORDERS[o.Save], ADMIN) is LibraryCode.FORBIDDEN


def test_one_s_own_answer_is_in_use_at_once_and_nobody_else_s_business() -> None:
    own = decide(answer(), o.Save(content=written(scope=Scope.PERSONAL)), ANNA)
    assert own == answer("approved", owner="anna")
    again = decide(own, o.Save(content=written(scope=Scope.PERSONAL)), ANNA)
    assert again.states == ("retired", "approved")
    assert decide(again, o.Restore(version=1), ANNA, old=content()).states == ("retired", "retired", "approved")
    assert decide(own, o.Retire(), ANNA) == answer("retired", owner="anna")
    assert refusal(own, o.Retire(), OLGA) is LibraryCode.FORBIDDEN


@pytest.mark.parametrize(("owner", "scope"), [("", Scope.PERSONAL), ("anna", Scope.SHARED)])
def test_an_answer_stays_one_s_own_or_everybody_s(owner: str, scope: Scope) -> None:
    given = answer("approved", owner=owner)
    assert refusal(given, o.Save(content=written(scope=scope)), ANNA) is LibraryCode.SCOPE_FIXED


def test_whoever_wrote_on_an_older_version_is_told_of_the_conflict() -> None:
    assert refusal(answer("approved", "draft"), ORDERS[o.Save], ANNA, base=1) is LibraryCode.CONFLICT


def test_a_version_that_is_not_there_is_not_restored() -> None:
    with pytest.raises(Refused, match="not_found"):
        decide(answer("approved"), o.Restore(version=9), ANNA)


def test_what_lacks_something_is_not_approved() -> None:
    with pytest.raises(Refused, match="reason_missing"):
        decide(answer("draft"), o.Approve(), old=content(kind=AnswerKind.REFUSAL))


def test_an_import_changes_no_answer_by_itself() -> None:
    assert fate.evolve(answer("draft"), LibraryImported(rows=3), actor="olga") == answer("draft")
