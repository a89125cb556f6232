"""The design tokens: three themes of the same colours, each pair readable (WCAG 1.4.3 and 1.4.11, Q-07, W-18)."""

import re

import msgspec
import pytest

from resources import read_bytes


class Tokens(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pairs`: by the contrast they need, which colour stands on which; `scale`: the lengths there are."""

    themes: dict[str, dict[str, str]]
    scale: dict[str, tuple[int, ...] | dict[str, int]]
    pairs: dict[str, tuple[tuple[str, str], ...]]


TOKENS = msgspec.json.decode(read_bytes("styles/tokens.json"), type=Tokens)
TEXT, SHAPE = 4.5, 3.0


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1, as WCAG 2.2 defines it."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, paper: str) -> float:
    """Contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_the_three_themes_have_the_same_colours() -> None:
    assert set(TOKENS.themes) == {"light", "dark", "contrast"}
    assert len({frozenset(theme) for theme in TOKENS.themes.values()}) == 1


def test_a_colour_is_written_in_one_way() -> None:
    colours = {colour for theme in TOKENS.themes.values() for colour in theme.values()}
    assert [colour for colour in colours if not re.fullmatch("#[0-9a-f]{6}", colour)] == []


def test_pairs_ask_for_the_contrast_of_text_or_of_shapes() -> None:
    assert {float(least) for least in TOKENS.pairs} == {TEXT, SHAPE}


@pytest.mark.parametrize("theme", TOKENS.themes)
@pytest.mark.parametrize("least", TOKENS.pairs)
def test_every_pair_is_readable(theme: str, least: str) -> None:
    colours = TOKENS.themes[theme]
    weak = [
        (ink, paper, round(contrast(colours[ink], colours[paper]), 2))
        for ink, paper in TOKENS.pairs[least]
        if contrast(colours[ink], colours[paper]) < float(least)
    ]
    assert weak == []


def test_everything_written_on_a_bubble_is_a_pair() -> None:
    pairs = {pair for listed in TOKENS.pairs.values() for pair in listed}
    wanted = {(ink, bubble) for ink in ("text", "muted") for bubble in ("citizen", "mine", "phrase", "answer", "note")}
    assert wanted <= pairs


def test_high_contrast_is_higher_than_the_others() -> None:
    strong = TOKENS.themes["contrast"]
    assert [pair for pair in TOKENS.pairs["4.5"] if contrast(strong[pair[0]], strong[pair[1]]) < 7] == []


def test_a_rule_of_the_style_sheet_writes_only_pairs() -> None:
    sheet = read_bytes("styles/desktop.qss").decode()
    rules = re.findall(r"([^{}]+){((?:[^{}]|\${\w+})*)}", sheet)
    written = {
        (ink, paper): selector.strip()
        for selector, body in rules
        for ink in re.findall(r"(?<![-\w])color: \$(\w+)", body)
        for paper in re.findall(r"(?<![-\w])background(?:-color)?: \$(\w+)", body)
    }
    readable = set(TOKENS.pairs["4.5"])
    assert written
    assert {pair: selector for pair, selector in written.items() if pair not in readable} == {}


def test_every_edge_of_a_control_stands_out_from_what_is_around_it() -> None:
    sheet = read_bytes("styles/desktop.qss").decode()
    rules = re.findall(r"([^{}]+){((?:[^{}]|\${\w+})*)}", sheet)
    controls = [body for selector, body in rules if "disabled" not in selector and "Frame" not in selector]
    edges = {ink for body in controls for ink in re.findall(r"border(?:-color)?:[^;$]*\$(\w+)", body)}
    pairs = {pair for listed in TOKENS.pairs.values() for pair in listed}
    assert {"edge", "focus"} <= edges
    assert [ink for ink in edges for paper in ("surface", "ground") if (ink, paper) not in pairs] == []
