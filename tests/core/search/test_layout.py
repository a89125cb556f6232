"""The wrong keyboard layout."""

import pytest

from core.search.layout import LATIN, RUSSIAN, switched


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("cgfcb,j", "спасибо"), ("Gjcj,bt", "пособие"), ("dtnthfy nhelf", "ветеран труда"), ("пщыгыдгпш", "gosuslugi")],
)
def test_the_same_keys_give_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert switched(typed).lower() == meant


def test_every_russian_letter_has_its_key() -> None:
    assert switched(RUSSIAN) == LATIN
    assert switched(LATIN) == RUSSIAN
