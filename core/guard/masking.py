"""Masks what was found: the words around stay readable, and the block's length tells nothing."""

from collections.abc import Iterable, Iterator

from core.guard.report import Span

BLOCK = "█████"


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text with a block in place of every span; the spans are sorted and do not overlap."""
    return "".join(_pieces(text, spans))


def unmasked(span: Span, hidden: Iterable[Span]) -> Span:
    """A find in the masked text as a find in the text itself; a block that it covers is covered whole."""
    start, end = span.start, span.end
    for one in hidden:
        shift = one.end - one.start - len(BLOCK)
        if one.start + len(BLOCK) <= start:
            start += shift
        if one.start < end:
            end += shift
    return Span(start, end, span.type, span.level)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap as one."""
    apart: list[Span] = []
    for span in sorted(spans, key=lambda one: one.start):
        if apart and span.start < apart[-1].end:
            last = apart.pop()
            apart.append(Span(last.start, max(last.end, span.end), last.type, last.level))
        else:
            apart.append(span)
    return tuple(apart)


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[str]:
    read = 0
    for span in spans:
        yield text[read : span.start]
        yield BLOCK
        read = span.end
    yield text[read:]
