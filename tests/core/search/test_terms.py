"""Words, stems and pieces: what texts are compared by."""

from hypothesis import given
from hypothesis import strategies as st

from core.search.terms import WORD_LIMIT, pieces, stem, words


def test_words_are_lower_case_and_know_no_yo() -> None:
    assert words("Ещё 152-ФЗ, ДЕТЕЙ_инвалидов!") == ["еще", "152", "фз", "детей", "инвалидов"]


def test_what_stands_beyond_the_limits_is_not_read() -> None:
    assert words("раз два три", limit=7) == ["раз", "два"]
    assert words("9" * 100) == ["9" * WORD_LIMIT]


def test_the_forms_of_a_word_have_one_stem() -> None:
    assert stem("пособие") == stem("пособий")


def test_pieces_are_runs_of_three_and_four_characters_with_the_ends_marked() -> None:
    assert pieces("дом") == (" до", "дом", "ом ", " дом", "дом ")
    assert pieces("я") == (" я ",)


@given(st.text(st.characters(), max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    assert all(pieces(word) and stem(word) is not None for word in words(text))
