"""Why an answer was found: its words that met the question, and the past question most like it."""

from core.search.asking import Question
from core.search.document import Document, Hit
from core.search.terms import stem, words

SHOWN = 6
"""Words that are shown."""

LIKE = 0.5
"""The part of a past question's stems that must be in the question."""


def reasons(document: Document, question: Question, *, score: float) -> Hit:
    """A hit with its reasons; none of them when only the meaning was near."""
    met: dict[str, str] = {}
    for word in words(f"{document.title} {document.text}"):
        if stem(word) in question.stems:
            met.setdefault(stem(word), word)
    heaviest = sorted(met, key=lambda one: -len(one))[:SHOWN]  # long words say more than short ones
    shown = tuple(word for one, word in met.items() if one in heaviest)
    return Hit(id=document.id, score=score, why=shown, question=nearest(document, question))


def nearest(document: Document, question: Question) -> str:
    """The past question that shares most with this one, if it is half of it at least."""
    rated = [(likeness(past, question), -place, past) for place, past in enumerate(document.questions)]
    best = max(rated, default=(0.0, 0, ""))
    return best[2] if best[0] >= LIKE else ""


def likeness(past: str, question: Question) -> float:
    found = {stem(word) for word in words(past)}
    return len(found & question.stems.keys()) / len(found) if found else 0.0
