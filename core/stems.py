"""Russian stems for full-text search: made here, so that SQLite and PostgreSQL find the same."""

import re

from snowballstemmer.russian_stemmer import RussianStemmer

TEXT_LIMIT = 20_000
WORD_LIMIT = 64
_WORD = re.compile(r"[^\W_]+")


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words in their order, repeated ones too: lower-case, ё as е, figures as they stand.

    Linear in the text's length; what stands after its first 20,000 characters is not read, and longer words are cut
    to 64 characters.
    """
    words = _WORD.findall(text[:TEXT_LIMIT].lower().replace("ё", "е"))
    russian = RussianStemmer()  # one a call: it keeps the word it is at, and readers work in several threads
    return tuple(russian.stemWord(word[:WORD_LIMIT]) for word in words)
