"""Words typed wrong and words not typed to their end."""

import pytest

from core.search.spelling import LOOKED_UP, MOST, Vocabulary, slips


def vocabulary(*stems: str) -> Vocabulary:
    found = Vocabulary()
    found.add(stems)
    return found


@pytest.mark.parametrize("typed", ["субсдия", "субсидяи", "субсзидия", "супсидия", "субисдия"])
def test_one_slip_in_a_word_is_mended(typed: str) -> None:
    assert vocabulary("субсид").mended([typed])[typed].startswith("субсид")


def test_the_ending_stays_as_it_was_typed() -> None:
    assert vocabulary("субсид").mended(["супсидиями"]) == {"супсидиями": "субсидиями"}


def test_words_that_are_known_short_or_far_from_all_others_are_left_alone() -> None:
    assert vocabulary("субсид", "дом").mended(["субсидия", "дум", "электричество", "а" * 40]) == {}


def test_a_word_of_the_dictionary_is_no_slip() -> None:
    found = Vocabulary(known=lambda word: word == "писать")
    found.add(["описа"])
    assert found.mended(["писать"]) == {}


def test_of_two_words_one_slip_away_the_more_frequent_is_meant() -> None:
    found = vocabulary("карта", "парта")
    found.add(["парта"])
    assert found._nearest("жарта") == "парта"


def test_only_some_words_of_a_long_question_are_looked_up() -> None:
    strange = [f"{'абвгдежзик'[number % 10]}ыы{number}" for number in range(LOOKED_UP)]
    assert vocabulary("субсид").mended([*strange, "супсидия"]) == {}


def test_an_unfinished_word_may_become_the_frequent_words_that_begin_so() -> None:
    found = vocabulary("инвалид", "инвалюта", "индексац")
    found.add(["инвалюта"])
    assert found.becoming("инв") == ["инвалюта", "инвалид"]
    assert found.becoming("инвалид") == []
    assert len(vocabulary(*(f"при{letter}" for letter in "абвгдежзиклм")).becoming("пр")) == MOST


def test_forgotten_words_are_no_longer_known() -> None:
    found = vocabulary("субсид", "льгот")
    found.add(["льгот"])
    found.remove(["субсид", "льгот"])
    assert found.becoming("суб") == []
    assert found.becoming("льг") == ["льгот"]


def test_a_slip_is_a_letter_lost_added_changed_or_two_swapped() -> None:
    assert {"дм", "одм", "дым", "доим"} <= slips("дом")
