"""The dictionary of names."""

import pytest

from core.guard.lexicon import form
from resources.lexicon import RussianLexicon


@pytest.fixture(scope="module")
def lexicon() -> RussianLexicon:
    return RussianLexicon()


def test_a_first_name_stands_in_its_case_and_gender(lexicon: RussianLexicon) -> None:
    assert lexicon.reading("анне").first.forms & form("datv", "femn")
    assert not lexicon.reading("анне").first.forms & form("nomn", "masc")


def test_a_word_that_is_rather_something_else_scores_low(lexicon: RussianLexicon) -> None:
    assert lexicon.reading("вера").first.score < lexicon.reading("мария").first.score


def test_parts_of_a_full_name_are_told_apart(lexicon: RussianLexicon) -> None:
    assert lexicon.reading("беспаловой").surname.score == 1
    assert lexicon.reading("викторовна").patronymic.score == 1
    assert lexicon.reading("юлия").surname.score == 0


def test_a_letter_is_found_with_and_without_its_dots(lexicon: RussianLexicon) -> None:
    assert lexicon.reading("артем").first.score > 0


def test_a_common_word_tells_its_forms(lexicon: RussianLexicon) -> None:
    word = lexicon.reading("соловей")
    assert word.animate & form("nomn", "masc")
    assert lexicon.reading("белый").adjective
    assert lexicon.reading("сургут").place


def test_an_unknown_word_is_nothing(lexicon: RussianLexicon) -> None:
    assert not lexicon.reading("ъыь").known
    assert not lexicon.reading("").known
