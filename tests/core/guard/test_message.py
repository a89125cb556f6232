"""A message as the recognisers read it: every sign in its place."""

from hypothesis import given
from hypothesis import strategies as st

from core.guard.message import Kind, Message, lowered, vocabulary


@given(st.text())
def test_small_letters_stand_where_the_capitals_stood(text: str) -> None:
    assert len(lowered(text)) == len(text)


def test_a_letter_that_would_become_two_is_kept() -> None:
    assert lowered("İЁ") == "İе"


def test_a_message_is_cut_into_words_numbers_and_signs() -> None:
    tokens = Message("Тер-Погосян, 2-НДФЛ").tokens
    assert [(token.text, token.kind) for token in tokens[:3]] == [
        ("тер-погосян", Kind.WORD),
        (",", Kind.SIGN),
        ("2", Kind.NUMBER),
    ]


def test_a_short_word_in_capitals_is_an_acronym() -> None:
    assert [token.acronym for token in Message("МФЦ Иванова ПЕТРОВА").tokens] == [True, False, False]


def test_what_stands_around_a_place_is_cut_at_the_ends() -> None:
    message = Message("Снилс 1")
    assert (message.before(2, 9), message.after(5, 9)) == ("сн", " 1")


def test_a_vocabulary_is_the_set_of_its_words() -> None:
    assert vocabulary("от у  для") == {"от", "у", "для"}
