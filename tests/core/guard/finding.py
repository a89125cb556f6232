"""What the guard finds in a text, written as a test reads it."""

from core.guard.guard import Guard


def found(guard: Guard, text: str) -> list[tuple[str, str]]:
    """The type and the words of every find, in their order."""
    return [(span.type.value, text[span.start : span.end]) for span in guard.check(text).spans]


def types(guard: Guard, text: str) -> list[str]:
    return [span.type.value for span in guard.check(text).spans]
