"""How a request comes to its answer: typed, deferred, delivered, given up (R7-R9)."""

import pytest

from core.dialogue import commands as c
from core.dialogue.answers import TypedAnswer
from core.dialogue.context import RELAY
from core.dialogue.refusals import Refusal, RefusalCode
from core.dialogue.words import Channel, DeferCause, DropCause, Stage
from core.moment import DAY_MS, HOUR_MS
from core.phrases import NEED_TIME, Phrase
from core.text import REASON_LIMIT
from tests.core.dialogue.centre import ANNA, BORIS, after
from tests.core.dialogue.talk import CONSENT, LINK, REFUSAL, Talk, answer, answered, deferred, kinds, taken

LATER = c.Defer(request=1, channel=Channel.CHAT, reason="Нужен архив")
BY_EMAIL = c.Defer(request=1, channel=Channel.EMAIL, reason="Просит письмом")


def with_address(talk: Talk) -> Talk:
    talk.citizen(c.GiveContact(address="a@b.ru", consent=CONSENT))
    return talk


def sent() -> Talk:
    """A deferred request whose answer by chat was written an hour later and has not reached the citizen."""
    talk = deferred()
    talk.wait(3600)
    talk.anna(answer())
    return talk


def overdue() -> Talk:
    """A deferred request whose 24 hours are over."""
    talk = deferred()
    talk.tick(25 * 3600)
    return talk


def test_r7_an_answer_in_chat_stops_the_answer_clock() -> None:
    request = answered().request()
    assert request.answer_clock is not None
    assert request.answer_clock.stopped == after(65)
    assert (request.stage, request.answered, request.delivered) == (Stage.ANSWERED, after(65), after(65))


@pytest.mark.parametrize("typed", [LINK, answer().answer])
def test_r8_the_answer_keeps_its_kind_and_source(typed: TypedAnswer) -> None:
    talk = taken()
    talk.anna(answer(typed=typed))
    assert talk.request().answer == typed


@pytest.mark.parametrize("reason", [None, "", " \u200b"])
def test_r8_a_refusal_without_its_reason_is_refused(reason: str | None) -> None:
    command = c.Answer(request=1, text="Отказано", answer=REFUSAL, reason=reason)
    assert taken().refused(command) is RefusalCode.REASON_MISSING


def test_r8_a_refusals_reason_stands_beside_the_event() -> None:
    talk = taken()
    talk.anna(c.Answer(request=1, text="Отказано", answer=REFUSAL, reason="Ст. 5"))
    assert (talk.journal[-1][0].text, talk.journal[-1][0].reason) == ("Отказано", "Ст. 5")


def test_an_answer_takes_up_its_question_first() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Ещё вопрос"))
    assert kinds(talk.anna(answer(2))) == ["Taken", "Posted", "Answered"]


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (answer(2), Refusal(RefusalCode.NO_SUCH_REQUEST, request=2)),
        (answer(0), Refusal(RefusalCode.NO_SUCH_REQUEST, request=0)),
        (answer(text=" "), Refusal(RefusalCode.TEXT_EMPTY)),
        (c.Answer(1, "Ответ", LINK, channel=Channel.EMAIL), Refusal(RefusalCode.ADDRESS_MISSING)),
        (BY_EMAIL, Refusal(RefusalCode.ADDRESS_MISSING)),
        (c.Defer(1, Channel.CHAT, " "), Refusal(RefusalCode.REASON_MISSING)),
        (c.Defer(1, Channel.CHAT, "я" * 1001), Refusal(RefusalCode.TEXT_TOO_LONG, limit=REASON_LIMIT)),
        (c.GiveUp(1, "Не вышло"), Refusal(RefusalCode.WRONG_STAGE, request=1)),
    ],
)
def test_what_cannot_be_answered_is_refused_and_changes_nothing(command: c.DeskOrder, refusal: Refusal) -> None:
    talk = taken()
    before = talk.state
    assert talk.do(command, ANNA).refusal == refusal
    assert talk.state == before


def test_an_answered_request_is_neither_answered_again_nor_deferred() -> None:
    assert answered().refused(answer()) is RefusalCode.WRONG_STAGE
    assert answered().refused(LATER) is RefusalCode.WRONG_STAGE


def test_r9_a_longer_search_says_its_phrase_and_starts_the_24_hours() -> None:
    talk = taken()
    talk.anna(LATER)
    request = talk.request()
    assert (talk.journal[-1][0].text, talk.phrases()[-1]) == (NEED_TIME, Phrase.NEED_TIME)
    assert request.complex is not None
    assert (request.complex.due, request.defer_cause) == (after(5) + DAY_MS, DeferCause.SEARCH)
    assert request.answer_clock is not None
    assert request.answer_clock.stopped == after(5)


def test_r9_deferring_takes_up_the_question_first() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Сложный вопрос"))
    talk.anna(c.Defer(request=2, channel=Channel.CHAT, reason="Архив"))
    assert (talk.request(2).stage, talk.request(2).specialist) == (Stage.DEFERRED, "anna")


def test_r9_deferring_again_changes_the_channel_and_never_the_due_moment() -> None:
    talk = with_address(deferred())
    due = talk.request().complex
    talk.wait(HOUR_MS / 1000)
    assert kinds(talk.anna(BY_EMAIL)) == ["Deferred"]
    assert (talk.request().channel, talk.request().complex) == (Channel.EMAIL, due)


def test_r9_the_24_hours_end_only_when_the_answer_is_delivered() -> None:
    talk = sent()
    assert talk.request().stage is Stage.SENT
    assert talk.request().running is not None
    talk.wait(60)
    talk.relay(c.ConfirmDelivery(request=1))
    request = talk.request()
    assert (request.stage, request.answered, request.delivered) == (Stage.ANSWERED, after(3605), after(3665))
    assert request.running is None


def test_r9_an_answer_that_was_not_delivered_in_time_is_a_breach() -> None:
    talk = sent()
    assert kinds(talk.tick(24 * 3600)) == ["Warned", "Breached"]


def test_a_delivery_confirmed_twice_counts_once() -> None:
    talk = sent()
    talk.relay(c.ConfirmDelivery(request=1))
    assert talk.relay(c.ConfirmDelivery(request=1)) == ()
    assert talk.refused(c.ConfirmDelivery(request=9), RELAY) is RefusalCode.NO_SUCH_REQUEST


def test_an_answer_that_does_not_arrive_may_go_by_email_but_not_twice_by_chat() -> None:
    talk = with_address(sent())
    assert talk.refused(answer()) is RefusalCode.WRONG_STAGE
    talk.anna(c.Answer(1, "Ответ", answer().answer, channel=Channel.EMAIL))
    assert talk.request().stage is Stage.ANSWERED


def test_the_register_names_the_one_who_answered_also_when_another_takes_over() -> None:
    talk = sent()
    talk.present = frozenset({"boris"})
    talk.by(BORIS, c.Take())
    assert talk.request().specialist == "anna"


def test_a_duty_is_given_up_only_after_its_breach_and_with_a_reason() -> None:
    assert deferred().refused(c.GiveUp(1, "Нет связи")) is RefusalCode.NOT_YET
    assert overdue().refused(c.GiveUp(1, "")) is RefusalCode.REASON_MISSING
    talk = overdue()
    talk.anna(c.GiveUp(1, "Нет связи"))
    assert (talk.request().stage, talk.request().drop_cause) == (Stage.DROPPED, DropCause.UNDELIVERABLE)
    assert talk.journal[-1][0].reason == "Нет связи"


def test_only_the_owner_answers() -> None:
    for command in (answer(), LATER, c.GiveUp(1, "Нет связи")):
        assert taken().refused(command, BORIS) is RefusalCode.NOT_OWNER
