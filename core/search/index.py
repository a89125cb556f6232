"""The index of a library's answers: put one in, take one out, ask."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike

from core.search.asking import asked, read, worded
from core.search.document import Document, Hit
from core.search.fusion import fused, highest
from core.search.lexical import Lexical, together
from core.search.reasons import reasons
from core.search.slots import Slots
from core.search.spelling import Known, Vocabulary, nothing_known
from core.search.synonyms import Synonyms
from core.search.terms import pieces, stem, words
from core.search.vectors import Vectors

LIMIT = 10
STEMS, PIECES, MODEL = 0.5, 1.0, 3.0
"""What each opinion counts."""

TITLE, TEXT, QUESTIONS = 1.0, 0.65, 0.4
"""What each part of an answer counts."""

EXACT = 1_000.0
"""Added to an answer whose title is the question itself, word for word."""

NOTHING = -np.inf
"""The score of an answer that shares nothing with the question."""

DIGITS = 6
"""Scores are rounded, so that answers which are equal stand in the order of their ids."""


class AnswerIndex:
    """Answers with their words and, where a model is, their vectors. One thread at a time."""

    def __init__(self, synonyms: Iterable[Iterable[str]] = (), known: Known = nothing_known) -> None:
        """`known` tells words of the language, which are never mended: a dictionary, where one is at hand."""
        self._slots = Slots()
        self._stems, self._pieces = Lexical(), Lexical()
        self._titles: dict[tuple[str, ...], set[str]] = {}
        self._vocabulary = Vocabulary(known)
        self._synonyms = Synonyms(synonyms)
        self._vectors = Vectors()

    def __len__(self) -> int:
        return len(self._slots)

    def put(self, document: Document, vectors: ArrayLike | None = None) -> None:
        """Add an answer or replace it. `vectors` has a row of length one for each of `passages(document)`."""
        self.remove(document.id)
        slot = self._slots.take(document)
        by_stem, by_piece = terms(document)
        self._stems.put(slot, by_stem)
        self._pieces.put(slot, by_piece)
        self._vocabulary.add(by_stem)
        self._titles.setdefault(asked(document.title), set()).add(document.id)
        if vectors is not None:
            matrix = np.asarray(vectors, dtype=np.float32)
            heads = len(document.heads)
            self._vectors.put(slot, heads=matrix[:heads], passages=matrix[heads:])

    def remove(self, document: str) -> None:
        """Take out an answer by its id; nothing happens if it is not there."""
        if document not in self._slots:
            return
        slot, old = self._slots.free(document)
        by_stem, by_piece = terms(old)
        self._stems.drop(slot, by_stem)
        self._pieces.drop(slot, by_piece)
        self._vocabulary.remove(by_stem)
        self._untitle(old)
        self._vectors.drop(slot)

    def _untitle(self, old: Document) -> None:
        same = self._titles[asked(old.title)]
        same.remove(old.id)
        if not same:
            del self._titles[asked(old.title)]

    def worded(self, query: str) -> str:
        """What the model is to read of a question: its slips mended, and not too long."""
        return worded(query, self._vocabulary)

    def search(self, query: str, *, limit: int = LIMIT, vector: ArrayLike | None = None) -> tuple[Hit, ...]:
        """The answers nearest to a question, best first. `vector` is that of `worded(query)`, of length one.

        Without a vector answers that share nothing with the question are not found.
        """
        question = read(query, vocabulary=self._vocabulary, synonyms=self._synonyms)
        if not question.words or not len(self) or limit < 1:
            return ()
        slots, size = self._slots.used(), self._slots.size
        by_stem = self._stems.scores(question.stems, size=size)[slots]
        by_piece = self._pieces.scores(question.pieces, size=size)[slots]
        opinions = [(STEMS, by_stem), (PIECES, by_piece)]
        meant = vector is not None and len(self._vectors) > 0
        if meant:
            opinions.append((MODEL, self._vectors.nearness(np.asarray(vector, dtype=np.float32), slots=slots)))
        scores = np.round(fused(opinions), DIGITS)
        scores[[self._slots.place(one) for one in self._titles.get(question.words, ())]] += EXACT
        if not meant:
            scores[by_stem + by_piece == 0] = NOTHING
        found = [(float(scores[place]), self._slots[int(slots[place])]) for place in highest(scores, limit)]
        found.sort(key=lambda one: (-one[0], one[1].id))
        return tuple(reasons(document, question, score=score) for score, document in found[:limit])


def terms(document: Document) -> tuple[dict[str, float], dict[str, float]]:
    """The stems and the pieces of an answer, with what they weigh."""
    past = [word for question in document.questions for word in words(question)]
    parts = [(TITLE, words(document.title)), (TEXT, words(document.text)), (QUESTIONS, past)]
    by_stem = together((share, [stem(word) for word in said]) for share, said in parts)
    by_piece = together((share, [piece for word in said for piece in pieces(word)]) for share, said in parts)
    return by_stem, by_piece
