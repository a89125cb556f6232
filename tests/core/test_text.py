"""Words of people: what is kept, what is taken out (A-01), what is refused, and that nothing of it is logged."""

import json
import time
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import MARKS_LIMIT, NAME_LIMIT, PersonalText, TextEmpty, TextTooLong, clean, clean_name, is_email

anything = st.text(st.characters(codec=None), max_size=300)
STRANGE = ["<img src=x onerror=alert(1)>", '"><svg/onload=alert(1)>', "</script><script>", "javascript:alert(1)"]


@pytest.mark.parametrize("text", [*STRANGE, "Семья 👨‍👩‍👧 и 🫨", "naïve café", "№ 152-ФЗ\tст. 5", "1 < 2 && 3 > 2"])
def test_what_can_be_read_is_kept_as_it_stands(text: str) -> None:
    assert clean(text, limit=100) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("а\u202eб", "аб"),
        ("а\u2066б\u2069", "аб"),
        ("а\0б", "аб"),
        ("пас\u200bпорт", "паспорт"),
        ("\ufeffтекст\u00ad", "текст"),
        ("а\ud800б", "аб"),
        ("а\uffffб\ufdd0", "аб"),
        ("а\ue000б", "аб"),
        ("а\U000e0041б", "аб"),
        ("и\u0306", "й"),
        ("раз\r\nдва\rтри\u2028четыре\x0bпять\x85шесть", "раз\nдва\nтри\nчетыре\nпять\nшесть"),
        ("раз\n\n\n\n\n\nдва", "раз\n\n\nдва"),
        ("  край \n", "край"),
    ],
)
def test_what_is_not_seen_and_changes_what_is_read_is_taken_out(text: str, kept: str) -> None:
    assert clean(text, limit=100) == kept


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "\u200b\u200b", "\u200d", "\ufe0f\u0301", "\u3164\u2800", "\0", "\ud800"]
)
def test_a_text_in_which_nothing_can_be_read_is_empty(text: str) -> None:
    with pytest.raises(TextEmpty):
        clean(text, limit=100)


@pytest.mark.parametrize("length", [11, 41, 100_000])
def test_a_text_over_its_limit_is_refused_with_the_limit(length: int) -> None:
    with pytest.raises(TextTooLong) as refused:
        clean("я" * length, limit=10)
    assert (refused.value.limit, refused.value.length) == (10, length)


@given(anything)
def test_a_cleaned_text_is_clean(text: str) -> None:
    try:
        once = clean(text, limit=400)
    except TextEmpty:
        return
    assert clean(once, limit=400) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@pytest.mark.parametrize("letter", ["а", "\u0958", "👍"])
def test_marks_piled_on_a_letter_are_cut(letter: str) -> None:
    piled = clean(letter + "\u0331\u0316" * 150 + "б", limit=100)
    assert sum(unicodedata.combining(character) > 0 for character in piled) == MARKS_LIMIT
    assert piled == clean(piled, limit=100)
    assert piled.endswith("б")


@pytest.mark.parametrize("word", ["Việt", "שָׁלוֹם", "สวัสดี", "हिन्दी", "ё̂"])
def test_marks_that_belong_to_a_script_are_kept(word: str) -> None:
    assert clean(word, limit=100) == unicodedata.normalize("NFC", word)


def test_personal_text_is_written_by_no_encoder_on_its_own() -> None:
    for encode in (json.dumps, msgspec.json.encode, msgspec.to_builtins):
        with pytest.raises(TypeError):
            encode(PersonalText("СНИЛС 112-233-445 95"))


def test_a_name_of_300_characters_is_refused() -> None:
    with pytest.raises(TextTooLong):
        clean_name("Я" * 300)


def test_a_name_stands_on_one_line() -> None:
    assert clean_name(" Анна \n Петровна\u202e ") == "Анна Петровна"
    assert clean_name("Я" * NAME_LIMIT) == "Я" * NAME_LIMIT


@pytest.mark.parametrize("address", ["a@b.ru", "anna.petrova+csv@mail.example.ru", "o'neil_1@x-y.xn--p1ai", "a@1.b2"])
def test_an_address_one_would_write_to_is_an_address(address: str) -> None:
    assert is_email(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "@",
        "a@b",
        "a@b@c.ru",
        ".a@b.ru",
        "a.@b.ru",
        "a..b@c.ru",
        "a b@c.ru",
        "a@-b.ru",
        "a@b-.ru",
        "a@b..ru",
        "a@b.ru.",
        "a@127.0.0.1",
        "a@b.ru\n",
        "a@b.ru\r\nBcc: x@y.ru",
        "a\0@b.ru",
        '"a b"@c.ru',
        "анна@почта.рф",
        "a" * 65 + "@b.ru",
        "a@" + "b" * 64 + ".ru",
        "a@" + "b." * 130 + "ru",
    ],
)
def test_any_other_is_none(address: str) -> None:
    assert not is_email(address)


@pytest.mark.parametrize(
    "text",
    ["a" * 28, "@" * 10_000, "a." * 5_000 + "@", "a@" + "a." * 20_000, "1" * 50_000, "а" + "\u0331\u0316" * 9_000],
)
def test_checking_an_address_and_cleaning_a_text_take_linear_time(text: str) -> None:
    start = time.process_time()
    assert not is_email(text)
    clean(text, limit=50_000)
    assert time.process_time() - start < 0.2


def test_personal_text_shows_only_its_length_unless_revealed() -> None:
    words = PersonalText("СНИЛС 112-233-445 95")
    assert repr(words) == str(words) == f"{words}" == "<20 characters>"
    assert f"{words:>20}" == "     <20 characters>"
    assert words.reveal() == "СНИЛС 112-233-445 95"


def test_personal_texts_of_the_same_words_are_equal() -> None:
    assert PersonalText("а") == PersonalText("а")
    assert len({PersonalText("а"), PersonalText("а"), PersonalText("б")}) == 2
    assert PersonalText("а") != "а"
