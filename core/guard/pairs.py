"""Two words side by side as a first name and a surname: the less the dictionary knows, the more the place must say."""

from core.guard.exemptions import is_title
from core.guard.name_parts import Grade, Part, agree, is_plain, is_polish, is_typical
from core.guard.name_places import bounded, related
from core.guard.name_row import Row

_LEAST = 0.01
_PLAIN = 0.3
_ONE = 0.35
_RARE = 0.1
_SURE = 0.5
_PURE = 0.8
_BOTH = 0.01


def is_pair(row: Row, first: int, last: int) -> bool:
    """Whether two neighbouring words are a name, in either order."""
    one, other = row.part(first), row.part(last)
    if one is None or other is None:
        return False
    place = _Place(row, first, last)
    return place.holds(one, other) or place.holds(other, one)


class _Place:
    def __init__(self, row: Row, first: int, last: int) -> None:
        self._capitals = row.capital(first) and row.capital(last)
        self._row, self._first, self._last = row, first, last

    def holds(self, first: Part, last: Part) -> bool:
        """Whether one word is a first name here and the other the surname to it."""
        if first.first.score < _LEAST:
            return self._unknown_first(first, last)
        if last.grade is Grade.DICTIONARY:
            return self._known(first, last)
        if last.grade is Grade.TYPICAL:
            return self._capitals or first.first.score >= _RARE
        if last.grade is Grade.UNKNOWN:
            return self._capitals or (first.first.score >= _PLAIN and self._bounded()) or first.first.score >= _PURE
        return first.first.score >= _SURE and self._common(first, last)

    def _known(self, first: Part, last: Part) -> bool:
        """Whether two words of the dictionary are a name rather than two other words that happen to look like one."""
        if last.surname.score < _LEAST:
            return False
        if not agree(last.surname, first.first):
            sure = first.first.score >= _SURE and last.surname.score >= _SURE
            return self._marked() or (sure and (self._bounded() or is_plain(last.surname, first.first)))
        if self._capitals:
            return True
        scores = first.first.score, last.surname.score
        return scores[0] * scores[1] >= _BOTH and (max(scores) >= _ONE or self._bounded())

    def _common(self, first: Part, last: Part) -> bool:
        """Whether a common word is a surname here."""
        if last.grade is Grade.NO or is_title(last.token.text):
            return False
        agrees = agree(last.surname, first.first)
        if agrees and (last.grade is Grade.ANIMATE or (first.first.score >= _PURE and is_polish(last.token.text))):
            return True
        stands = self._marked() or (self._bounded() and is_typical(last.token.text))
        return stands and (agrees or last.grade is not Grade.ADJECTIVE)

    def _unknown_first(self, first: Part, last: Part) -> bool:
        """A first name that the dictionary lacks: the surname must be one without doubt, or the place a name's."""
        if first.grade not in {Grade.UNKNOWN, Grade.TYPICAL} or self._row.is_number(self._last + 1):
            return False
        if last.grade is Grade.DICTIONARY:
            return last.surname.score >= _PURE
        if last.grade is not Grade.TYPICAL:
            return False
        return (self._capitals and self._marked()) or self._bounded() or related(self._row, self._first)

    def _marked(self) -> bool:
        """Capital letters that no sentence asks for, or signs and capitals around."""
        return self._capitals and (not self._row.opens(self._first) or self._bounded())

    def _bounded(self) -> bool:
        return bounded(self._row, self._first, self._last)
