"""A surname with initials on either side of it, with full stops or without."""

from core.guard.exemptions import is_title
from core.guard.message import vocabulary
from core.guard.name_parts import TYPICAL, Grade, Part, is_typical
from core.guard.name_row import Row

_LEAST = 0.01
_ABBREVIATIONS = frozenset("гп")
"""Letters that with a full stop rather mean a town or a settlement."""
_EXPRESSIONS = vocabulary("ит дс тд тп те тк др гр рф тч рс лс нэ сг мп пп ио го тн то ps гл")
_TWO = 2
_SHORT_WORDS = vocabulary("ук тв рф мо тц на не по до за мы он св ск ип ао го вы бы же то их ее")
_WORDS = frozenset("аивскоуя")


def before_surname(row: Row, index: int) -> int | None:
    """The surname after initials that begin here: А. П. Иванова."""
    first = row.initial(index)
    if first is None:
        return None
    second = row.initial(first + 1)
    last = (first if second is None else second) + 1
    part = row.part(last)
    if part is None or part.grade is Grade.NO or row.tokens[last].start - row.tokens[last - 1].end > 1:
        return None
    if second is None:
        fits = row.tokens[index].capital and row.tokens[index].text not in _ABBREVIATIONS
        return last if fits and (part.surname.score >= TYPICAL or _ends_so(part)) else None
    if _expression(row, index, first + 1):
        return None
    return last if part.grade >= Grade.UNKNOWN or row.capital(last) else None


def after_surname(row: Row, index: int) -> int | None:
    """The last token of initials after a surname: Иванова А. П., Иванова А."""
    part = row.part(index)
    if part is None or part.grade is Grade.NO or is_title(part.token.text):
        return None
    first = row.initial(index + 1)
    if first is None:
        return _bare(row, index)
    second = first + 1
    if row.is_letter(second) and not row.is_number(second + 1):
        last = row.initial(second) or second
        if part.grade < Grade.TYPICAL and (_expression(row, index + 1, second) or not _stands_out(row, index, last)):
            return None
        return last
    fits = row.capital(index + 1) or row.tokens[index + 1].text not in _ABBREVIATIONS
    strong = part.surname.score >= TYPICAL or (part.grade is Grade.ANIMATE and row.capital(index))
    return first if fits and strong and not row.is_number(second) else None


def _stands_out(row: Row, index: int, last: int) -> bool:
    """Whether a word that is in no dictionary of surnames may be one: by its capital letter or small initials."""
    following = row.part(last + 1)
    if following is not None and following.grade >= Grade.TYPICAL:
        return False
    part = row.part(index)
    common = part is None or (part.grade < Grade.UNKNOWN and not is_typical(part.token.text))
    return row.capital(index) or not (common or row.tokens[index + 1].capital)


def _bare(row: Row, index: int) -> int | None:
    """Two single letters without full stops."""
    one = row.beside(index)
    if one is not None and row.tokens[one].acronym and row.tokens[one].text not in _SHORT_WORDS and _strong(row, index):
        return one if row.tokens[one].end - row.tokens[one].start == _TWO and row.ends(one) else None
    two = None if one is None else row.beside(one)
    part = row.part(index)
    if one is None or two is None or part is None or not row.is_letter(one) or not row.is_letter(two):
        return None
    if row.capital(one) and row.capital(two):
        return two if part.surname.score >= _LEAST or row.capital(index) else None
    words = {row.tokens[one].text, row.tokens[two].text} <= _WORDS
    return two if part.surname.score >= TYPICAL and (not words or row.ends(two)) else None


def _strong(row: Row, index: int) -> bool:
    part = row.part(index)
    return part is not None and row.capital(index) and part.grade >= Grade.TYPICAL


def _ends_so(part: Part) -> bool:
    """Whether a common word ends as surnames do; adjectives after one letter are streets (Б. Советская)."""
    return part.grade is not Grade.ADJECTIVE and is_typical(part.token.text)


def _expression(row: Row, first: int, second: int) -> bool:
    """Whether two letters are an abbreviation in small letters, such as т. д."""
    return not row.capital(first) and row.tokens[first].text + row.tokens[second].text in _EXPRESSIONS
