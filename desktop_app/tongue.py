"""The language people read: Russian texts are keys of the English ones, looked up where they are shown."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

import resources

FOLDER = "translations"
TEENS = range(11, 15)


class Language(StrEnum):
    RUSSIAN = "ru"
    ENGLISH = "en"


class Torn(ValueError):
    """Two catalogues translate one text differently."""


class _Tongue:
    """What is spoken in this process: chosen once, before the first widget (decision 010)."""

    def __init__(self) -> None:
        self.language = Language.RUSSIAN
        self.texts: Mapping[str, str] = {}


_TONGUE = _Tongue()


def speak(language: Language) -> None:
    """Choose the language for the whole process. Raises Torn, resources.Missing."""
    _TONGUE.texts = {} if language is Language.RUSSIAN else catalogue(language)
    _TONGUE.language = language


def spoken() -> Language:
    """The language chosen."""
    return _TONGUE.language


def tr(text: str) -> str:
    """A Russian text in the language chosen; itself where it is Russian or nobody has translated it."""
    return _TONGUE.texts.get(text, text)


def counted(number: int, forms: tuple[str, str, str]) -> str:
    """A number with the right form of its noun: «1 час», «2 часа», «5 часов»; «1 hour», «2 hours»."""
    return f"{number} {tr(forms[form_of(number, _TONGUE.language)])}"


def form_of(number: int, language: Language) -> int:
    """Which of the three Russian forms of a noun stands after the number; its translation stands in English."""
    if language is Language.ENGLISH:
        return 0 if number == 1 else 2
    if number % 100 in TEENS:
        return 2
    return 0 if number % 10 == 1 else 1 if number % 10 in {2, 3, 4} else 2


def catalogue(language: Language) -> Mapping[str, str]:
    """All texts of a language, from all its files. Raises Torn, resources.Missing."""
    folder = f"{FOLDER}/{language}"
    return united(resources.read_json(f"{folder}/{name}") for name in resources.names(folder))


def united(parts: Iterable[Mapping[str, str]]) -> Mapping[str, str]:
    """Several catalogues as one. Raises Torn."""
    whole: dict[str, str] = {}
    for part in parts:
        for key, text in part.items():
            if whole.setdefault(key, text) != text:
                raise Torn(key)
    return whole
