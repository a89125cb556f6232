"""The Russian dictionary: Hunspell over the words of a package; the only place that knows either."""

from importlib.resources import as_file, files

import msgspec
from hunspell import Hunspell, HunspellFilePathError

import resources
from desktop_app.spelling.words import folded

PACKAGE, NAME = "spylls.hunspell.data", "ru"
OWN = "words/ru.json"
"""Words of the field that the dictionary lacks, as they are said here."""

SUGGESTED = 6


class Unreadable(Exception):
    """The dictionary is not there, or is broken."""


class Dictionary:
    """Loads in about a tenth of a second. Raises Unreadable."""

    def __init__(self) -> None:
        try:
            with as_file(files(PACKAGE).joinpath(NAME)) as folder:
                self._hunspell = Hunspell(NAME, hunspell_data_dir=str(folder))
            self._field = {folded(word) for word in msgspec.convert(resources.read_json(OWN), list[str])}
        except (ModuleNotFoundError, OSError, HunspellFilePathError, resources.Missing) as error:
            raise Unreadable from error

    def knows(self, word: str) -> bool:
        """Whether a word is right; one of several parts if each part is. With ё as with е."""
        return self._right(word) or ("-" in word and all(map(self._right, word.split("-"))))

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        return tuple(self._hunspell.suggest(word))[:SUGGESTED]

    def _right(self, word: str) -> bool:
        right: bool = self._hunspell.spell(word) or self._hunspell.spell(word.replace("ё", "е").replace("Ё", "Е"))
        return right or folded(word) in self._field
