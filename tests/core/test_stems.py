"""Stems: forms of one word meet, and no text is too strange."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.stems import TEXT_LIMIT, WORD_LIMIT, stems


@pytest.mark.parametrize("forms", [("пособие", "Пособия", "ПОСОБИЙ"), ("зелёный", "зеленая"), ("выплата", "выплаты")])
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stems(form) for form in forms}) == 1


def test_stems_keep_the_order_figures_and_parts_of_joined_words() -> None:
    assert stems("152-ФЗ, детей-инвалидов: 2026_год") == ("152", "фз", "дет", "инвалид", "2026", "год")


def test_what_stands_beyond_the_limits_is_not_read() -> None:
    assert stems("а " * TEXT_LIMIT) == ("а",) * (TEXT_LIMIT // 2)
    assert stems("9" * 500) == ("9" * WORD_LIMIT,)


@given(st.text(st.characters(), max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    assert all(stem == stem.lower() and "ё" not in stem for stem in stems(text))
