"""A colleague asked for advice reads along and leaves notes; the dialogue stays its owner's, unseen by the citizen."""

import pytest

from core.dialogue import commands as c
from core.dialogue.asides import AdviceAsked, AdviceEnded
from core.dialogue.events import Audience, audience
from core.dialogue.queueing import may_see
from core.dialogue.refusals import RefusalCode
from tests.core.dialogue.centre import ANNA, BORIS, staff
from tests.core.dialogue.talk import CARD, Talk, answer, kinds, taken

ASK = c.AskAdvice(specialist=BORIS.id, name=BORIS.name, comment="Как тут быть?")
VERA = staff("Vera")


def asked() -> Talk:
    talk = taken()
    talk.anna(ASK)
    return talk


def sees(talk: Talk) -> bool:
    return may_see(talk.state, BORIS.id, BORIS.rights)


def test_who_is_asked_reads_the_dialogue_only_while_he_is_asked() -> None:
    talk = taken()
    assert not sees(talk)
    talk.anna(ASK)
    assert sees(talk)
    talk.anna(c.EndAdvice())
    assert not sees(talk)


def test_the_comment_stands_beside_the_event_and_nothing_of_it_is_the_citizens() -> None:
    entry = taken().do(ASK, ANNA).entries[0]
    assert (entry.event, entry.text) == (AdviceAsked(adviser="boris", name="Boris"), "Как тут быть?")
    assert audience(entry.event) is Audience.STAFF
    assert taken().do(c.AskAdvice(specialist="boris", name="Boris", comment=" "), ANNA).entries[0].text is None


def test_the_adviser_leaves_notes_and_says_nothing_to_the_citizen() -> None:
    talk = asked()
    assert kinds(talk.by(BORIS, c.Note(text="Статья 12"))) == ["Noted"]
    assert talk.refused(c.Reply(text="Здравствуйте"), BORIS) is RefusalCode.TAKEN_BY_OTHER
    assert talk.refused(answer(), BORIS) is RefusalCode.NOT_OWNER


def test_either_of_the_two_ends_it_nobody_else() -> None:
    assert asked().by(BORIS, c.EndAdvice()) == (AdviceEnded(adviser="boris"),)
    assert asked().refused(c.EndAdvice(), VERA) is RefusalCode.NOT_OWNER
    assert taken().refused(c.EndAdvice()) is RefusalCode.ILLEGAL


def test_another_adviser_takes_the_place_of_the_first() -> None:
    talk = asked()
    talk.present = talk.present | {VERA.id}
    order = c.AskAdvice(specialist=VERA.id, name=VERA.name, comment="")
    assert kinds(talk.anna(order)) == ["AdviceEnded", "AdviceAsked"]
    assert (talk.state.adviser, talk.state.adviser_name) == ("vera", "Vera")


@pytest.mark.parametrize("whom", [ANNA.id, BORIS.id])
def test_nobody_asks_himself_nor_the_adviser_again(whom: str) -> None:
    assert asked().refused(c.AskAdvice(specialist=whom, name="", comment="")) is RefusalCode.ILLEGAL


def test_who_is_away_is_not_asked_and_who_does_not_own_the_dialogue_asks_nobody() -> None:
    talk = taken()
    assert talk.refused(c.AskAdvice(specialist="gone", name="Вера", comment="")) is RefusalCode.NOT_PRESENT
    assert talk.refused(c.AskAdvice(specialist=ANNA.id, name="", comment=""), BORIS) is RefusalCode.NOT_OWNER


def test_a_transfer_and_an_end_are_the_end_of_the_advice() -> None:
    handed, over = asked(), asked()
    handed.anna(c.Transfer(comment=""))
    assert handed.state.adviser is None
    over.anna(answer())
    over.anna(c.Register(request=1, card=CARD))
    over.anna(c.Close())
    assert over.state.adviser is None
    assert not sees(over)
