"""Masking keeps the words around and tells nothing by its length."""

from core.guard.masking import BLOCK, joined, masked, unmasked
from core.guard.report import DataType, Level, Span


def span(start: int, end: int) -> Span:
    return Span(start, end, DataType.PHONE, Level.CERTAIN)


def test_the_words_around_stay_and_every_block_is_as_long() -> None:
    assert masked("тел. 12345678901, снилс 1", [span(5, 16), span(24, 25)]) == f"тел. {BLOCK}, снилс {BLOCK}"


def test_a_place_in_masked_text_is_found_again_in_the_text() -> None:
    text, hidden = "тел. 12345678901, дом 7, кв 9", [span(5, 16)]
    place = masked(text, hidden).index("дом")
    moved = unmasked(span(place, place + 3), hidden)
    assert text[moved.start : moved.end] == "дом"


def test_a_place_before_a_block_does_not_move() -> None:
    assert unmasked(span(0, 3), [span(5, 16)]) == span(0, 3)


def test_spans_that_overlap_become_one() -> None:
    assert joined([span(4, 9), span(0, 5), span(9, 10)]) == (span(0, 9), span(9, 10))
