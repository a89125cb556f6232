"""The one table: walked whole, closed where it must be, open everywhere else."""

from typing import get_args

import pytest

from core.dialogue import commands as c
from core.dialogue.decide import CITIZENS, RELAYS, RULES, STAFF
from core.dialogue.lifecycle import LIFECYCLE, legal
from core.dialogue.words import Phase

COMMANDS: tuple[type[c.Order], ...] = get_args(c.Command)
LIVING = [phase for phase in Phase if phase is not Phase.CLOSED]


def reach(start: Phase) -> set[Phase]:
    """Every phase the table can lead to from one."""
    reached, ahead = {start}, [start]
    while ahead:
        for targets in LIFECYCLE[ahead.pop()].values():
            ahead += targets - reached
            reached |= targets
    return reached


def test_every_phase_stands_in_the_table() -> None:
    assert set(LIFECYCLE) == set(Phase)


BOTH = {c.ReportFalseAlarm}
"""The commands that citizens and staff share."""


def test_every_command_is_legal_somewhere_and_has_a_rule_and_one_party() -> None:
    assert {command for row in LIFECYCLE.values() for command in row} == set(COMMANDS) == set(RULES)
    assert sorted([*CITIZENS, *RELAYS, *(STAFF.keys() - BOTH)], key=str) == sorted(COMMANDS, key=str)


@pytest.mark.parametrize("phase", LIVING)
def test_no_phase_is_a_dead_end(phase: Phase) -> None:
    assert Phase.CLOSED in reach(phase)


def test_closed_is_final_and_new_is_never_again() -> None:
    assert reach(Phase.CLOSED) == {Phase.CLOSED}
    assert all(Phase.NEW not in targets for row in LIFECYCLE.values() for targets in row.values())


def test_an_ended_conversation_only_waits_for_its_card() -> None:
    assert reach(Phase.ENDED) == {Phase.ENDED, Phase.CLOSED}
    wanted = {c.Take, c.Note, c.Register, c.Close, c.Correct, c.TakeBack, c.Block, c.Unblock, c.Rate, c.Tick}
    assert set(LIFECYCLE[Phase.ENDED]) == wanted


def test_whatever_is_not_in_the_table_is_illegal() -> None:
    assert legal(Phase.NEW, c.Open())
    assert not legal(Phase.CLOSED, c.Say(text="Вопрос"))
