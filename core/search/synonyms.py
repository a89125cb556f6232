"""Words that mean the same, as a table which the staff keep: officialese beside what people say."""

from collections.abc import Iterable, Sequence

from core.search.terms import stem, words

Phrase = tuple[str, ...]


class Synonyms:
    """Groups of words or phrases; each stands for the others of its groups."""

    def __init__(self, groups: Iterable[Iterable[str]] = ()) -> None:
        self._others: dict[Phrase, dict[str, None]] = {}
        for group in groups:
            phrases = [(tuple(stem(word) for word in said), said) for phrase in group if (said := words(phrase))]
            for one, _ in phrases:
                others = self._others.setdefault(one, {})
                others.update((word, None) for other, said in phrases if other != one for word in said)
        self._longest = max(map(len, self._others), default=0)

    def others(self, asked: Sequence[str]) -> list[str]:
        """Words that stand for phrases of a question, given by its stems: the longest phrase at each place."""
        found: dict[str, None] = {}
        for start in range(len(asked)):
            found.update(self._at(asked, start))
        return list(found)

    def _at(self, asked: Sequence[str], start: int) -> dict[str, None]:
        for length in range(self._longest, 0, -1):
            others = self._others.get(tuple(asked[start : start + length]))
            if others is not None:
                return others
        return {}
