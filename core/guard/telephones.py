"""Telephones: a mobile one is somebody's own, one with an area code is an office's unless its owner says otherwise."""

import re

_OWN = re.compile(
    r"\bмо[йяе]\b|\bмоего\b|домашн|\bдом\. ?тел|перезвоните(?! нам)|позвоните мне|мне (?:по|пере)?звонит|наберите мне"
)
_OWN_AFTER = re.compile(r"^[ ,.:-]{0,3}(?:это )?(?:мой|наш|домашн|дом\b)")
FULL, SHORT = 11, 10
_HOME = frozenset({5, 6, 7})
_FOREIGN = frozenset({11, 12, 13})


def is_mobile(digits: str) -> bool:
    """Whether figures are a Russian mobile telephone, with 8 or 7 before or without."""
    if len(digits) == FULL:
        return digits[0] in "78" and digits[1] == "9"
    return len(digits) == SHORT and digits[0] == "9"


def is_landline(digits: str) -> bool:
    """Whether figures are a Russian telephone with an area code or a free line."""
    return len(digits) == FULL and digits[0] in "78" and digits[1] in "348"


def is_telephone(digits: str, *, plus: bool) -> bool:
    """Whether figures have a telephone's length and beginning, an office's too."""
    if plus and len(digits) in _FOREIGN:
        return True
    return len(digits) == SHORT or (len(digits) == FULL and digits[0] in "78")


def is_personal(digits: str, *, plus: bool, before: str, after: str) -> bool:
    """Whether a telephone belongs to a person, told by its figures and by the words around."""
    if is_mobile(digits) or (plus and digits[0] != "7"):
        return True
    return is_owned(before, after)


def is_home(digits: str, *, before: str, after: str) -> bool:
    """Whether a short number is somebody's line at home."""
    return len(digits) in _HOME and is_owned(before, after)


def is_owned(before: str, after: str) -> bool:
    return _OWN.search(before) is not None or _OWN_AFTER.search(after) is not None
