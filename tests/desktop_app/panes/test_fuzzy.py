"""What was typed finds what was meant."""

import pytest

from desktop_app.panes.fuzzy import fit

TITLES = ("Ответить", "Нужно время", "Взять самое срочное", "Закрыть диалог", "Компенсация проезда", "Заметка")


def best(typed: str) -> str:
    costs = {title: cost for title in TITLES if (cost := fit(typed, title)) is not None}
    return min(costs, key=lambda title: costs[title], default="")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("отв", "Ответить"),
        ("jndtn", "Ответить"),
        ("сроч взя", "Взять самое срочное"),
        ("время", "Нужно время"),
        ("ЗАКР", "Закрыть диалог"),
        ("взср", "Взять самое срочное"),
        ("мпенс", "Компенсация проезда"),
        ("", "Ответить"),
        ("щука", ""),
    ],
)
def test_words_beginnings_and_letters_in_order_are_found_in_either_layout(typed: str, found: str) -> None:
    assert best(typed) == found


def test_a_beginning_is_better_than_a_middle_and_that_than_scattered_letters() -> None:
    costs = [fit("пер", text) for text in ("перейти", "опера", "позже ещё раз")]
    assert None not in costs
    assert costs == sorted(costs, key=lambda cost: cost or 0)
    assert len(set(costs)) == 3


def test_yo_is_ye() -> None:
    assert fit("еще", "Ещё") == fit("ещё", "Еще") == 0
