"""How much the words of a question are those of an answer, by one kind of term."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from core.search.postings import Postings, Scores

RARITY = 1.5
"""Power of the rarity of a term: between BM25 (1) and the cosine of TF-IDF (2)."""

MOST = 250
"""Terms of one question that are looked up, those that count most: a long question stays quick."""


class Lexical:
    """Terms of answers. An answer weighs its terms by nothing but itself, so one more or less changes no other."""

    def __init__(self) -> None:
        self._postings = Postings()
        self._count = 0

    def put(self, slot: int, weights: Mapping[str, float]) -> None:
        self._postings.put(slot, weights)
        self._count += 1

    def drop(self, slot: int, terms: Iterable[str]) -> None:
        """Take out an answer; `terms` are all those it was put with."""
        self._postings.drop(slot, terms)
        self._count -= 1

    def scores(self, query: Mapping[str, float], *, size: int) -> Scores:
        """A score for each slot below `size`: rare terms count more, those that no answer has count nothing."""
        known = {term: weight for term, weight in query.items() if term in self._postings}
        rated = [(term, weight * self._rarity(term)) for term, weight in known.items()]
        rated.sort(key=lambda one: -one[1])
        return self._postings.scores(dict(rated[:MOST]), size=size)

    def _rarity(self, term: str) -> float:
        return float(math.log1p(self._count / self._postings.count(term)) ** RARITY)


def weighed(terms: Iterable[str]) -> dict[str, float]:
    """Terms by how often they stand there, less for each one more, and less in a longer text."""
    counts = {term: 1 + math.log(count) for term, count in Counter(terms).items()}
    length = math.sqrt(sum(counts.values()))
    return {term: count / length for term, count in counts.items()}


def together(parts: Iterable[tuple[float, Iterable[str]]]) -> dict[str, float]:
    """The terms of several parts of an answer, each part with what it counts."""
    found: dict[str, float] = {}
    for share, terms in parts:
        for term, weight in weighed(terms).items():
            found[term] = found.get(term, 0.0) + share * weight
    return found
