"""A question read for the search: what is right of it, what is meant by it, what it may become."""

import re

import msgspec

from core.search.spelling import Vocabulary
from core.search.synonyms import Synonyms
from core.search.terms import pieces, plain, stem, words

QUERY_LIMIT = 2_000
"""Characters of a question that are read."""

WORDS_LIMIT = 120
MODEL_LIMIT = 180
"""Characters of a question that the model reads: its time grows with them."""

MENDED, MEANT, BECOMING = 0.8, 0.5, 0.7
"""What a mended word, a synonym and a possible end of an unfinished word count, beside a word as it was typed."""

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


class Question(msgspec.Struct, frozen=True):
    """A question's words, and its terms with what they count."""

    words: tuple[str, ...]
    stems: dict[str, float]
    pieces: dict[str, float]


def asked(query: str) -> tuple[str, ...]:
    """The words of a question, of which the first 2,000 characters and 120 words are read."""
    return tuple(words(query, limit=QUERY_LIMIT)[:WORDS_LIMIT])


def read(query: str, *, vocabulary: Vocabulary, synonyms: Synonyms) -> Question:
    typed = asked(query)
    mended = vocabulary.mended(typed)
    weights = [
        *((word, 1.0) for word in typed),
        *((word, MENDED) for word in mended.values()),
        *((word, MEANT) for word in synonyms.others([stem(mended.get(word, word)) for word in typed])),
    ]
    by_stem: dict[str, float] = {}
    by_piece: dict[str, float] = {}
    for word, weight in weights:
        by_stem.setdefault(stem(word), weight)
        for piece in pieces(word):
            by_piece.setdefault(piece, weight)
    if typed and query[:QUERY_LIMIT][-1].isalnum():
        for one in vocabulary.becoming(typed[-1]):
            by_stem.setdefault(one, BECOMING)
    return Question(typed, by_stem, by_piece)


def worded(query: str, vocabulary: Vocabulary) -> str:
    """What the model is to read: slips mended, and of a long story the sentences that ask, as far as there is room."""
    mended = vocabulary.mended(asked(query))
    return gist(_WORD.sub(lambda found: mended.get(plain(found[0]), found[0]), query[:QUERY_LIMIT]))


def gist(text: str) -> str:
    """At most 180 characters: sentences with a question mark first, then the others from the beginning."""
    if len(text) <= MODEL_LIMIT:
        return text
    sentences = list(enumerate(_SENTENCE.split(text)))
    kept: list[tuple[int, str]] = []
    room = MODEL_LIMIT
    for place, sentence in sorted(sentences, key=lambda one: "?" not in one[1]):
        if room > 0:
            kept.append((place, sentence[:room]))
            room -= len(sentence) + 1
    return " ".join(sentence for _, sentence in sorted(kept))[:MODEL_LIMIT]
