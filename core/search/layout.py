"""What was typed with the keyboard switched to the other alphabet: «cgfcb,j» is «спасибо»."""

LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
LATIN_SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"

_TO_RUSSIAN = str.maketrans(LATIN + LATIN_SHIFTED, RUSSIAN * 2)
_TO_LATIN = str.maketrans(RUSSIAN, LATIN)
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def switched(text: str) -> str:
    """The same keys pressed in the other layout: Russian letters for Latin ones if there are any, else Latin ones."""
    lower = text.lower()
    return text.translate(_TO_RUSSIAN) if LETTERS & set(lower) else lower.translate(_TO_LATIN)
