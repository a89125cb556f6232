"""Who may ask for what, and how a no is said."""

import pytest

from core.dialogue import commands as c
from core.dialogue.context import RELAY, Actor
from core.dialogue.refusals import Refusal, RefusalCode
from core.dialogue.words import Channel
from tests.core.dialogue.centre import ADMINISTRATOR, ANNA, BORIS, CITIZEN, MANAGER, STRANGER, after
from tests.core.dialogue.talk import (
    CARD,
    CONSENT,
    Talk,
    answer,
    closed,
    ended,
    kinds,
    offered,
    opened,
    staffless,
    taken,
)

OF_CITIZENS: list[c.Command] = [
    c.Say(text="Вопрос"),
    c.GiveContact(address="a@b.ru", consent=CONSENT),
    c.Leave(),
    c.Extend(),
    c.Rate(score=5),
]
OF_STAFF: list[c.Command] = [
    c.Reply(text="Слова"),
    c.Take(),
    answer(),
    c.Defer(request=1, channel=Channel.CHAT, reason="Поиск"),
    c.OfferEmail(),
    c.Join(request=1),
    c.MarkQuestion(message="message"),
    c.GiveUp(request=1, reason="Нет адреса"),
    c.Transfer(comment=""),
    c.Note(text="Заметка"),
    c.AskSatisfaction(),
    c.SayFarewell(),
    c.Register(request=1, card=CARD),
    c.Close(),
]
OF_RELAY: list[c.Command] = [
    c.Offer(specialist="anna", name="Anna"),
    c.ConfirmDelivery(request=1),
    c.Absence(specialist="anna"),
    c.Tick(),
]


@pytest.mark.parametrize("command", OF_CITIZENS)
@pytest.mark.parametrize("actor", [STRANGER, ANNA, MANAGER, ADMINISTRATOR, RELAY])
def test_p08_only_the_citizen_speaks_for_himself(command: c.Command, actor: Actor) -> None:
    assert taken().refused(command, actor) is RefusalCode.FORBIDDEN


@pytest.mark.parametrize("command", OF_STAFF)
@pytest.mark.parametrize("actor", [CITIZEN, RELAY, ADMINISTRATOR, staffless(ANNA)])
def test_l23_only_staff_with_the_right_works_on_a_dialogue(command: c.Command, actor: Actor) -> None:
    assert taken().refused(command, actor) is RefusalCode.FORBIDDEN


@pytest.mark.parametrize("command", OF_RELAY)
@pytest.mark.parametrize("actor", [CITIZEN, ANNA, MANAGER, ADMINISTRATOR])
def test_only_the_relay_itself_offers_confirms_and_ticks(command: c.Command, actor: Actor) -> None:
    assert taken().refused(command, actor) is RefusalCode.FORBIDDEN


def test_l23_a_manager_hands_over_and_notes_but_answers_nobody() -> None:
    refused = {type(command) for command in OF_STAFF if taken().do(command, MANAGER).refusal is not None}
    assert {type(command) for command in OF_STAFF} - refused == {c.Transfer, c.Note}


@pytest.mark.parametrize("talk", [ended(), closed()])
def test_an_ended_dialogue_says_that_it_has_ended(talk: Talk) -> None:
    assert talk.refused(c.Say(text="Вопрос"), CITIZEN) is RefusalCode.DIALOGUE_ENDED


def test_f57_words_never_land_silently_in_a_closed_dialogue() -> None:
    talk = closed()
    length = len(talk.journal)
    assert talk.do(c.Say(text="Ещё вопрос"), CITIZEN).refusal == Refusal(RefusalCode.DIALOGUE_ENDED)
    assert len(talk.journal) == length


@pytest.mark.parametrize("talk", [opened(), offered()])
def test_who_acts_on_a_dialogue_that_is_not_his_is_told_so(talk: Talk) -> None:
    assert talk.refused(c.Close()) is RefusalCode.NOT_OWNER


def test_a_refusal_to_staff_names_who_is_offered_the_dialogue() -> None:
    assert offered().do(c.Close(), BORIS).refusal == Refusal(RefusalCode.NOT_OWNER, name="Anna")


@pytest.mark.parametrize(("command", "actor"), [(c.Open(), CITIZEN), (c.Offer(specialist="anna", name="Anna"), RELAY)])
def test_nobody_but_staff_is_told_about_owners(command: c.Command, actor: Actor) -> None:
    assert offered().refused(command, actor) is RefusalCode.ILLEGAL


def test_an_order_to_a_dialogue_that_was_never_opened_is_illegal() -> None:
    assert Talk().refused(c.Tick(), RELAY) is RefusalCode.ILLEGAL
    assert Talk().refused(c.Take()) is RefusalCode.ILLEGAL


def test_what_fell_due_is_journaled_before_the_command_that_would_hide_it() -> None:
    talk = opened()
    talk.wait(25)
    talk.anna(c.Take())
    take_up = talk.request().take_up
    assert take_up is not None
    assert (take_up.warned, take_up.breached, take_up.stopped) == (True, True, after(25))


def test_a_command_whose_time_ran_out_in_the_same_moment_is_refused() -> None:
    talk = opened(None)
    for seconds in (600, 1080, 120):
        talk.wait(seconds)
        if seconds != 120:
            talk.tick()
    assert talk.refused(c.Take()) is RefusalCode.DIALOGUE_ENDED
    assert kinds(talk.tick()) == ["Posted", "Ended", "Closed"]
