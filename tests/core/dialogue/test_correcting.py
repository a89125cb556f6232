"""What a specialist said is his to correct or to withdraw while the dialogue is his and not closed."""

import pytest

from core.dialogue import commands as c
from core.dialogue.asides import Corrected, Withdrawn
from core.dialogue.refusals import RefusalCode
from core.dialogue.words import Channel
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN
from tests.core.dialogue.talk import CARD, CONSENT, Talk, answer, kinds, taken

SAID = "said"


def said(text: str = "Приходите в среду") -> Talk:
    """Anna's dialogue in which she said something."""
    talk = taken()
    talk.do(c.Reply(text=text), ANNA, key=SAID)
    return talk


def test_a_correction_is_an_event_of_its_own_with_the_new_words_beside_it() -> None:
    talk = said()
    entry = talk.do(c.Correct(message=SAID, text=" Приходите в четверг "), ANNA).entries[-1]
    assert entry.event == Corrected(message=SAID, author_id="anna", name="Anna")
    assert entry.text == "Приходите в четверг"


def test_words_may_be_corrected_again_and_then_withdrawn_but_not_twice() -> None:
    talk = said()
    assert kinds(talk.anna(c.Correct(message=SAID, text="В четверг"))) == ["Corrected"]
    assert kinds(talk.anna(c.Correct(message=SAID, text="В пятницу"))) == ["Corrected"]
    assert talk.anna(c.TakeBack(message=SAID)) == (Withdrawn(message=SAID, author_id="anna", name="Anna"),)
    assert talk.refused(c.TakeBack(message=SAID)) is RefusalCode.NO_SUCH_MESSAGE
    assert talk.refused(c.Correct(message=SAID, text="В субботу")) is RefusalCode.NO_SUCH_MESSAGE


def test_the_words_of_a_typed_answer_may_be_corrected_but_the_answer_stays() -> None:
    talk = taken()
    talk.do(answer(), ANNA, key=SAID)
    assert kinds(talk.anna(c.Correct(message=SAID, text="Паспорт, заявление и справка."))) == ["Corrected"]
    assert talk.refused(c.TakeBack(message=SAID)) is RefusalCode.ANSWER_STAYS


def test_an_answer_that_went_by_e_mail_is_out_of_reach() -> None:
    talk = taken()
    talk.citizen(c.GiveContact(address="a@b.ru", consent=CONSENT))
    talk.do(c.Answer(request=1, text="Ответ", answer=answer().answer, channel=Channel.EMAIL), ANNA, key=SAID)
    assert talk.refused(c.Correct(message=SAID, text="Другой ответ")) is RefusalCode.ANSWER_STAYS


@pytest.mark.parametrize("order", [c.Correct(message=SAID, text="В четверг"), c.TakeBack(message=SAID)])
def test_nobody_changes_the_words_of_another(order: c.DeskOrder) -> None:
    talk = said()
    assert talk.refused(order, BORIS) is RefusalCode.NOT_OWNER
    assert talk.refused(order, CITIZEN) is RefusalCode.FORBIDDEN
    talk.anna(c.Transfer(specialist="boris", name="Boris", comment=""))
    talk.by(BORIS, c.Take())
    assert talk.refused(order, BORIS) is RefusalCode.NO_SUCH_MESSAGE
    assert talk.refused(order) is RefusalCode.NOT_OWNER


def test_what_the_citizen_said_is_not_to_be_corrected() -> None:
    talk = taken()
    talk.do(c.Say(text="И ещё"), CITIZEN, key="his")
    assert talk.refused(c.Correct(message="his", text="Другое")) is RefusalCode.NO_SUCH_MESSAGE


def test_words_stay_open_to_correction_after_the_end_and_are_fixed_by_the_close() -> None:
    talk = said()
    talk.anna(answer())
    talk.citizen(c.Leave())
    assert kinds(talk.anna(c.Correct(message=SAID, text="В четверг"))) == ["Corrected"]
    talk.anna(c.Register(request=1, card=CARD))
    talk.anna(c.Close())
    assert talk.refused(c.Correct(message=SAID, text="В пятницу")) is RefusalCode.DIALOGUE_ENDED


@pytest.mark.parametrize(("text", "code"), [(" ", RefusalCode.TEXT_EMPTY), ("я" * 5000, RefusalCode.TEXT_TOO_LONG)])
def test_a_correction_needs_words_that_can_be_sent(text: str, code: RefusalCode) -> None:
    assert said().refused(c.Correct(message=SAID, text=text)) is code
