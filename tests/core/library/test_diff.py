"""What changed between two versions, in words."""

from hypothesis import given
from hypothesis import strategies as st

from core.library.diff import Change, Span, fields, words
from tests.core.library.answers import content


def test_only_the_words_that_changed_are_marked() -> None:
    assert words("Пособие 100 рублей.", "Пособие 200 рублей, сразу.") == (
        Span(Change.SAME, "Пособие "),
        Span(Change.GONE, "100"),
        Span(Change.ADDED, "200"),
        Span(Change.SAME, " рублей"),
        Span(Change.ADDED, ", сразу"),
        Span(Change.SAME, "."),
    )


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_spans_together_are_both_texts(old: str, new: str) -> None:
    spans = words(old, new)
    assert "".join(span.text for span in spans if span.change is not Change.ADDED) == old
    assert "".join(span.text for span in spans if span.change is not Change.GONE) == new


def test_fields_that_differ_are_named_in_their_order() -> None:
    assert fields(content(), content(text="Другое", title="Иное")) == ("title", "text")
