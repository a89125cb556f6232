"""Words that mean the same, as the staff keep them."""

from core.search.synonyms import Synonyms
from core.search.terms import stem


def others(table: Synonyms, *said: str) -> list[str]:
    return table.others([stem(word) for word in said])


def test_a_word_stands_for_the_others_of_its_group_in_any_form() -> None:
    assert others(Synonyms([["прописка", "регистрация по месту жительства"]]), "прописки") == [
        "регистрация",
        "по",
        "месту",
        "жительства",
    ]


def test_a_phrase_is_met_as_a_whole_and_the_longest_one_wins() -> None:
    table = Synonyms([["детский сад", "садик"], ["детский", "ребячий"]])
    assert others(table, "в", "детском", "саду") == ["садик"]
    assert others(table, "детском") == ["ребячий"]


def test_a_word_of_two_groups_stands_for_both() -> None:
    assert others(Synonyms([["счёт", "карта"], ["счёт", "квитанция"]]), "счета") == ["карта", "квитанция"]


def test_an_empty_table_and_empty_phrases_say_nothing() -> None:
    assert others(Synonyms(), "дом") == []
    assert others(Synonyms([["", "—"], []]), "дом") == []
