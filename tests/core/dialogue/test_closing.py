"""How a conversation ends: satisfaction, farewell, card, closing; leaving, extending, rating (R11, R13)."""

import pytest

from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.answers import OUTCOME_LOST, TOPIC_UNKNOWN, Card
from core.dialogue.refusals import Refusal, RefusalCode
from core.dialogue.words import Channel, DropCause, EndCause, Phase, Stage
from core.phrases import Phrase
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN
from tests.core.dialogue.talk import (
    CARD,
    CONSENT,
    Talk,
    answer,
    answered,
    closed,
    deferred,
    ended,
    kinds,
    opened,
    taken,
)

REGISTER = c.Register(request=1, card=CARD)


def test_r11_the_specialist_asks_and_says_goodbye_then_closes_with_the_card() -> None:
    talk = answered()
    talk.anna(c.AskSatisfaction())
    talk.anna(c.SayFarewell())
    assert talk.phrases()[-2:] == [Phrase.SATISFACTION, Phrase.FAREWELL]
    talk.anna(REGISTER)
    assert kinds(talk.anna(c.Close())) == ["Ended", "Closed"]
    assert (talk.state.phase, talk.state.end_cause) == (Phase.CLOSED, EndCause.SPECIALIST)


@pytest.mark.parametrize("command", [c.AskSatisfaction(), c.SayFarewell(), c.Close()])
def test_r11_nobody_says_goodbye_to_an_open_question(command: c.DeskOrder) -> None:
    assert taken().do(command, ANNA).refusal == Refusal(RefusalCode.ANSWER_MISSING, request=1)


def test_r11_goodbye_may_be_said_while_an_answer_is_promised_but_not_closed() -> None:
    talk = deferred()
    talk.anna(c.SayFarewell())
    assert talk.do(c.Close(), ANNA).refusal == Refusal(RefusalCode.ANSWER_MISSING, request=1)


def test_r13_the_card_cannot_be_skipped() -> None:
    assert answered().do(c.Close(), ANNA).refusal == Refusal(RefusalCode.CARD_MISSING, request=1)
    assert ended().do(c.Close(), ANNA).refusal == Refusal(RefusalCode.CARD_MISSING, request=1)


def test_r13_the_card_may_be_filled_in_early_and_again() -> None:
    talk = taken()
    talk.anna(REGISTER)
    talk.anna(c.Register(request=1, card=Card(topic="other", outcome="answered")))
    assert talk.request().card == Card(topic="other", outcome="answered")


def test_r13_every_request_of_the_dialogue_has_its_own_card() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Ещё вопрос"))
    talk.anna(answer(2))
    talk.anna(REGISTER)
    assert talk.do(c.Close(), ANNA).refusal == Refusal(RefusalCode.CARD_MISSING, request=2)


def test_r13_a_joined_request_has_no_card() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Спасибо"))
    talk.anna(c.Join(request=2))
    assert talk.refused(c.Register(request=2, card=CARD)) is RefusalCode.WRONG_STAGE
    talk.anna(REGISTER)
    talk.anna(c.Close())
    assert talk.state.phase is Phase.CLOSED


def test_only_the_owner_registers_and_closes() -> None:
    for talk in (taken(), ended()):
        for command in (REGISTER, c.Close()):
            assert talk.do(command, BORIS).refusal == Refusal(RefusalCode.NOT_OWNER, name="Anna")


def left_in_the_queue() -> Talk:
    """Anna had the dialogue, gave it back, and the citizen left before another took it."""
    talk = taken()
    talk.anna(c.Transfer(comment=""))
    talk.citizen(c.Leave())
    return talk


def test_a_dialogue_nobody_owns_is_closed_by_one_who_had_it() -> None:
    talk = left_in_the_queue()
    assert talk.refused(REGISTER, BORIS) is RefusalCode.NOT_OWNER
    assert talk.refused(c.Close(), BORIS) is RefusalCode.NOT_OWNER
    talk.anna(REGISTER)
    talk.anna(c.Close())
    assert talk.state.phase is Phase.CLOSED


def test_a_dialogue_nobody_owns_may_be_taken_for_its_card() -> None:
    talk = left_in_the_queue()
    talk.by(BORIS, c.Take())
    talk.by(BORIS, REGISTER)
    talk.by(BORIS, c.Close())
    assert talk.state.phase is Phase.CLOSED


def test_a_citizen_who_leaves_before_anyone_took_him_is_registered_by_the_program() -> None:
    talk = opened()
    assert kinds(talk.citizen(c.Leave())) == ["Dropped", "Ended", "Registered", "Closed"]
    assert talk.request().card == Card(topic=TOPIC_UNKNOWN, outcome=OUTCOME_LOST)
    assert talk.request().drop_cause is DropCause.CITIZEN_LEFT


def test_a_citizen_who_never_asked_leaves_nothing_to_register() -> None:
    assert kinds(opened(None).citizen(c.Leave())) == ["Ended", "Closed"]


def test_a_citizen_who_leaves_a_specialist_leaves_him_the_card() -> None:
    talk = taken()
    talk.citizen(c.Leave())
    assert (talk.state.phase, talk.state.owner) == (Phase.ENDED, "anna")


def test_r9_a_deferred_request_survives_the_citizens_leaving() -> None:
    talk = deferred()
    duty = talk.request().complex
    talk.citizen(c.Say(text="Ещё вопрос"))
    talk.citizen(c.Leave())
    assert (talk.state.phase, talk.request().stage, talk.request().complex) == (Phase.TAKEN, Stage.DEFERRED, duty)
    assert talk.request(2).stage is Stage.DROPPED


def test_one_key_keeps_a_silent_conversation_open() -> None:
    talk = answered()
    talk.tick(28 * 60)
    talk.tick(2 * 60)
    assert kinds(talk.citizen(c.Extend())) == ["Extended"]
    assert talk.state.silence is not None
    assert talk.state.silence.since == talk.now
    assert talk.state.silence.warned is None


def test_there_is_nothing_to_extend_while_the_citizen_waits() -> None:
    assert taken().citizen(c.Extend()) == ()


def test_the_citizen_rates_from_1_to_5_once_he_has_an_answer() -> None:
    for score in (0, 6, -1):
        assert answered().refused(c.Rate(score=score), CITIZEN) is RefusalCode.SCORE_INVALID
    assert taken().refused(c.Rate(score=5), CITIZEN) is RefusalCode.NOT_YET
    talk = answered()
    talk.citizen(c.Rate(score=5, comment=" Спасибо "))
    assert (talk.request().rating, talk.journal[-1][0].text) == (5, "Спасибо")


@pytest.mark.parametrize("comment", ["", " ", "\u200b"])
def test_a_comment_without_words_is_none(comment: str) -> None:
    talk = answered()
    talk.citizen(c.Rate(score=4, comment=comment))
    assert talk.journal[-1][0].text is None


def test_the_last_mark_counts_and_may_come_after_the_end() -> None:
    talk = closed()
    talk.citizen(c.Rate(score=2))
    talk.citizen(c.Rate(score=4))
    assert talk.request().rating == 4


def test_the_mark_is_for_the_answer_that_came_last() -> None:
    talk = deferred()
    talk.citizen(c.Say(text="Ещё вопрос"))
    talk.anna(answer(2))
    talk.wait(600)
    talk.anna(answer(1))
    talk.relay(c.ConfirmDelivery(request=1))
    talk.citizen(c.Rate(score=5))
    assert (talk.request(1).rating, talk.request(2).rating) == (5, None)


def test_an_answer_that_only_went_out_is_not_rated_yet() -> None:
    talk = deferred()
    talk.anna(answer())
    assert talk.refused(c.Rate(score=5), CITIZEN) is RefusalCode.NOT_YET


def test_nothing_happens_in_a_closed_dialogue_but_a_rating() -> None:
    talk = closed()
    assert talk.tick(3600 * 48) == ()
    assert talk.refused(c.Note(text="Заметка")) is RefusalCode.DIALOGUE_ENDED
    assert talk.citizen(c.Rate(score=1)) == (e.Rated(request=1, score=1),)


def test_an_answer_by_email_settles_a_request_for_good() -> None:
    talk = taken()
    talk.citizen(c.GiveContact(address="a@b.ru", consent=CONSENT))
    talk.anna(c.Answer(1, "Ответ", answer().answer, channel=Channel.EMAIL))
    talk.anna(REGISTER)
    talk.anna(c.Close())
    assert talk.state.phase is Phase.CLOSED
