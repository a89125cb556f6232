"""What a decision may know besides the dialogue: the codes of the centre's lists."""

from msgspec.structs import replace

from core.dialogue import commands as c
from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.context import Lists
from core.dialogue.refusals import RefusalCode
from core.dialogue.words import AnswerKind, Source
from tests.core.dialogue.talk import answer, taken


def test_r13_a_card_bears_codes_of_the_lists_once_there_are_lists() -> None:
    lists = Lists(topics=frozenset({"benefit"}), outcomes=frozenset({"answered"}))
    assert lists.know_card("benefit", "answered")
    assert not lists.know_card("other", "answered")
    assert not lists.know_card("benefit", "other")
    assert Lists().know_card("any", "any")


def test_r8_an_answer_points_at_a_place_that_there_is() -> None:
    lists = Lists(places=frozenset({(Source.SECTION, "documents")}))
    assert lists.know_place(Source.SECTION, "documents")
    assert lists.know_place(None, None)
    assert not lists.know_place(Source.HOTLINE, "documents")
    assert Lists().know_place(Source.SECTION, "any")


def test_unknown_codes_are_refused_for_cards_and_answers() -> None:
    talk = taken()
    lists = Lists(topics=frozenset({"benefit"}), places=frozenset({(Source.SECTION, "documents")}))
    talk.rules = replace(talk.rules, lists=lists)
    link = TypedAnswer(kind=AnswerKind.LINK, source=Source.SECTION, reference="gone")
    assert talk.refused(answer(typed=link)) is RefusalCode.UNKNOWN_CODE
    assert talk.refused(c.Register(request=1, card=Card(topic="gone", outcome="x"))) is RefusalCode.UNKNOWN_CODE
