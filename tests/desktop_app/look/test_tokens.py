"""The colours: readable in every theme."""

import pytest

from desktop_app.look.look import Look
from desktop_app.look.sheet import sheet
from desktop_app.look.tokens import ThemeName, tokens


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", list(ThemeName))
def test_words_and_edges_stand_out_from_what_is_behind_them(name: ThemeName) -> None:
    theme = tokens().themes[name]
    poor = [
        f"{front} on {back}: {ratio:.2f} < {least}"
        for least, pairs in tokens().pairs.items()
        for front, back in pairs
        if (ratio := contrast(getattr(theme, front), getattr(theme, back))) < float(least)
    ]
    assert poor == []


@pytest.mark.parametrize("name", list(ThemeName))
def test_the_sheet_leaves_no_place_open(name: ThemeName) -> None:
    look = Look(name)
    assert "$" not in sheet(look.theme, look.px)


def test_the_sheet_names_no_colour_of_its_own() -> None:
    theme = tokens().themes[ThemeName.LIGHT]
    plain = sheet(theme, Look().px)
    for colour in {getattr(theme, field) for field in theme.__struct_fields__}:
        plain = plain.replace(colour, "")
    assert "#" not in plain


def test_text_is_scaled_between_100_and_200_percent() -> None:
    assert (Look(scale=0.5).scale, Look(scale=1.5).scale, Look(scale=9).scale) == (1.0, 1.5, 2.0)
