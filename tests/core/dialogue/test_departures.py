"""What a request departed from: only what the specialist could have done is held against it."""

import pytest

from core.dialogue import commands as c
from core.dialogue.departures import Departure, avoidable, departures
from core.dialogue.words import Channel
from core.moment import DAY_MS, MINUTE_MS
from tests.core.dialogue.centre import EVENING
from tests.core.dialogue.talk import CARD, CONSENT, Talk, answer, answered, closed, deferred, offered, taken


def of(talk: Talk, number: int = 1) -> list[Departure]:
    return list(departures(talk.state, talk.request(number)))


def close(talk: Talk) -> None:
    talk.anna(c.Register(request=1, card=CARD))
    talk.anna(c.Close())


def test_a_dialogue_by_the_book_departs_from_nothing() -> None:
    talk = answered()
    talk.anna(c.AskSatisfaction())
    talk.anna(c.SayFarewell())
    close(talk)
    assert of(talk) == []


def test_closed_without_question_and_goodbye() -> None:
    assert of(closed()) == [Departure.SATISFACTION_NOT_ASKED, Departure.FAREWELL_NOT_SAID]


def test_before_the_close_what_can_still_be_done_is_known() -> None:
    talk = answered()
    assert avoidable(talk.state) == (Departure.SATISFACTION_NOT_ASKED, Departure.FAREWELL_NOT_SAID)
    talk.anna(c.AskSatisfaction())
    assert avoidable(talk.state) == (Departure.FAREWELL_NOT_SAID,)
    assert avoidable(taken().state) == ()


def test_of_a_citizen_who_left_after_the_answer_nothing_could_be_asked() -> None:
    talk = answered()
    talk.citizen(c.Leave())
    assert of(talk) == []


def test_taken_and_answered_too_late() -> None:
    talk = offered()
    talk.wait(25)
    talk.anna(c.Take())
    talk.wait(21 * MINUTE_MS / 1000)
    talk.anna(answer())
    assert of(talk)[:2] == [Departure.TAKEN_LATE, Departure.ANSWERED_LATE]


def test_a_promise_that_was_broken_and_given_up() -> None:
    talk = deferred()
    talk.tick(DAY_MS / 1000)
    talk.anna(c.GiveUp(request=1, reason="Нет связи"))
    assert of(talk) == [Departure.COMPLEX_LATE, Departure.UNDELIVERED]


def test_words_without_a_typed_answer() -> None:
    talk = taken()
    talk.anna(c.Reply(text="Нужен паспорт"))
    talk.citizen(c.Leave())
    assert of(talk) == [Departure.NO_TYPED_ANSWER]


def test_each_request_is_asked_about_and_one_goodbye_is_for_all() -> None:
    talk = answered()
    talk.citizen(c.Say(text="А ещё?"))
    talk.anna(answer(2))
    talk.anna(c.AskSatisfaction())
    assert of(talk) == []
    assert of(talk, 2) == [Departure.FAREWELL_NOT_SAID]


def test_a_joined_request_has_none_and_the_one_before_it_is_the_last() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Спасибо"))
    talk.anna(c.Join(request=2))
    assert of(talk, 2) == []
    assert Departure.FAREWELL_NOT_SAID in of(talk)


@pytest.mark.parametrize("channel", [Channel.EMAIL])
def test_an_answer_by_e_mail_needs_no_farewell(channel: Channel) -> None:
    talk = taken()
    talk.citizen(c.GiveContact(address="a@b.ru", consent=CONSENT))
    talk.anna(c.Answer(request=1, text="Ответ", answer=answer().answer, channel=channel))
    assert of(talk) == []
    left = Talk(now=EVENING)
    left.citizen(c.LeaveQuestion(text="Вопрос", address="a@b.ru", consents=(CONSENT,)))
    assert of(left) == []
