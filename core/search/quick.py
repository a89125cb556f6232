"""The search while one types a few letters: every word must be met, best in the title; slips and layouts forgiven."""

from collections.abc import Mapping

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.search.fusion import highest
from core.search.layout import switched
from core.search.terms import plain, stem, words
from core.search.wordbook import Rows, Wordbook

TYPED_LIMIT = 80
WORDS_LIMIT = 6

WHOLE, TITLE, LABEL, SLIP, TEXT = 4.0, 3.0, 2.0, 1.5, 1.0
"""What it counts where a word is met: a whole word of the title, the beginning of one, a tag or category, a slip in a
title, the text.
"""

OPENING = 2.0
"""Added where the title begins with all that was typed."""

FAVOURITE = 1.0
"""The most that use adds."""

Levels = NDArray[np.float64]


class Entry(msgspec.Struct, frozen=True):
    """What can be found; `labels` are its tags and categories."""

    id: str
    title: str
    text: str = ""
    labels: tuple[str, ...] = ()


class QuickIndex:
    """One thread at a time."""

    def __init__(self) -> None:
        self._entries: list[Entry | None] = []
        self._places: dict[str, int] = {}
        self._titles, self._labels, self._texts = Wordbook(), Wordbook(), Wordbook()

    def put(self, entry: Entry) -> None:
        """Add an entry or replace it; its place among equals is that of its first time."""
        place = self._places.get(entry.id)
        if place is None:
            place = self._places[entry.id] = len(self._entries)
            self._entries.append(None)
        self._swap(place, entry)

    def remove(self, name: str) -> None:
        """Take out an entry by its id; nothing happens if it is not there."""
        place = self._places.pop(name, None)
        if place is not None:
            self._swap(place, None)

    def search(self, typed: str, *, limit: int, favourites: Mapping[str, float] | None = None) -> tuple[str, ...]:
        """The ids of what has every word typed, best first; `favourites`: how dear some are, from 0 to 1."""
        scores = np.maximum(self._scores(typed), self._scores(switched(typed)))
        for name, worth in (favourites or {}).items():
            place = self._places.get(name)
            if place is not None and scores[place] > 0:
                scores[place] += FAVOURITE * worth
        scores[scores == 0] = -np.inf
        found = sorted(highest(scores, limit), key=lambda place: (-scores[place], self._order(place)))
        return tuple(entry.id for place in found[:limit] if (entry := self._entries[place]) is not None)

    def _order(self, place: int) -> tuple[int, int]:
        """Among equals the shorter title comes first: it says nothing else."""
        entry = self._entries[place]
        return (0 if entry is None else len(entry.title), place)

    def _scores(self, typed: str) -> Levels:
        said = words(typed, limit=TYPED_LIMIT)[:WORDS_LIMIT]
        total = np.zeros(len(self._entries))
        for number, word in enumerate(said):
            level = self._level(word)
            total = np.where((level > 0) & ((total > 0) | (number == 0)), total + level, 0)
        if said:
            self._greet(plain(typed.strip()), total)
        return total / max(1, len(said))

    def _level(self, word: str) -> Levels:
        """For each place how well it meets one word; what counts more is written over what counts less."""
        level = np.zeros(len(self._entries))
        for worth, rows in (
            (TEXT, self._texts.beginning(word)),
            (TEXT, self._texts.exactly(stem(word))),
            (SLIP, self._titles.nearly(word)),
            (LABEL, self._labels.beginning(word)),
            (TITLE, self._titles.beginning(word)),
            (WHOLE, self._titles.exactly(word)),
        ):
            level[rows] = worth
        return level

    def _greet(self, typed: str, total: Levels) -> None:
        for place in self._first(typed):
            entry = self._entries[place]
            if total[place] > 0 and entry is not None and plain(entry.title).startswith(typed):
                total[place] += OPENING

    def _first(self, typed: str) -> Rows:
        """Where the title may begin so."""
        first = words(typed, limit=TYPED_LIMIT)[0]
        return np.unique(self._titles.beginning(first))

    def _swap(self, place: int, entry: Entry | None) -> None:
        before = self._entries[place]
        if before is not None:
            for book, said in self._said(before):
                book.drop(place, said)
        self._entries[place] = entry
        if entry is not None:
            for book, said in self._said(entry):
                book.put(place, said)

    def _said(self, entry: Entry) -> tuple[tuple[Wordbook, set[str]], ...]:
        labels = {word for label in entry.labels for word in words(label)}
        return (
            (self._titles, set(words(entry.title))),
            (self._labels, labels),
            (self._texts, {stem(word) for word in words(entry.text)}),
        )
