"""Who has a dialogue: offers, taking, transfer, return, absence (R3, R5, R6)."""

import pytest

from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.context import RELAY
from core.dialogue.refusals import Refusal, RefusalCode
from core.dialogue.words import NoteCause, Phase, ReturnCause, Stage
from core.phrases import GREETING, Phrase
from tests.core.calendar.years import at
from tests.core.dialogue.centre import ANNA, BORIS, EVENING, MANAGER, MORNING, after, staff
from tests.core.dialogue.talk import answered, deferred, ended, kinds, offered, opened, taken

TO_BORIS = c.Transfer(specialist="boris", name="Boris", comment="Знает лучше")
BACK = c.Transfer(comment="")


def test_r3_the_first_phrase_is_the_greeting_with_the_specialists_name() -> None:
    talk = offered()
    entry = talk.journal[-1][0]
    assert entry.text == GREETING.replace("{ИМЯ}", "Anna")
    assert talk.phrases() == [Phrase.GREETING]


def test_nobody_free_means_no_greeting_yet() -> None:
    assert opened().phrases() == []


def test_only_one_who_is_present_is_offered_a_dialogue() -> None:
    talk = opened()
    talk.present = frozenset()
    decision = talk.do(c.Offer(specialist="anna", name="Anna"), RELAY)
    assert decision.refusal == Refusal(RefusalCode.NOT_PRESENT, name="Anna")


def test_r5_taking_stops_the_first_clock_and_starts_the_second() -> None:
    request = taken().request()
    assert request.take_up is not None
    assert request.take_up.stopped == after(5)
    assert request.answer_clock is not None
    assert request.answer_clock.started == after(5)
    assert (request.stage, request.specialist, request.taken) == (Stage.IN_WORK, "anna", after(5))


def test_r6_the_citizen_is_told_that_the_question_is_in_work() -> None:
    assert taken().phrases() == [Phrase.GREETING, Phrase.IN_WORK]


def test_taking_without_a_question_promises_no_work() -> None:
    assert taken(None).phrases() == [Phrase.GREETING]


def test_taking_again_what_is_ones_own_changes_nothing() -> None:
    assert taken().anna(c.Take()) == ()


def test_the_owner_takes_up_the_next_question() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Ещё вопрос"))
    talk.anna(c.Take())
    assert talk.request(2).stage is Stage.IN_WORK


def test_p06_the_loser_of_a_race_is_told_who_has_it() -> None:
    assert taken().do(c.Take(), BORIS).refusal == Refusal(RefusalCode.TAKEN_BY_OTHER, name="Anna")


def test_an_offer_is_for_the_one_it_was_made_to_while_he_is_present() -> None:
    talk = offered()
    assert talk.do(c.Take(), BORIS).refusal == Refusal(RefusalCode.OFFERED_TO_OTHER, name="Anna")
    talk.present = frozenset({"boris"})
    talk.by(BORIS, c.Take())
    assert talk.state.owner == "boris"


def test_r5_after_20_seconds_everyone_may_take() -> None:
    talk = offered()
    assert kinds(talk.tick(20)) == ["Warned", "Breached", "OpenedToAll"]
    talk.by(BORIS, c.Take())
    assert talk.phrases() == [Phrase.GREETING, Phrase.GREETING, Phrase.IN_WORK]


def test_each_specialist_greets_once() -> None:
    talk = taken()
    talk.anna(BACK)
    talk.anna(c.Take())
    assert talk.phrases().count(Phrase.GREETING) == 1


def test_the_dialogue_of_one_who_is_away_may_be_taken_over() -> None:
    talk = taken()
    talk.present = frozenset({"boris"})
    assert kinds(talk.by(BORIS, c.Take())) == ["Returned", "Posted", "Taken"]
    assert (talk.state.owner, talk.request().specialist) == ("boris", "boris")


def test_a_hand_over_offers_the_dialogue_to_the_colleague_with_the_comment_as_a_note() -> None:
    talk = taken()
    happened = talk.anna(TO_BORIS)
    assert kinds(happened) == ["Noted", "Transferred", "Posted", "Offered", "Posted"]
    assert isinstance(happened[0], e.Noted)
    assert happened[0].cause is NoteCause.TRANSFER
    assert (talk.state.phase, talk.state.offered_to, talk.state.owner) == (Phase.OFFERED, "boris", None)
    assert talk.state.lapses == after(25)


def test_a_question_keeps_its_answer_clock_through_a_hand_over() -> None:
    talk = taken()
    clock = talk.request().answer_clock
    talk.anna(TO_BORIS)
    talk.by(BORIS, c.Take())
    assert talk.request().answer_clock == clock


def test_a_dialogue_handed_back_keeps_its_place_and_is_not_offered_to_the_same_again() -> None:
    talk = taken()
    talk.wait(300)
    assert kinds(talk.anna(BACK)) == ["Returned", "Posted"]
    assert talk.state.declined == {"anna"}
    assert talk.state.waiting_since == MORNING
    assert talk.phrases()[-1] is Phrase.BACK_TO_QUEUE


def test_a_dialogue_without_an_open_question_waits_from_its_return() -> None:
    talk = answered()
    talk.wait(300)
    talk.anna(BACK)
    assert talk.state.waiting_since == talk.now


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (TO_BORIS, Refusal(RefusalCode.NOT_PRESENT, name="Boris")),
        (c.Transfer(specialist="anna", name="Anna", comment=""), Refusal(RefusalCode.ILLEGAL)),
        (c.Transfer(comment="я" * 3000), Refusal(RefusalCode.TEXT_TOO_LONG, limit=2000)),
    ],
)
def test_a_hand_over_that_cannot_be_is_refused(command: c.Transfer, refusal: Refusal) -> None:
    talk = taken()
    talk.present = frozenset({"anna"})
    assert talk.do(command, ANNA).refusal == refusal


def test_only_the_owner_or_a_manager_hands_a_dialogue_over() -> None:
    talk = taken()
    assert talk.do(TO_BORIS, BORIS).refusal == Refusal(RefusalCode.NOT_OWNER, name="Anna")
    talk.by(MANAGER, TO_BORIS)
    assert talk.state.offered_to == "boris"
    assert opened().do(BACK, ANNA).refusal == Refusal(RefusalCode.NOT_OWNER)


def test_a_manager_returns_an_offer_but_not_what_nobody_has() -> None:
    talk = offered()
    talk.by(MANAGER, BACK)
    assert (talk.state.phase, talk.state.declined) == (Phase.WAITING, frozenset({"anna"}))
    assert talk.refused(BACK, MANAGER) is RefusalCode.ILLEGAL


def test_a_hand_over_after_hours_is_for_the_colleague_for_20_seconds_before_the_day_ends() -> None:
    talk = taken()
    talk.now = EVENING
    talk.anna(TO_BORIS)
    assert talk.tick(19) == ()
    assert kinds(talk.tick(1)) == ["OpenedToAll", "DayEnded", "Deferred", "Posted"]


def test_f58_an_untaken_offer_of_one_who_has_gone_returns_to_the_queue() -> None:
    talk = offered()
    talk.wait(6)
    assert talk.relay(c.Absence(specialist="anna")) == (e.Returned(ReturnCause.OFFER_LAPSED, "anna"),)
    assert (talk.state.phase, talk.state.waiting_since) == (Phase.WAITING, MORNING)


def test_f58_a_dialogue_whose_owner_vanished_returns_and_the_citizen_is_told() -> None:
    talk = taken()
    talk.wait(60)
    assert kinds(talk.relay(c.Absence(specialist="anna"))) == ["Returned", "Posted"]
    assert talk.phrases()[-1] is Phrase.SPECIALIST_GONE
    assert talk.state.waiting_since == MORNING


def test_words_nobody_answered_return_with_their_dialogue() -> None:
    talk = answered()
    talk.anna(c.AskSatisfaction())
    talk.citizen(c.Say(text="Не совсем"))
    talk.relay(c.Absence(specialist="anna"))
    assert talk.state.phase is Phase.WAITING


def test_a_mere_duty_stays_with_its_absent_owner_and_so_does_an_answered_dialogue() -> None:
    for talk in (deferred(), answered()):
        assert talk.relay(c.Absence(specialist="anna")) == ()


def test_the_absence_of_somebody_else_changes_nothing() -> None:
    for talk in (taken(), offered()):
        assert talk.relay(c.Absence(specialist="boris")) == ()


def test_a_card_left_behind_by_one_who_is_away_may_pass_to_another() -> None:
    talk = ended()
    assert talk.do(c.Take(), BORIS).refusal == Refusal(RefusalCode.TAKEN_BY_OTHER, name="Anna")
    assert talk.anna(c.Take()) == ()
    talk.present = frozenset({"boris"})
    assert kinds(talk.by(BORIS, c.Take())) == ["Taken"]
    assert (talk.state.phase, talk.state.owner) == (Phase.ENDED, "boris")


def test_a_question_offered_after_its_breach_lapses_no_more() -> None:
    talk = opened()
    talk.tick(20)
    talk.relay(c.Offer(specialist="anna", name="Anna"))
    assert talk.state.lapses is None
    talk.by(staff("Vera"), c.Take())
    assert talk.state.owner == "vera"


def test_an_offer_without_a_question_lapses_with_the_question_that_follows() -> None:
    talk = offered(None)
    talk.citizen(c.Say(text="Вопрос"))
    assert talk.state.lapses == after(20)


def test_a_new_day_begins_where_the_old_one_ended() -> None:
    talk = deferred()
    talk.now = at("2026-11-24 09:00")
    talk.anna(BACK)
    talk.by(BORIS, c.Take())
    assert talk.request().specialist == "boris"
