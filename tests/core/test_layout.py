"""Words typed in the wrong layout."""

import pytest

from core.layout import PLACES, RUSSIAN_OF, retyped


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ghbdtn", "привет"), ("Jxthtlm", "очередь"), ("луны", "keys"), ("g[b", "пхи"), ("12", "12"), ("", "")],
)
def test_the_same_presses_are_read_in_the_other_layout(typed: str, meant: str) -> None:
    assert retyped(typed) == meant


def test_a_key_is_known_by_its_place() -> None:
    assert (PLACES[37], RUSSIAN_OF["k"], RUSSIAN_OF[","], RUSSIAN_OF["1"]) == ("k", "л", "б", "1")
