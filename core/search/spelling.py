"""The words a library knows: for the word that is still being typed, and for words typed wrong."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from core.search.terms import stem

MOST = 8
"""Words that an unfinished one may become."""

LOOKED_UP = 16
"""Words of one question that are looked up for a slip."""

SHORTEST, LONGEST = 4, 24
"""Letters of a stem in which a slip is looked for."""

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"

Known = Callable[[str], bool]
"""Whether a word is one of the language: such a word is never mended."""


def nothing_known(_: str) -> bool:
    """No dictionary: every word that the library lacks may be mended."""
    return False


class Vocabulary:
    """Stems, each with the number of answers that have it."""

    def __init__(self, known: Known = nothing_known) -> None:
        self._known = known
        self._counts: Counter[str] = Counter()
        self._sorted: list[str] = []

    def add(self, stems: Iterable[str]) -> None:
        """Learn the stems of one answer, each given once."""
        for one in stems:
            if one not in self._counts:
                insort(self._sorted, one)
            self._counts[one] += 1

    def remove(self, stems: Iterable[str]) -> None:
        """Forget the stems of one answer."""
        for one in stems:
            self._counts[one] -= 1
            if not self._counts[one]:
                del self._counts[one]
                del self._sorted[bisect_left(self._sorted, one)]

    def becoming(self, word: str) -> list[str]:
        """What a word being typed may become: stems that begin so, the most frequent first. A known word is whole."""
        if stem(word) in self._counts:
            return []
        first = bisect_left(self._sorted, word)
        last = bisect_left(self._sorted, word + "\U0010ffff", first)
        return sorted(self._sorted[first:last], key=lambda one: (-self._counts[one], one))[:MOST]

    def mended(self, typed: Sequence[str]) -> dict[str, str]:
        """Words one slip away from those of the library, and what they are then; endings stay as they were typed."""
        strange = [word for word in dict.fromkeys(typed) if stem(word) not in self._counts]
        found = {word: self._nearest(stem(word)) for word in strange[:LOOKED_UP] if not self._known(word)}
        return {word: near + word[len(stem(word)) :] for word, near in found.items() if near}

    def _nearest(self, wrong: str) -> str:
        """The most frequent stem one slip away, or nothing."""
        if not SHORTEST <= len(wrong) <= LONGEST:
            return ""
        near = [other for other in slips(wrong) if other in self._counts]
        return min(near, key=lambda other: (-self._counts[other], other), default="")


def slips(word: str) -> set[str]:
    """Every word one slip away: a letter lost, added or changed, two neighbours swapped."""
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    lost = {left + right[1:] for left, right in halves if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    changed = {left + letter + right[1:] for left, right in halves if right for letter in LETTERS}
    added = {left + letter + right for left, right in halves for letter in LETTERS}
    return lost | swapped | changed | added
