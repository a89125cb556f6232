"""Finds canned answers on the desk itself, also without a line: by the beginning of every word typed."""

import re

from core.protocol.http import LibraryAnswer, Reference
from desktop_app.panes.form_views import LibraryHit, LibraryView
from desktop_app.shown.lines import KINDS

WORD = re.compile(r"\w+")
MOST = 20
STEM = 5
"""Russian endings change, beginnings do not: of a longer word so many letters are compared."""


def library_view(query: str, reference: Reference | None) -> LibraryView:
    """The answers that contain every word of the query, those that say it in the title first."""
    answers = () if reference is None else reference.answers
    found = [(weight(one, words_of(query)), number, one) for number, one in enumerate(answers)]
    best = sorted(found, key=lambda one: (-one[0], one[1]))
    return LibraryView(query=query, hits=tuple(hit(one) for points, _, one in best if points > 0)[:MOST])


def words_of(text: str) -> tuple[str, ...]:
    return tuple(word[:STEM] for word in WORD.findall(text.lower().replace("ё", "е")))


def weight(answer: LibraryAnswer, words: tuple[str, ...]) -> int:
    """How well an answer fits; 0 when a word is missing. With no words every answer fits alike."""
    title, body = words_of(answer.title), words_of(" ".join((answer.text, *answer.tags)))
    points = [3 * starts(word, title) + starts(word, body) for word in words]
    return 1 + sum(points) if all(points) else 0


def starts(word: str, among: tuple[str, ...]) -> bool:
    return any(one.startswith(word) for one in among)


def hit(answer: LibraryAnswer) -> LibraryHit:
    return LibraryHit(
        id=answer.id,
        version=answer.version,
        title=answer.title,
        text=answer.text,
        kind=answer.kind,
        detail=KINDS[answer.kind].removeprefix("Ответ: "),
    )
