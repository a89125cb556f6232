"""The words of a question against those of answers: rare ones count more, long texts count each word less."""

import pytest

from core.search.lexical import MOST, Lexical, together, weighed


def test_a_rare_term_counts_more_than_a_frequent_one() -> None:
    found = Lexical()
    for slot, terms in enumerate(({"выплат": 1.0}, {"выплат": 1.0}, {"погребен": 1.0})):
        found.put(slot, terms)
    scores = found.scores({"выплат": 1.0, "погребен": 1.0}, size=3)
    assert scores[2] > scores[1] == scores[0] > 0


def test_an_answer_that_left_counts_no_more() -> None:
    found, fresh = Lexical(), Lexical()
    for slot in (0, 1):
        found.put(slot, {"выплат": 1.0})
    found.drop(0, ["выплат"])
    fresh.put(1, {"выплат": 1.0})
    assert list(found.scores({"выплат": 1.0}, size=2)) == list(fresh.scores({"выплат": 1.0}, size=2))


def test_of_a_very_long_question_the_heaviest_terms_are_looked_up() -> None:
    found = Lexical()
    found.put(0, {str(number): 1.0 for number in range(MOST + 1)})
    light = {str(number): 1.0 + number for number in range(MOST + 1)}
    without = {term: weight for term, weight in light.items() if term != "0"}
    assert list(found.scores(light, size=1)) == list(found.scores(without, size=1))


def test_a_word_said_twice_counts_less_than_twice() -> None:
    found = weighed(["дом", "дом", "сад"])
    assert found["сад"] < found["дом"] < 2 * found["сад"]


def test_parts_of_an_answer_count_by_their_share() -> None:
    found = together([(1.0, ["дом"]), (0.5, ["дом", "сад", "лес", "луг"])])
    assert found == pytest.approx({"дом": 1.25, "сад": 0.25, "лес": 0.25, "луг": 0.25})
