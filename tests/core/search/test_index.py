"""The answer index: the right answer first, while one types, with slips, with synonyms, with reasons."""

import numpy as np
import pytest

from core.search.document import Document
from core.search.index import AnswerIndex

ANSWERS = (
    Document("subsidy", "Субсидия на оплату жилья", "Её дают, если платежи велики для дохода семьи."),
    Document("burial", "Пособие на погребение", "Его платят тому, кто организовал похороны."),
    Document("travel", "Льготный проезд", "Карту оформляют пенсионерам и инвалидам."),
    Document("registration", "Регистрация по месту жительства", "Её подтверждает отметка в паспорте."),
)


@pytest.fixture
def index() -> AnswerIndex:
    found = AnswerIndex([["прописка", "регистрация по месту жительства"]])
    for answer in ANSWERS:
        found.put(answer)
    return found


def first(index: AnswerIndex, query: str) -> str:
    return index.search(query)[0].id


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_exact_title_is_first(index: AnswerIndex, answer: Document) -> None:
    index.put(Document("other", f"{answer.title} {answer.title}", answer.title))
    assert first(index, answer.title.upper() + "?") == answer.id


@pytest.mark.parametrize("typed", ["погр", "пособие на погреб", "похор"])
def test_results_come_while_one_types(index: AnswerIndex, typed: str) -> None:
    assert first(index, typed) == "burial"


def test_a_slip_does_not_hide_an_answer(index: AnswerIndex) -> None:
    assert first(index, "супсидия") == "subsidy"
    assert index.worded("где супсидия") == "где субсидия"


def test_what_people_say_finds_what_officials_write(index: AnswerIndex) -> None:
    assert first(index, "где поставить прописку") == "registration"


def test_a_past_question_finds_its_answer_and_says_so(index: AnswerIndex) -> None:
    index.put(Document("travel", "Льготный проезд", "Карту оформляют.", ("даром ездить автобусом",)))
    hit = index.search("ездить автобусом")[0]
    assert (hit.id, hit.question) == ("travel", "даром ездить автобусом")


def test_a_hit_shows_the_words_that_met(index: AnswerIndex) -> None:
    assert index.search("карта пенсионера")[0].why == ("карту", "пенсионерам")


def test_answers_that_share_nothing_with_the_question_are_not_found(index: AnswerIndex) -> None:
    index.put(Document("wifi", "Wi-Fi", ""))
    assert [hit.id for hit in index.search("wi-fi")] == ["wifi"]
    assert index.search("qqqq") == ()


@pytest.mark.parametrize("query", ["", "?!", "   "])
def test_nothing_asked_is_nothing_found(index: AnswerIndex, query: str) -> None:
    assert index.search(query) == ()


def test_no_more_is_found_than_wanted(index: AnswerIndex) -> None:
    assert len(index.search("пособие субсидия проезд", limit=2)) == 2
    assert index.search("пособие", limit=0) == ()
    assert AnswerIndex().search("пособие") == ()


def test_a_replaced_answer_is_found_by_its_new_words_alone(index: AnswerIndex) -> None:
    index.put(Document("burial", "Ритуальные услуги", ""))
    assert first(index, "ритуальные услуги") == "burial"
    assert "burial" not in {hit.id for hit in index.search("похороны")}
    assert len(index) == len(ANSWERS)


def test_of_two_answers_with_one_title_the_other_stays_first_when_one_goes(index: AnswerIndex) -> None:
    index.put(Document("twin", "Льготный проезд", ""))
    assert {hit.id for hit in index.search("льготный проезд")[:2]} == {"twin", "travel"}
    index.remove("twin")
    assert first(index, "льготный проезд") == "travel"


def test_meaning_finds_what_no_word_tells() -> None:
    index = AnswerIndex()
    for place, answer in enumerate(ANSWERS):
        index.put(answer, np.eye(4)[[place, place]])
    assert index.search("как ездить даром", vector=np.eye(4)[2])[0].id == "travel"
    assert len(index.search("qqqq", vector=np.eye(4)[2])) == len(ANSWERS)


def test_a_vector_is_no_use_where_answers_have_none(index: AnswerIndex) -> None:
    assert index.search("погребение", vector=np.ones(4)) == index.search("погребение")
