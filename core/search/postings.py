"""Which rows hold a term and how much it weighs there: grows and shrinks row by row."""

from array import array
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


class Postings:
    """Rows are small numbers that the caller gives and may give anew after a `drop`."""

    def __init__(self) -> None:
        self._rows: dict[str, array[int]] = {}
        self._weights: dict[str, array[float]] = {}

    def __contains__(self, term: str) -> bool:
        return term in self._rows

    def count(self, term: str) -> int:
        """How many rows hold the term."""
        return len(self._rows.get(term, ()))

    def put(self, row: int, weights: Mapping[str, float]) -> None:
        for term, weight in weights.items():
            if term not in self._rows:
                self._rows[term], self._weights[term] = array("i"), array("f")
            self._rows[term].append(row)
            self._weights[term].append(weight)

    def drop(self, row: int, terms: Iterable[str]) -> None:
        """Take out a row; `terms` are all those it was put with."""
        for term in terms:
            rows, weights = self._rows[term], self._weights[term]
            place = rows.index(row)
            rows[place], weights[place] = rows[-1], weights[-1]
            rows.pop()
            weights.pop()
            if not rows:
                del self._rows[term], self._weights[term]

    def scores(self, query: Mapping[str, float], *, size: int) -> Scores:
        """For each row below `size` the sum of weight in the query times weight in the row."""
        held = [term for term in query if term in self._rows]
        if not held:
            return np.zeros(size)
        rows = np.concatenate([np.frombuffer(self._rows[term], dtype=np.int32) for term in held])
        weights = np.concatenate([np.frombuffer(self._weights[term], dtype=np.float32) for term in held])
        factors = np.repeat([query[term] for term in held], [len(self._rows[term]) for term in held])
        return np.asarray(np.bincount(rows, weights=weights * factors, minlength=size), dtype=np.float64)
