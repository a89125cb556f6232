"""Variables of an answer: filled in, with a fallback, or left to be seen."""

import pytest

from core.library.variables import filled, names, unfilled

TEXT = "Здравствуйте, {{имя|уважаемый заявитель}}! Приходите: {{филиал}}, {{ Часы }}."


def test_a_text_names_each_variable_once_in_its_order() -> None:
    assert names(TEXT + "{{филиал}}") == ("имя", "филиал", "часы")


def test_what_is_known_is_filled_in_and_the_rest_takes_its_fallback() -> None:
    assert filled(TEXT, {"филиал": "ул. Мира, 5", "часы": "9–17"}) == (
        "Здравствуйте, уважаемый заявитель! Приходите: ул. Мира, 5, 9–17."
    )


def test_a_value_wins_over_the_fallback_and_a_blank_one_is_none() -> None:
    assert filled("{{имя|заявитель}}", {"имя": "Анна"}) == "Анна"
    assert filled("{{имя|заявитель}}", {"имя": " "}) == "заявитель"


def test_what_has_neither_value_nor_fallback_stays_to_be_seen() -> None:
    assert filled("{{часы}}", {}) == "{{часы}}"
    assert unfilled(TEXT, {"филиал": "Мира, 5"}) == ("часы",)
    assert unfilled("{{часы|}}", {}) == ()


def test_what_is_filled_in_is_not_read_as_a_variable_again() -> None:
    assert filled("{{имя}} {{часы}}", {"имя": "{{часы}}", "часы": "9–17"}) == "{{часы}} 9–17"


@pytest.mark.parametrize("text", ["{имя}", "{{}}", "{{имя", "{{ | }}", "{{и\nмя}}", "{{" * 5000, "{{а|" * 5000])
def test_what_is_no_variable_is_left_alone(text: str) -> None:
    assert names(text) == ()
    assert filled(text, {"имя": "Анна"}) == text
