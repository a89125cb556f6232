"""Where words that are looked for stand."""

import pytest

from desktop_app.panes.sought import places


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("Пособие и пособия", "ПОСОБИ", [(0, 6), (10, 16)]),
        ("Ещё раз: еще", "ещё", [(0, 3), (9, 12)]),
        ("😀 привет", "привет", [(3, 9)]),
        ("ааа", "аа", [(0, 2)]),
        ("нет", "  ", []),
        ("нет", "да", []),
        ("İ и", "и", [(2, 3)]),
    ],
)
def test_case_and_yo_do_not_matter_and_places_are_qts(text: str, sought: str, found: list[tuple[int, int]]) -> None:
    assert places(text, sought) == found
