"""Which texts of an answer the language model is given."""

import re

from core.search.document import Document

LENGTH = 400
"""Characters of one passage; a longer sentence stays whole, as far as a passage may be read."""

MOST = 3
READ = 1_200
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def passages(document: Document) -> tuple[str, ...]:
    """The heads (title, past questions), then pieces of the text, each under the title."""
    return (*document.heads, *(f"{document.title}. {piece}".strip()[:READ] for piece in cut(document.text)))


def cut(text: str) -> list[str]:
    """A text in at most three pieces of whole sentences; at least one, be it empty."""
    found = [""]
    for sentence in _SENTENCE.split(text.strip()):
        if found[-1] and len(found[-1]) + len(sentence) > LENGTH:
            found.append(sentence)
        else:
            found[-1] = f"{found[-1]} {sentence}".strip()
    return found[:MOST]
