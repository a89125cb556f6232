"""The steps: the algorithm's own is offered, what is not due is not open, a colleague's dialogue is left alone."""

import pytest

from core.dialogue import commands as c
from core.dialogue.context import RELAY
from core.dialogue.words import Channel
from core.guard.choices import Choice, Find, Found
from core.guard.report import DataType, Level
from desktop_app.panes.views import Step
from desktop_app.shown.steps import markable, steps_view
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN
from tests.core.dialogue.talk import CARD
from tests.desktop_app.feed import FIRST
from tests.desktop_app.shown.talks import ANSWER, ASK, TAKE, Done, Watched

FAREWELL: Done = (c.SayFarewell(), ANNA)
REGISTER: Done = (c.Register(request=1, card=CARD), ANNA)
DEFER: Done = (c.Defer(request=1, channel=Channel.CHAT, reason="Архив"), ANNA)
THANKS: Done = (c.Say(text="Спасибо"), CITIZEN)


@pytest.mark.parametrize(
    ("done", "step"),
    [
        ((), Step.TAKE),
        ((TAKE,), Step.ANSWER),
        ((TAKE, ANSWER), Step.ASK_SATISFACTION),
        ((TAKE, ANSWER, ASK), Step.CARD),
        ((TAKE, ANSWER, ASK, REGISTER), None),
        ((TAKE, DEFER), Step.ASK_SATISFACTION),
        ((TAKE, DEFER, ASK), Step.ANSWER),
        ((TAKE, ANSWER, ASK, THANKS), Step.SAY_FAREWELL),
        ((TAKE, ANSWER, ASK, FAREWELL), Step.CARD),
        ((TAKE, ANSWER, ASK, FAREWELL, REGISTER), Step.CLOSE),
        ((TAKE, ANSWER, (c.Leave(), CITIZEN)), Step.CARD),
        ((TAKE, (c.Leave(), CITIZEN), REGISTER), Step.CLOSE),
    ],
)
def test_the_next_step_is_the_algorithms_own(done: tuple[Done, ...], step: Step | None) -> None:
    watched = Watched(*done)
    assert steps_view(watched.stream, watched.desk).next is step


def test_while_the_algorithm_waits_it_says_for_what() -> None:
    watched = Watched(TAKE, ANSWER, ASK)
    assert "Ждём" in steps_view(watched.stream, watched.desk).waiting


def test_a_citizen_who_was_asked_whether_he_is_there_is_waited_for_no_longer() -> None:
    watched = Watched(TAKE, ANSWER, ASK)
    watched.feed.talks[FIRST].wait(11 * 60)
    watched.do(c.Tick(), RELAY)
    assert steps_view(watched.stream, watched.desk).next is Step.SAY_FAREWELL


def test_before_the_close_it_is_said_what_would_be_left_out() -> None:
    watched = Watched(TAKE, ANSWER, REGISTER)
    view = steps_view(watched.stream, watched.desk)
    assert Step.CLOSE in view.allowed
    assert view.hint.endswith("не спросили, доволен ли гражданин ответом, не попрощались")
    watched.do(*ASK)
    watched.do(*FAREWELL)
    assert steps_view(watched.stream, watched.desk).hint == ""


def test_who_is_asked_for_advice_notes_and_ends_it_and_is_told_whose_dialogue_it_is() -> None:
    hand_over = c.Transfer(specialist=BORIS.id, name=BORIS.name, comment="")
    ask = c.AskAdvice(specialist=ANNA.id, name=ANNA.name, comment="")
    watched = Watched(TAKE, (hand_over, ANNA), (c.Take(), BORIS), (ask, BORIS))
    view = steps_view(watched.stream, watched.desk)
    assert view.allowed == {Step.NOTE, Step.END_ADVICE}
    assert (view.next, view.waiting.startswith("Вас просят совета, диалог ведёт Boris")) == (None, True)


def test_a_deferred_request_waits_for_its_answer() -> None:
    watched = Watched(TAKE, (c.Defer(request=1, channel=Channel.CHAT, reason="Архив"), ANNA))
    view = steps_view(watched.stream, watched.desk)
    assert Step.ANSWER in view.allowed
    assert Step.CLOSE not in view.allowed
    assert Step.CARD not in view.allowed


def test_in_a_colleagues_dialogue_nothing_of_the_owners_is_open() -> None:
    watched = Watched((c.Take(), BORIS))
    watched.feed.talks[next(iter(watched.desk.streams))].present = frozenset()
    view = steps_view(watched.stream, watched.desk)
    assert view.allowed <= {Step.TAKE, Step.NOTE, Step.EARLIER}


def test_words_after_the_question_about_satisfaction_may_be_a_question() -> None:
    watched = Watched(TAKE, ANSWER, ASK)
    assert markable(watched.stream) == ""
    watched.do(c.Say(text="А когда?"), CITIZEN, key="question")
    assert markable(watched.stream) == "question"
    assert Step.MARK_QUESTION in steps_view(watched.stream, watched.desk).allowed


PLAIN: dict[Step, c.DeskOrder] = {
    Step.TAKE: c.Take(),
    Step.ASK_SATISFACTION: c.AskSatisfaction(),
    Step.SAY_FAREWELL: c.SayFarewell(),
    Step.OFFER_EMAIL: c.OfferEmail(),
    Step.CLOSE: c.Close(),
}


@pytest.mark.parametrize(
    "done", [(), (TAKE,), (TAKE, ANSWER), (TAKE, ANSWER, ASK), (TAKE, ANSWER, ASK, FAREWELL, REGISTER)]
)
def test_a_step_that_is_open_is_not_refused(done: tuple[Done, ...]) -> None:
    for step in steps_view(Watched(*done).stream, Watched(*done).desk).allowed & PLAIN.keys():
        watched = Watched(*done)
        talk = next(iter(watched.feed.talks.values()))
        assert talk.do(PLAIN[step], ANNA).refusal is None, step


OWN = Found(own_payments=True)


def test_a_question_about_own_payments_is_offered_the_lawful_refusal_first() -> None:
    watched = Watched(TAKE)
    watched.do(c.Say(text="Почему мне не пришло пособие?"), CITIZEN, found=OWN)
    view = steps_view(watched.stream, watched.desk)
    assert view.next is Step.OWN_PAYMENTS
    assert {Step.OWN_PAYMENTS, Step.ANSWER} <= view.allowed
    assert "152" in view.hint


def test_the_refusal_is_no_longer_offered_once_the_question_is_answered() -> None:
    watched = Watched(TAKE)
    watched.do(c.Say(text="Почему мне не пришло пособие?"), CITIZEN, found=OWN)
    watched.do(*ANSWER)
    assert Step.OWN_PAYMENTS not in steps_view(watched.stream, watched.desk).allowed
    watched.do(c.Say(text="А какие нужны документы?"), CITIZEN, key="next")
    watched.do(c.MarkQuestion(message="next"), ANNA)
    assert Step.OWN_PAYMENTS not in steps_view(watched.stream, watched.desk).allowed


def test_a_question_whose_data_were_cut_out_is_answered() -> None:
    watched = Watched(TAKE)
    find = Find(type=DataType.SNILS, level=Level.CERTAIN)
    watched.do(c.Say(text="Мой СНИЛС █████"), CITIZEN, found=Found(finds=(find,), choice=Choice.MASKED))
    view = steps_view(watched.stream, watched.desk)
    assert (view.next, view.hint) == (Step.ANSWER, "")


def test_a_colleagues_question_about_own_payments_is_his_to_refuse() -> None:
    watched = Watched()
    watched.do(c.Say(text="Почему мне не пришло пособие?"), CITIZEN, found=OWN)
    assert steps_view(watched.stream, watched.desk).next is Step.TAKE
    assert Step.OWN_PAYMENTS not in steps_view(watched.stream, watched.desk).allowed
