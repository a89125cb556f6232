"""Slips that are drawn: one a question or in half of the words, the same each time."""

from random import Random

import pytest

from tools.language.slips import half_of_words, none, one_a_question, slip


def test_one_word_of_a_question_gets_a_slip() -> None:
    text = "где получить субсидию на жильё"
    found = one_a_question(text, Random(1))
    assert sum(one != other for one, other in zip(found.split(), text.split(), strict=True)) == 1


def test_short_words_are_left_alone() -> None:
    assert one_a_question("где и как", Random(1)) == half_of_words("где и как", Random(1)) == "где и как"
    assert none("субсидия", Random(1)) == "субсидия"


def test_about_half_of_the_words_get_a_slip_and_the_same_ones_again() -> None:
    text = "субсидия " * 200
    found = half_of_words(text, Random(1))
    assert 60 < found.split().count("субсидия") < 140
    assert found == half_of_words(text, Random(1))


@pytest.mark.parametrize("seed", range(20))
def test_a_slip_changes_the_length_by_one_at_most(seed: int) -> None:
    assert abs(len(slip("субсидия", Random(seed))) - len("субсидия")) <= 1
