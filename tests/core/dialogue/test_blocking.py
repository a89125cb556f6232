"""The chat can be closed to a citizen for a while: he reads until when, and nothing promised to him is lost."""

import pytest

from core.dialogue import commands as c
from core.dialogue.asides import Blocked, Unblocked
from core.dialogue.context import Actor, Context
from core.dialogue.decide import decide
from core.dialogue.refusals import Refusal, RefusalCode
from core.dialogue.state import Dialogue
from core.dialogue.words import BlockTerm
from core.moment import DAY_MS, HOUR_MS, Moment
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN, MANAGER, MORNING, rules
from tests.core.dialogue.talk import CARD, CONSENT, Talk, answer, closed, kinds, taken

HOUR = c.Block(term=BlockTerm.HOUR, reason="Брань")


def blocked(term: BlockTerm = BlockTerm.HOUR) -> Talk:
    talk = taken()
    talk.anna(c.Block(term=term, reason="Брань"))
    return talk


@pytest.mark.parametrize(("term", "hours"), [(BlockTerm.HOUR, 1), (BlockTerm.DAY, 24), (BlockTerm.WEEK, 168)])
def test_a_block_ends_by_itself_and_its_reason_stands_beside_it(term: BlockTerm, hours: int) -> None:
    talk = taken()
    entry = talk.do(c.Block(term=term, reason=" Брань "), ANNA).entries[0]
    assert entry.event == Blocked(until=Moment(talk.now + hours * HOUR_MS))
    assert entry.reason == "Брань"


@pytest.mark.parametrize("order", [c.Say(text="Ещё"), c.Rate(score=1)])
def test_who_is_blocked_says_nothing_and_reads_until_when(order: c.CitizenOrder) -> None:
    talk = blocked()
    talk.anna(answer())
    refusal = talk.do(order, CITIZEN).refusal
    assert refusal == Refusal(RefusalCode.BLOCKED, opens=talk.now + HOUR_MS)
    talk.wait(3600)
    assert talk.do(order, CITIZEN).refusal is None


@pytest.mark.parametrize("order", [c.Open(text="Вопрос"), c.LeaveQuestion(text="?", address="a@b.ru", consents=())])
def test_a_block_of_another_dialogue_keeps_a_new_one_shut(order: c.CitizenOrder) -> None:
    until = Moment(MORNING + DAY_MS)
    context = Context(actor=CITIZEN, moment=MORNING, rules=rules(), blocked=until)
    assert decide(Dialogue(), order, context).refusal == Refusal(RefusalCode.BLOCKED, opens=until)


def test_who_is_blocked_may_still_leave_and_give_the_address_of_a_promise() -> None:
    talk = blocked()
    assert talk.do(c.GiveContact(address="a@b.ru", consent=CONSENT), CITIZEN).refusal is None
    assert talk.do(c.Leave(), CITIZEN).refusal is None


def test_what_is_open_stays_to_be_answered_and_closed_by_the_algorithm() -> None:
    talk = blocked()
    assert talk.refused(c.Close()) is RefusalCode.ANSWER_MISSING
    talk.anna(answer())
    talk.anna(c.Register(request=1, card=CARD))
    assert "Closed" in kinds(talk.anna(c.Close()))


def test_only_the_owner_blocks_and_he_says_why() -> None:
    talk = taken()
    assert talk.refused(HOUR, BORIS) is RefusalCode.NOT_OWNER
    assert talk.refused(HOUR, MANAGER) is RefusalCode.FORBIDDEN
    assert talk.refused(c.Block(term=BlockTerm.HOUR, reason=" ")) is RefusalCode.REASON_MISSING


@pytest.mark.parametrize("actor", [ANNA, BORIS, MANAGER])
def test_any_specialist_or_manager_lifts_a_block_once_also_after_the_close(actor: Actor) -> None:
    talk = blocked()
    talk.anna(answer())
    talk.anna(c.Register(request=1, card=CARD))
    talk.anna(c.Close())
    decision = talk.do(c.Unblock(), actor)
    assert [entry.event for entry in decision.entries] == [Unblocked()]
    assert talk.refused(c.Unblock()) is RefusalCode.ILLEGAL


def test_there_is_nothing_to_lift_where_nobody_is_blocked_or_no_longer() -> None:
    assert closed().refused(c.Unblock()) is RefusalCode.ILLEGAL
    talk = blocked()
    talk.wait(3600)
    assert talk.refused(c.Unblock()) is RefusalCode.ILLEGAL
