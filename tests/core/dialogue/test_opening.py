"""How a dialogue begins, and which words of a citizen are a question (R2, R4, R5)."""

import pytest

from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.refusals import Refusal, RefusalCode
from core.dialogue.words import Author, Channel, DeferCause, Phase, Stage
from core.moment import DAY_MS
from core.phrases import Phrase
from core.text import MESSAGE_LIMIT
from tests.core.calendar.years import at
from tests.core.dialogue.centre import CITIZEN, EVENING, MORNING, NEVER, NEXT_OPENING, after, rules
from tests.core.dialogue.talk import CONSENT, Talk, answered, deferred, events, kinds, opened, taken

LEFT = c.LeaveQuestion(text="Когда выплата?", address="a@b.ru", consents=(CONSENT,), page="/faq")


def test_r4_a_dialogue_opens_with_its_question_and_r5_the_take_up_clock() -> None:
    talk = Talk()
    assert kinds(talk.citizen(c.Open(text="Вопрос"))) == ["Opened", "Posted", "Asked"]
    take_up = talk.request().take_up
    assert take_up is not None
    assert (take_up.warn, take_up.due) == (after(15), after(20))
    assert talk.state.phase is Phase.WAITING


def test_r2_a_dialogue_may_open_without_a_question_in_working_hours() -> None:
    talk = opened(None)
    assert talk.state.requests == ()
    assert talk.state.silence is not None


def test_r2_outside_hours_one_is_told_when_the_service_opens() -> None:
    decision = Talk(now=EVENING).do(c.Open(text="Вопрос"), CITIZEN)
    assert decision.refusal == Refusal(RefusalCode.OUTSIDE_HOURS, opens=NEXT_OPENING)


def test_a_schedule_without_hours_refuses_without_an_opening_and_never_fails() -> None:
    decision = Talk(rules_=rules(calendar=NEVER)).do(c.Open(text="Вопрос"), CITIZEN)
    assert decision.refusal == Refusal(RefusalCode.OUTSIDE_HOURS)


def test_a_question_left_under_a_schedule_without_hours_starts_its_clock_at_once() -> None:
    talk = Talk(rules_=rules(calendar=NEVER))
    talk.citizen(LEFT)
    duty = talk.request().complex
    assert duty is not None
    assert duty.started == MORNING
    assert "в ближайшее рабочее время" in (talk.journal[-1][0].text or "")


def test_the_page_is_kept_without_its_query_and_bounded() -> None:
    talk = Talk()
    talk.citizen(c.Open(page="/benefits?snils=11223344595#top"))
    assert talk.state.page == "/benefits"
    long = Talk()
    long.citizen(c.Open(page="/\u202e" + "x" * 5000 + "#a"))
    assert long.state.page == "/" + "x" * 298


def test_consents_are_recorded_with_their_version() -> None:
    talk = Talk()
    happened = talk.citizen(c.Open(consents=(CONSENT,)))
    assert e.ConsentGiven(purpose="email", version="1", text_sha256="0" * 64) in happened


def test_r2_a_question_left_outside_hours_runs_for_24_hours_from_the_next_opening() -> None:
    talk = Talk(now=EVENING)
    talk.citizen(LEFT)
    request = talk.request()
    assert (request.stage, request.channel) == (Stage.DEFERRED, Channel.EMAIL)
    assert request.defer_cause is DeferCause.LEFT_OUTSIDE_HOURS
    assert request.take_up is None
    assert request.complex is not None
    assert (request.complex.started, request.complex.due) == (NEXT_OPENING, NEXT_OPENING + DAY_MS)
    assert talk.phrases() == [Phrase.LEFT_OUTSIDE_HOURS]
    assert "завтра в 09:00" in (talk.journal[-1][0].text or "")


def test_the_address_stands_beside_the_event_never_in_it() -> None:
    talk = Talk(now=EVENING)
    talk.citizen(LEFT)
    given = [entry for entry, _ in talk.journal if isinstance(entry.event, e.ContactGiven)]
    assert [entry.address for entry in given] == ["a@b.ru"]
    assert "a@b.ru" not in str([entry.event for entry, _ in talk.journal])


def test_in_working_hours_no_question_is_left() -> None:
    assert Talk().refused(LEFT, CITIZEN) is RefusalCode.INSIDE_HOURS


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (c.LeaveQuestion(text="В", address="a@b.ru", consents=()), RefusalCode.CONSENT_MISSING),
        (c.LeaveQuestion(text="В", address="a@b", consents=(CONSENT,)), RefusalCode.ADDRESS_INVALID),
        (c.LeaveQuestion(text=" ", address="a@b.ru", consents=(CONSENT,)), RefusalCode.TEXT_EMPTY),
    ],
)
def test_a_question_left_needs_words_an_address_and_consent(command: c.LeaveQuestion, code: RefusalCode) -> None:
    assert Talk(now=EVENING).refused(command, CITIZEN) is code


def test_an_address_may_be_given_later_with_its_consent() -> None:
    talk = taken()
    talk.anna(c.OfferEmail())
    asked = talk.state
    talk.citizen(c.GiveContact(address=" anna@b.ru ", consent=CONSENT))
    assert (asked.address_asked, asked.has_contact) == (True, False)
    assert (talk.state.address_asked, talk.state.has_contact) == (False, True)
    assert talk.journal[-1][0].address == "anna@b.ru"


def test_more_words_before_the_answer_belong_to_the_same_question() -> None:
    talk = opened()
    assert kinds(talk.citizen(c.Say(text="И ещё"))) == ["Posted"]
    assert len(talk.state.requests) == 1


def test_the_first_words_after_an_answer_open_the_next_request() -> None:
    talk = answered()
    talk.citizen(c.Say(text="А где взять бланк?"))
    assert talk.request(2).stage is Stage.ASKED
    assert talk.request(2).take_up is not None


def test_a_new_question_runs_beside_a_deferred_one() -> None:
    talk = deferred()
    talk.citizen(c.Say(text="И второй вопрос"))
    assert [request.stage for request in talk.state.requests] == [Stage.DEFERRED, Stage.ASKED]


def test_words_after_are_you_satisfied_are_for_the_specialist_to_judge() -> None:
    talk = answered()
    talk.anna(c.AskSatisfaction())
    assert kinds(talk.citizen(c.Say(text="Да, спасибо"))) == ["Posted"]


def test_words_after_are_you_satisfied_are_a_question_once_the_dialogue_is_nobodys() -> None:
    talk = answered()
    talk.anna(c.AskSatisfaction())
    talk.anna(c.Transfer(comment=""))
    talk.citizen(c.Say(text="А где взять бланк?"))
    assert talk.request(2).stage is Stage.ASKED


def test_a_question_in_the_evening_waits_for_the_opening_unless_its_specialist_is_there() -> None:
    there, gone = answered(), answered()
    gone.present = frozenset()
    for talk in (there, gone):
        talk.now = EVENING
        talk.citizen(c.Say(text="Ещё вопрос"))
    assert there.request(2).stage is Stage.ASKED
    assert gone.request(2).stage is Stage.DEFERRED
    assert gone.request(2).channel is Channel.CHAT


def test_on_a_day_off_a_question_is_not_forgotten_when_its_specialist_goes() -> None:
    talk = answered()
    talk.now = at("2026-11-28 12:00")
    talk.citizen(c.Say(text="Ещё вопрос"))
    talk.relay(c.Absence(specialist="anna"))
    talk.tick(20)
    assert talk.request(2).defer_cause is DeferCause.DAY_ENDED


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (" \u200b", Refusal(RefusalCode.TEXT_EMPTY)),
        ("я" * (MESSAGE_LIMIT + 1), Refusal(RefusalCode.TEXT_TOO_LONG, limit=MESSAGE_LIMIT)),
    ],
)
def test_words_that_cannot_be_kept_are_refused(text: str, refusal: Refusal) -> None:
    assert opened().do(c.Say(text=text), CITIZEN).refusal == refusal


def test_words_are_cleaned_and_stand_beside_the_event_under_the_clients_key() -> None:
    talk = opened()
    decision = talk.do(c.Say(text=" да\u202e "), CITIZEN, key="mine")
    assert events(decision) == (e.Posted(author=Author.CITIZEN, message="mine"),)
    assert decision.entries[0].text == "да"
