"""Words in alphabetical order, each with the rows it stands in: what begins so, what is one slip away."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from core.search.spelling import slips

Rows = NDArray[np.int32]
NONE = np.empty(0, dtype=np.int32)
END = "\U0010ffff"
"""Sorts behind every word that begins with what stands before it."""

SHORTEST, LONGEST = 4, 16
"""Letters of a word in which a slip is looked for."""


class Wordbook:
    """Rows are small numbers that the caller gives."""

    def __init__(self) -> None:
        self._rows: dict[str, array[int]] = {}
        self._sorted: list[str] = []

    def put(self, row: int, words: Iterable[str]) -> None:
        """Add a row's words, each given once."""
        for word in words:
            if word not in self._rows:
                self._rows[word] = array("i")
                insort(self._sorted, word)
            self._rows[word].append(row)

    def drop(self, row: int, words: Iterable[str]) -> None:
        """Take out a row; `words` are those it was put with."""
        for word in words:
            self._rows[word].remove(row)
            if not self._rows[word]:
                del self._rows[word]
                del self._sorted[bisect_left(self._sorted, word)]

    def exactly(self, word: str) -> Rows:
        return together([self._rows[word]]) if word in self._rows else NONE

    def beginning(self, start: str) -> Rows:
        """The rows with a word that begins so; a row may come more than once."""
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, start + END, first)
        return together([self._rows[word] for word in self._sorted[first:last]])

    def nearly(self, start: str) -> Rows:
        """The rows with a word whose beginning is one slip away; short and long ones are not looked up."""
        if not SHORTEST <= len(start) <= LONGEST:
            return NONE
        return together([self._rows[word] for near in slips(start) for word in self._begins(near)])

    def _begins(self, start: str) -> list[str]:
        first = bisect_left(self._sorted, start)
        if first == len(self._sorted) or not self._sorted[first].startswith(start):
            return []
        return self._sorted[first : bisect_left(self._sorted, start + END, first)]


def together(rows: list["array[int]"]) -> Rows:
    return np.concatenate([np.frombuffer(one, dtype=np.int32) for one in rows]) if rows else NONE
