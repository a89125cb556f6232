"""The keys of a keyboard and the two layouts in use: what was typed in the wrong one, and where a key stands."""

LATIN = {2: "1234567890", 16: "qwertyuiop[]", 30: "asdfghjkl;'", 44: "zxcvbnm,./"}
"""The rows of keys by the scan code that each begins with."""

RUSSIAN = {2: "1234567890", 16: "йцукенгшщзхъ", 30: "фывапролджэ", 44: "ячсмитьбю."}
"""The same keys in the Russian layout."""

PLACES = {first + number: sign for first, row in LATIN.items() for number, sign in enumerate(row)}
"""What a key is in the Latin layout, by its scan code."""

RUSSIAN_OF = {PLACES[first + number]: sign for first, row in RUSSIAN.items() for number, sign in enumerate(row)}
"""What a key is in the Russian layout, by what it is in the Latin one."""

_LATIN_OF = {russian: latin for latin, russian in RUSSIAN_OF.items() if russian.isalpha()}
_TO_RUSSIAN = str.maketrans({latin: russian for latin, russian in RUSSIAN_OF.items() if russian.isalpha()})
_TO_LATIN = str.maketrans(_LATIN_OF | {"ё": "`"})


def retyped(text: str) -> str:
    """The same presses in the other layout, lower-case: «ghbdtn» as «привет», «луны» as «keys»."""
    low = text.lower()
    russian = sum("а" <= sign <= "ё" for sign in low)
    return low.translate(_TO_LATIN) if russian else low.translate(_TO_RUSSIAN)
