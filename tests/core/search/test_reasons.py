"""Why an answer was found, in its own words."""

from core.search.asking import read
from core.search.document import Document
from core.search.reasons import SHOWN, reasons
from core.search.spelling import Vocabulary
from core.search.synonyms import Synonyms


def why(document: Document, query: str) -> tuple[tuple[str, ...], str]:
    hit = reasons(document, read(query, vocabulary=Vocabulary(), synonyms=Synonyms()), score=1.0)
    return hit.why, hit.question


def test_the_words_that_met_are_shown_once_in_their_order() -> None:
    answer = Document("1", "Льготный проезд", "Проезд оплачивают инвалидам.")
    assert why(answer, "инвалид проезда") == (("проезд", "инвалидам"), "")


def test_the_longest_words_are_shown_when_many_met() -> None:
    said = "а б в документы справки заявление паспорт сведения договор"
    shown, _ = why(Document("1", said, ""), said)
    assert shown == tuple(said.split()[3:])
    assert len(shown) == SHOWN


def test_the_past_question_most_like_this_one_is_shown() -> None:
    answer = Document("1", "Погребение", "", ("кто платит похоронные", "умер отец куда идти", "!"))
    assert why(answer, "умер отец")[1] == "умер отец куда идти"
    assert why(answer, "платят ли за дрова")[1] == ""
