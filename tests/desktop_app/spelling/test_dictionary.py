"""The packaged dictionary: knows what the centre says, and finds what is wrong."""

from collections.abc import Iterator

import pytest

import resources
from desktop_app.spelling.dictionary import Dictionary
from desktop_app.spelling.words import words


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


@pytest.mark.parametrize(
    "name", ["samples/answers.json", "samples/topics.json", "samples/outcomes.json", "phrases/ru.json"]
)
def test_nothing_that_the_centre_says_is_underlined(dictionary: Dictionary, name: str) -> None:
    every = {word.text for text in texts(resources.read_json(name)) for word in words(text)}
    assert len(every) > 5
    assert sorted(word for word in every if not dictionary.knows(word)) == []


@pytest.mark.parametrize(
    "word", ["еще", "ещё", "зеленый", "зелёный", "госуслугах", "Госуслуги", "онлайн-консультант", "льготникам"]
)
def test_yo_may_be_ye_and_words_of_the_field_are_known(dictionary: Dictionary, word: str) -> None:
    assert dictionary.knows(word)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("пособее", "пособие"), ("превет", "привет"), ("выплота", "выплата"), ("заевление", "заявление")],
)
def test_a_wrong_word_is_found_and_the_right_one_proposed(dictionary: Dictionary, wrong: str, right: str) -> None:
    assert not dictionary.knows(wrong)
    assert right in dictionary.suggest(wrong)
